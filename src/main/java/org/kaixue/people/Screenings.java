package org.kaixue.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rounds in which every school says how many of its people were checked (摸排): opened from above, answered by each
 * school. A school that has not answered is missing, and never counts as nobody.
 */
@Service
public class Screenings {

    private static final String KIND = "screening_round";
    private static final String ENTRY = "screening_entry";

    private final CareOffice office;
    private final RoundBook book;
    private final Transactions transactions;
    private final NoticeBoard notices;
    private final ApplicationEventPublisher events;

    Screenings(
            CareOffice office,
            RoundBook book,
            Transactions transactions,
            NoticeBoard notices,
            ApplicationEventPublisher events) {
        this.office = office;
        this.book = book;
        this.transactions = transactions;
        this.notices = notices;
        this.events = events;
    }

    /** The rounds of a term that ask the schools at and below a unit, the latest first. */
    @Transactional(readOnly = true)
    public List<RoundRow> rounds(UnitId scope, TermId term) {
        return rounds(scope, term, "o.ancestor_id = r.unit_id and o.unit_id = :scope");
    }

    /** The rounds of a term that the counties below a unit opened for their own schools, the latest first. */
    @Transactional(readOnly = true)
    public List<RoundRow> below(UnitId scope, TermId term) {
        return rounds(scope, term, "o.unit_id = r.unit_id and o.ancestor_id = :scope and r.unit_id <> :scope");
    }

    private List<RoundRow> rounds(UnitId scope, TermId term, String whose) {
        office.jurisdiction().require(Permission.PEOPLE_COUNT, scope);
        LocalDate today = office.today();
        return office.jdbc()
                .sql("""
                        select r.id, r.unit_id, r.name, r.starts_on, r.ends_on, count(e.school_id), sum(e.expected),
                          sum(e.checked)
                        from screening_round r
                          join unit_ancestor o on\s""" + whose + """

                          left join (
                            select e.round_id, e.school_id, e.expected, e.checked
                            from screening_entry e
                              join unit_ancestor a on a.unit_id = e.school_id and a.ancestor_id = :scope
                              join unit u on u.id = e.school_id and u.closed_on is null) e on e.round_id = r.id
                        where r.term_id = :term
                        group by r.id, r.unit_id, r.name, r.starts_on, r.ends_on
                        order by r.starts_on desc, r.id desc""")
                .param("scope", Ids.bytes(scope.value()))
                .param("term", Ids.bytes(term.value()))
                .query((row, n) -> round(row, scope, today))
                .list();
    }

    /** What the schools at and below a unit entered in a round, in the order of the tree. */
    @Transactional(readOnly = true)
    public List<RoundEntry> entries(RoundId id, UnitId scope) {
        office.jurisdiction().require(Permission.PEOPLE_COUNT, scope);
        RoundBook.Known round = asked(id, scope);
        LocalDate today = office.today();
        Map<UnitId, RoundEntry> entries = new HashMap<>();
        office.jdbc()
                .sql("""
                        select e.school_id, e.expected, e.checked, e.entered_on, e.entered_by
                        from unit_ancestor a
                          join screening_entry e on e.school_id = a.unit_id and e.round_id = :round
                        where a.ancestor_id = :scope""")
                .param("scope", Ids.bytes(scope.value()))
                .param("round", Ids.bytes(id.value()))
                .query((RowCallbackHandler) row -> {
                    UnitId school = CareOffice.unit(row, 1);
                    EntryDraft numbers = new EntryDraft(row.getInt(2), row.getInt(3));
                    LocalDate on = row.getObject(4, LocalDate.class);
                    entries.put(
                            school,
                            new RoundEntry(
                                    school,
                                    numbers,
                                    on,
                                    row.getString(5),
                                    RoundEntry.state(round.draft(), numbers, on, today)));
                });
        return office.schools(scope).stream()
                .map(school -> entries.getOrDefault(
                        school,
                        new RoundEntry(school, null, null, null, RoundEntry.state(round.draft(), null, null, today))))
                .toList();
    }

    /** Opens a round for all schools of the prefecture or of a county. */
    @Transactional
    public RoundId open(UnitId owner, TermId term, RoundDraft draft) {
        office.jurisdiction().require(Permission.PEOPLE_ASSIGN, owner);
        check(draft);
        if (office.units().tree().get(owner).kind() == UnitKind.SCHOOL) {
            throw new RuleViolation("people.round.of-a-school");
        }
        RoundId id = new RoundId(Ids.next());
        office.jdbc()
                .sql("""
                        insert into screening_round (id, unit_id, term_id, name, starts_on, ends_on, opened_at,
                          opened_by) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.bytes(id.value()),
                        Ids.bytes(owner.value()),
                        Ids.bytes(term.value()),
                        draft.name(),
                        draft.from(),
                        draft.until(),
                        Moments.column(office.clock().now()),
                        office.doer())
                .update();
        changed("people.round-opened", id, owner, null, words(draft));
        return id;
    }

    @Transactional
    public void change(RoundId id, RoundDraft draft) {
        RoundBook.Known before = own(id);
        check(draft);
        office.jdbc()
                .sql("update screening_round set name = ?, starts_on = ?, ends_on = ? where id = ?")
                .params(draft.name(), draft.from(), draft.until(), Ids.bytes(id.value()))
                .update();
        changed("people.round-changed", id, before.owner(), words(before.draft()), words(draft));
    }

    /** Takes a round away that was opened by mistake; refused as soon as a school has answered. */
    @Transactional
    public void remove(RoundId id) {
        RoundBook.Known before = own(id);
        int answered = office.jdbc()
                .sql("select count(*) from screening_entry where round_id = ?")
                .param(Ids.bytes(id.value()))
                .query(Integer.class)
                .single();
        if (answered > 0) {
            throw new RuleViolation("people.round.answered", answered);
        }
        office.jdbc()
                .sql("delete from screening_round where id = ?")
                .param(Ids.bytes(id.value()))
                .update();
        notices.openSubjects(ScreeningWatch.subject(id)).forEach(notices::resolve);
        changed("people.round-removed", id, before.owner(), words(before.draft()), null);
    }

    /**
     * Enters a school's numbers; the last ones hold.
     *
     * @param numbers null to take them back
     */
    public void enter(RoundId id, UnitId school, @Nullable EntryDraft numbers) {
        office.jurisdiction().require(Permission.PEOPLE_WRITE, school);
        transactions.whole(() -> {
            RoundBook.Known round = asked(id, school);
            if (numbers != null) {
                office.drafts().check(numbers);
                numbers.check();
                if (office.today().isBefore(round.draft().from())) {
                    throw new RuleViolation(
                            "people.round.not-begun", round.draft().from());
                }
            }
            EntryDraft before = book.numbers(id, school).orElse(null);
            book.write(id, school, numbers);
            if (numbers != null) {
                notices.resolve(ScreeningWatch.subject(id, school));
            }
            office.changed("people.round-entered", ENTRY, id.value(), school, words(before), words(numbers));
            events.publishEvent(new RoundsChanged());
            return round;
        });
    }

    /**
     * Enters the numbers of many schools as they were answered on a day, such as those of a round that was held on paper.
     *
     * @return how many schools had not answered before; the answers of the others stay
     */
    @Transactional
    public int load(RoundId id, Map<UnitId, EntryDraft> numbers, LocalDate on) {
        RoundBook.Known round = book.known(id);
        office.jurisdiction().require(Permission.PEOPLE_ASSIGN, round.owner());
        int loaded = 0;
        for (Map.Entry<UnitId, EntryDraft> entry : numbers.entrySet()) {
            UnitId school = entry.getKey();
            office.drafts().check(entry.getValue());
            entry.getValue().check();
            if (!office.units().tree().contains(round.owner(), school)) {
                throw new AccessRefused();
            }
            if (book.numbers(id, school).isEmpty()) {
                book.insert(id, school, entry.getValue(), on.isAfter(office.today()) ? office.today() : on);
                notices.resolve(ScreeningWatch.subject(id, school));
                loaded++;
            }
        }
        changed("people.round-loaded", id, round.owner(), null, Values.named("schools", loaded));
        return loaded;
    }

    /** What a school entered; empty where it has entered nothing. */
    @Transactional(readOnly = true)
    public Optional<EntryDraft> entry(RoundId id, UnitId school) {
        office.jurisdiction().require(Permission.PEOPLE_COUNT, school);
        return book.numbers(id, school);
    }

    /** A round that asks this unit's schools. */
    private RoundBook.Known asked(RoundId id, UnitId unit) {
        RoundBook.Known round = book.known(id);
        if (!office.units().tree().contains(round.owner(), unit)) {
            throw new AccessRefused();
        }
        return round;
    }

    private RoundBook.Known own(RoundId id) {
        RoundBook.Known round = book.known(id);
        office.jurisdiction().require(Permission.PEOPLE_ASSIGN, round.owner());
        return round;
    }

    private void changed(String action, RoundId id, UnitId owner, @Nullable String before, @Nullable String after) {
        office.changed(action, KIND, id.value(), owner, before, after);
        events.publishEvent(new RoundsChanged());
    }

    private void check(RoundDraft draft) {
        office.drafts().check(draft);
        draft.check();
    }

    private RoundRow round(ResultSet row, UnitId scope, LocalDate today) throws SQLException {
        RoundDraft draft =
                new RoundDraft(row.getString(3), row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class));
        UnitId owner = CareOffice.unit(row, 2);
        int schools = office.schools(office.units().tree().contains(scope, owner) ? owner : scope)
                .size();
        int entered = row.getInt(6);
        return new RoundRow(
                new RoundId(Ids.read(row.getBytes(1))),
                owner,
                draft,
                RoundState.of(draft, schools - entered, today),
                schools,
                entered,
                row.getObject(7) == null ? null : Long.valueOf(row.getLong(7)),
                row.getObject(8) == null ? null : Long.valueOf(row.getLong(8)),
                office.jurisdiction().may(Permission.PEOPLE_ASSIGN, owner));
    }

    private static String words(RoundDraft draft) {
        return Values.named("name", draft.name(), "from", draft.from(), "to", draft.until());
    }

    private static @Nullable String words(@Nullable EntryDraft numbers) {
        return numbers == null ? null : Values.named("expected", numbers.expected(), "checked", numbers.checked());
    }
}
