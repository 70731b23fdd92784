package org.kaixue.isolation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Category;
import org.kaixue.catalogue.Item;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.IssueDraft;
import org.kaixue.stock.Ledger;
import org.kaixue.stock.LedgerBook;
import org.kaixue.stock.LedgerRow;
import org.kaixue.stock.Places;
import org.kaixue.stock.Posted;
import org.kaixue.stock.Purpose;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is taken of the isolation kit from a school's store, for a room and for a case in it; posted to the ledger. */
@Service
public class KitUses {

    private static final int MOST_USES = 20;

    private final RoomBook book;
    private final CaseBook cases;
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final LedgerBook entries;
    private final Places places;
    private final Jurisdiction jurisdiction;
    private final Transactions transactions;
    private final Actors actors;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    KitUses(
            RoomBook book,
            CaseBook cases,
            Catalogue catalogue,
            Ledger ledger,
            LedgerBook entries,
            Places places,
            Jurisdiction jurisdiction,
            Transactions transactions,
            Actors actors,
            BusinessClock clock,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.book = book;
        this.cases = cases;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.entries = entries;
        this.places = places;
        this.jurisdiction = jurisdiction;
        this.transactions = transactions;
        this.actors = actors;
        this.clock = clock;
        this.events = events;
        this.jdbc = jdbc;
    }

    /**
     * Takes kit from the school's store for a room: all of it or, where the store has too little of one item, nothing;
     * then it is refused at the code of that item. Sent again with the same documents, it is taken once.
     *
     * @param of the case for which it is used; null for none. It needs {@link Permission#CASES_WRITE}
     */
    public List<Posted> use(FacilityId room, @Nullable CaseId of, List<KitTaking> takings) {
        RoomRow row = book.find(room).map(RoomBook.Standing::row).orElseThrow(AccessRefused::new);
        jurisdiction.require(Permission.ISOLATION_COUNT, row.school());
        if (!row.equipped()) {
            throw RuleViolation.at("room", "room.not-equipped", row.name());
        }
        if (takings.isEmpty()) {
            throw RuleViolation.at("amounts", "room.kit.nothing");
        }
        try {
            return transactions.whole(() -> {
                if (of != null) {
                    forCase(row, of);
                }
                return takings.stream().map(taking -> take(row, of, taking)).toList();
            });
        } catch (RuntimeException failure) {
            if (takings.stream().allMatch(one -> kept(row, of, one))) {
                return takings.stream()
                        .map(one -> new Posted(one.document(), true))
                        .toList();
            }
            throw failure;
        }
    }

    private void forCase(RoomRow room, CaseId of) {
        IllnessCase one = cases.leading(of);
        if (!one.school().equals(room.school())) {
            throw new AccessRefused();
        }
        if (one.state() == CaseState.WITHDRAWN) {
            throw new RuleViolation("cases.case.not-open");
        }
    }

    private Posted take(RoomRow room, @Nullable CaseId of, KitTaking taking) {
        if (kept(room, of, taking)) {
            return new Posted(taking.document(), true);
        }
        Item item = catalogue.get(taking.item());
        if (item.category() != Category.ISOLATION_KIT) {
            throw RuleViolation.at(item.code(), "room.kit.only");
        }
        Posted posted;
        try {
            posted = ledger.issue(new IssueDraft(
                    taking.document(),
                    places.storeOf(room.school()),
                    clock.today(),
                    taking.item(),
                    taking.quantity(),
                    null,
                    Purpose.USE,
                    room.name()));
        } catch (AccessRefused refusal) {
            throw refusal;
        } catch (RuleViolation refusal) {
            throw RuleViolation.at(item.code(), refusal.key(), refusal.values());
        }
        keep(room, of, taking.document());
        if (of != null) {
            events.publishEvent(new CaseChanged(of));
        }
        return posted;
    }

    /** Whether it was taken before, for the same; somebody else's document is refused. */
    private boolean kept(RoomRow room, @Nullable CaseId of, KitTaking taking) {
        return jdbc.sql("select room_id, case_id from isolation_kit_use where document_id = ?")
                .param(Ids.bytes(taking.document().value()))
                .query((row, n) -> {
                    if (!Ids.read(row.getBytes(1)).equals(room.id().value())
                            || !Objects.equals(Ids.readNullable(row.getBytes(2)), of == null ? null : of.value())) {
                        throw new AccessRefused();
                    }
                    return true;
                })
                .optional()
                .orElse(false);
    }

    private void keep(RoomRow room, @Nullable CaseId of, DocumentId document) {
        jdbc.sql("""
                        insert into isolation_kit_use (document_id, room_id, school_id, case_id, used_at, used_by)
                        values (?, ?, ?, ?, ?, ?)""")
                .param(Ids.bytes(document.value()))
                .param(Ids.bytes(room.id().value()))
                .param(Ids.bytes(room.school().value()))
                .param(of == null ? null : Ids.bytes(of.value()))
                .param(Moments.column(clock.now()))
                .param(actors.current().name())
                .update();
    }

    /** What was last taken for the rooms of a school, the latest first. Needs {@link Permission#STOCK_READ} as well. */
    @Transactional(readOnly = true)
    public List<KitUse> uses(UnitId school) {
        jurisdiction.require(Permission.ISOLATION_COUNT, school);
        return uses(school, null);
    }

    /** What was last taken for a case of a school, the latest first. Needs {@link Permission#STOCK_READ} as well. */
    @Transactional(readOnly = true)
    public List<KitUse> usesFor(UnitId school, CaseId of) {
        jurisdiction.require(Permission.CASES_READ, school);
        return uses(school, of);
    }

    private List<KitUse> uses(UnitId school, @Nullable CaseId wanted) {
        String ofCase = wanted == null ? "" : " and case_id = :case";
        StatementSpec statement = jdbc.sql("""
                        select document_id, room_id, case_id, used_at, used_by from isolation_kit_use
                        where school_id = :school%s order by used_at desc, document_id desc limit :most""".formatted(ofCase))
                .param("school", Ids.bytes(school.value()))
                .param("most", MOST_USES);
        if (wanted != null) {
            statement = statement.param("case", Ids.bytes(wanted.value()));
        }
        List<Use> uses = statement
                .query((row, n) -> {
                    UUID of = Ids.readNullable(row.getBytes(3));
                    return new Use(
                            new DocumentId(Ids.read(row.getBytes(1))),
                            new FacilityId(Ids.read(row.getBytes(2))),
                            of == null ? null : new CaseId(of),
                            Moments.read(row.getObject(4, LocalDateTime.class)),
                            row.getString(5));
                })
                .list();
        if (uses.isEmpty()) {
            return List.of();
        }
        Map<DocumentId, List<LedgerRow>> lines =
                entries.lines(school, uses.stream().map(Use::document).toList()).stream()
                        .collect(Collectors.groupingBy(LedgerRow::document));
        return uses.stream()
                .filter(use -> lines.containsKey(use.document()))
                .map(use -> use.with(lines.getOrDefault(use.document(), List.of())))
                .toList();
    }

    private record Use(
            DocumentId document, FacilityId room, @Nullable CaseId of, Instant at, String by) {

        KitUse with(List<LedgerRow> lines) {
            LedgerRow first = lines.getFirst();
            return new KitUse(
                    document,
                    first.documentNumber(),
                    room,
                    of,
                    at,
                    by,
                    first.item(),
                    -lines.stream().mapToLong(LedgerRow::quantity).sum(),
                    first.reversed());
        }
    }
}
