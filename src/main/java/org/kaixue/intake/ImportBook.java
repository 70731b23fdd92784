package org.kaixue.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actor;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.PageQuery;
import org.kaixue.common.RuleViolation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The imports as the database keeps them. */
@Component
class ImportBook {

    private static final String SELECT = """
            select id, kind, file_name, rows_new, rows_changed, rows_same, rows_wrong, imported_at, imported_by,
              account_id, undone_at, undone_by
            from sheet_import\s""";
    private static final String SEEN = """
            where (kind in (:everywhere)
              or (kind in (:somewhere) and imported_by = :name
                and coalesce(account_id, :nobody) = :account))
              and (lower(file_name) like :pattern escape '!' or lower(imported_by) like :pattern escape '!')""";
    private static final Map<String, String> ORDER = Map.of("at", "imported_at", "file", "file_name");
    private static final int ROWS_A_BATCH = 1_000;
    private static final byte[] NOBODY = new byte[16];

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final Actors actors;
    private final BusinessClock clock;

    ImportBook(JdbcClient client, JdbcTemplate jdbc, Actors actors, BusinessClock clock) {
        this.client = client;
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /** Lets no other import of the kind begin before the transaction ends. */
    void lock(String kind) {
        jdbc.update("insert ignore into sheet_kind (name) values (?)", kind);
        jdbc.queryForList("select name from sheet_kind where name = ? for update", String.class, kind);
    }

    void add(ImportId id, Preview preview, List<KeptRow> kept) {
        Actor actor = actors.current();
        SheetFile file = preview.matching().file();
        jdbc.update(
                """
                insert into sheet_import (id, kind, file_name, file_sha256, rows_new, rows_changed, rows_same, rows_wrong,
                  imported_at, imported_by, account_id, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""",
                Ids.bytes(id.value()),
                preview.matching().kind().key(),
                file.name(),
                file.sha256(),
                preview.count(Outcome.NEW),
                preview.count(Outcome.CHANGED),
                preview.count(Outcome.UNCHANGED),
                preview.count(Outcome.WRONG),
                Moments.column(clock.now()),
                actor.name(),
                bytes(actor.account()));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (KeptRow row : kept) {
            rows.add(new @Nullable Object[] {
                Ids.bytes(id.value()), rows.size(), row.recordKind(), Ids.bytes(row.recordId()), row.was()
            });
        }
        for (int from = 0; from < rows.size(); from += ROWS_A_BATCH) {
            jdbc.batchUpdate(
                    "insert into sheet_import_row (import_id, position, record_kind, record_id, was)"
                            + " values (?, ?, ?, ?, ?)",
                    rows.subList(from, Math.min(rows.size(), from + ROWS_A_BATCH)));
        }
    }

    /** Notes that it is taken back; refused if it was before. */
    void undone(ImportId id) {
        int found =
                jdbc.update("""
                update sheet_import set undone_at = ?, undone_by = ?, version = version + 1
                where id = ? and undone_at is null""", Moments.column(clock.now()), actors.current().name(), Ids.bytes(id.value()));
        if (found == 0) {
            throw new RuleViolation("intake.undo.already");
        }
    }

    List<KeptRow> kept(ImportId id) {
        return jdbc.query(
                "select record_kind, record_id, was from sheet_import_row where import_id = ? order by position",
                (row, n) -> new KeptRow(row.getString(1), Ids.read(row.getBytes(2)), row.getString(3)),
                Ids.bytes(id.value()));
    }

    void forget(String recordKind, Collection<UUID> records) {
        for (List<byte[]> some : Ids.parts(records)) {
            client.sql("delete from sheet_import_row where record_kind = :kind and record_id in (:records)")
                    .param("kind", recordKind)
                    .param("records", some)
                    .update();
        }
    }

    /** An import, whoever asks; an unknown id is refused as a forbidden one is. */
    ImportRow find(ImportId id) {
        return jdbc.query(SELECT + "where id = ?", this::row, Ids.bytes(id.value())).stream()
                .findFirst()
                .orElseThrow(AccessRefused::new);
    }

    List<ImportRow> page(Map<String, Reach> kinds, PageQuery query) {
        return narrowed(
                        SELECT + SEEN + " order by " + query.orderBy(ORDER, "imported_at desc, id")
                                + " limit :limit offset :offset",
                        kinds,
                        query)
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query(this::row)
                .list();
    }

    int count(Map<String, Reach> kinds, PageQuery query) {
        return narrowed("select count(*) from sheet_import " + SEEN, kinds, query)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec narrowed(String sql, Map<String, Reach> kinds, PageQuery query) {
        Actor actor = actors.current();
        return client.sql(sql)
                .param("everywhere", keys(kinds, Reach.EVERYWHERE))
                .param("somewhere", keys(kinds, Reach.SOMEWHERE))
                .param("name", actor.name())
                .param("nobody", NOBODY)
                .param("account", actor.account() == null ? NOBODY : Ids.bytes(actor.account()))
                .param("pattern", query.pattern());
    }

    private static List<String> keys(Map<String, Reach> kinds, Reach reach) {
        List<String> keys = new ArrayList<>(List.of(""));
        kinds.forEach((kind, over) -> {
            if (over == reach) {
                keys.add(kind);
            }
        });
        return keys;
    }

    private ImportRow row(ResultSet row, int n) throws SQLException {
        Actor actor = actors.current();
        String by = row.getString(9);
        return new ImportRow(
                new ImportId(Ids.read(row.getBytes(1))),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                Moments.read(row.getObject(8, LocalDateTime.class)),
                by,
                moment(row.getObject(11, LocalDateTime.class)),
                row.getString(12),
                by.equals(actor.name()) && Objects.equals(Ids.readNullable(row.getBytes(10)), actor.account()));
    }

    private static @Nullable Instant moment(@Nullable LocalDateTime column) {
        return column == null ? null : Moments.read(column);
    }

    private static byte @Nullable [] bytes(@Nullable UUID id) {
        return id == null ? null : Ids.bytes(id);
    }
}
