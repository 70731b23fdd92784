package org.kaixue.need;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.intake.KeptRow;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes back an import of norms: new ones go, those that they followed or replaced hold again, unless changed since. */
@Component
class NormUndo {

    private static final String ADDED = "norm";
    private static final String ENDED = "norm-ended";
    private static final String REPLACED = "norm-replaced";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate jdbc;
    private final Jurisdiction jurisdiction;
    private final ApplicationEventPublisher events;

    NormUndo(JdbcTemplate jdbc, Jurisdiction jurisdiction, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.jurisdiction = jurisdiction;
        this.events = events;
    }

    /**
     * What a norm was.
     *
     * @param version the norm's, after it was changed
     */
    record Was(NormDraft draft, int version) {}

    static KeptRow added(NormId id) {
        return new KeptRow(ADDED, id.value());
    }

    /** A norm that another follows now. */
    static KeptRow ended(Norm was, int version) {
        return new KeptRow(ENDED, was.id().value(), json(was, version));
    }

    /** A norm that was changed before it held. */
    static KeptRow replaced(Norm was, int version) {
        return new KeptRow(REPLACED, was.id().value(), json(was, version));
    }

    void takeBack(List<KeptRow> kept) {
        for (KeptRow row : kept) {
            byte[] id = Ids.bytes(row.recordId());
            requireMayWrite(id);
            int done =
                    switch (row.recordKind()) {
                        case ENDED -> reopen(id, was(row));
                        case REPLACED -> setBack(id, was(row));
                        default -> jdbc.update("delete from norm where id = ? and version = 0", id);
                    };
            if (done != 1) {
                throw changedSince();
            }
        }
        events.publishEvent(new NormsChanged());
    }

    private int reopen(byte[] id, Was was) {
        return jdbc.update(
                "update norm set valid_to = ?, version = version + 1 where id = ? and version = ?",
                was.draft().validTo(),
                id,
                was.version());
    }

    private int setBack(byte[] id, Was was) {
        NormDraft draft = was.draft();
        return jdbc.update(
                """
                update norm set rate = ?, cover_days = ?, valid_from = ?, valid_to = ?, source_zh = ?, source_en = ?,
                  version = version + 1 where id = ? and version = ?""",
                draft.rate(),
                draft.coverDays(),
                draft.validFrom(),
                draft.validTo(),
                draft.source().zh(),
                draft.source().en(),
                id,
                was.version());
    }

    /** Over the unit for which the norm holds, or over all. */
    private void requireMayWrite(byte[] id) {
        UUID unit = jdbc
                .query(
                        "select unit_id from norm where id = ?",
                        (row, n) -> new Place(Ids.readNullable(row.getBytes(1))),
                        id)
                .stream()
                .findFirst()
                .orElseThrow(NormUndo::changedSince)
                .unit();
        if (unit == null) {
            jurisdiction.requireEverywhere(Permission.NORMS_WRITE);
        } else {
            jurisdiction.require(Permission.NORMS_WRITE, new UnitId(unit));
        }
    }

    private static RuleViolation changedSince() {
        return new RuleViolation("need.import.changed-since");
    }

    private static String json(Norm was, int version) {
        return JSON.writeValueAsString(new Was(NormDraft.of(was), version));
    }

    private static Was was(KeptRow row) {
        return JSON.readValue(Objects.requireNonNull(row.was()), Was.class);
    }

    private record Place(@Nullable UUID unit) {}
}
