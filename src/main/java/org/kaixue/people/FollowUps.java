package org.kaixue.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.UnitId;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is watched over, by whom and until when; a person has one open follow-up at a time. */
@Service
public class FollowUps {

    private static final String KIND = "follow_up";
    private static final String WRITTEN = CareOffice.fields("followUp, watcher, from, until");

    private final CareOffice office;

    FollowUps(CareOffice office) {
        this.office = office;
    }

    /**
     * A school's follow-ups, the most urgent first.
     *
     * @param released those that are over instead of those that run, the latest first
     */
    @Transactional(readOnly = true)
    public List<FollowUpRow> list(UnitId school, boolean released) {
        office.jurisdiction().require(Permission.PEOPLE_READ, school);
        LocalDate today = office.today();
        return office.jdbc()
                .sql("select " + CareOffice.PERSON + ", f.id, f.kind, f.watcher, f.starts_on, f.until_on,"
                        + " f.released_on, f.released_by from follow_up f join person p on p.id = f.person_id"
                        + " where f.school_id = :school and "
                        + (released
                                ? "f.open_person_id is null order by f.released_on desc, p.code"
                                : "f.open_person_id is not null order by f.until_on, p.code"))
                .param("school", Ids.bytes(school.value()))
                .query((row, n) -> row(row, today))
                .list();
    }

    /** How many are followed up at each school at and below a unit. */
    @Transactional(readOnly = true)
    public List<FollowUpCount> counts(UnitId scope) {
        office.jurisdiction().require(Permission.PEOPLE_COUNT, scope);
        Map<UnitId, FollowUpCount> counts = new HashMap<>();
        office.jdbc()
                .sql("""
                        select f.school_id, count(*), sum(case when f.until_on = :today then 1 else 0 end),
                          sum(case when f.until_on < :today then 1 else 0 end)
                        from unit_ancestor a
                          join follow_up f on f.school_id = a.unit_id and f.open_person_id is not null
                          join person p on p.id = f.person_id and p.left_on is null
                        where a.ancestor_id = :scope
                        group by f.school_id""")
                .param("scope", Ids.bytes(scope.value()))
                .param("today", office.today())
                .query((RowCallbackHandler) row -> {
                    UnitId school = CareOffice.unit(row, 1);
                    counts.put(school, new FollowUpCount(school, row.getInt(2), row.getInt(3), row.getInt(4)));
                });
        return office.schools(scope).stream()
                .map(school -> counts.getOrDefault(school, new FollowUpCount(school, 0, 0, 0)))
                .toList();
    }

    @Transactional
    public FollowUpId begin(FollowUpDraft draft) {
        CareOffice.Who who = office.writable(draft.person());
        office.drafts().check(draft);
        draft.check(office.today());
        FollowUpId id = new FollowUpId(Ids.next());
        byte[] person = Ids.bytes(draft.person().value());
        try {
            office.jdbc()
                    .sql("""
                            insert into follow_up (id, person_id, open_person_id, school_id, kind, watcher, starts_on,
                              until_on, noted_at, noted_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            Ids.bytes(id.value()),
                            person,
                            person,
                            Ids.bytes(who.school().value()),
                            draft.kind().name(),
                            draft.watcher(),
                            draft.from(),
                            draft.until(),
                            Moments.column(office.clock().now()),
                            office.doer())
                    .update();
        } catch (DuplicateKeyException open) {
            throw RuleViolation.at("person", "people.follow.open-already");
        }
        changed("people.follow-begun", id, who.school());
        return id;
    }

    /** Changes what was entered of one that runs. */
    @Transactional
    public void change(FollowUpId id, FollowUpDraft draft) {
        Known known = running(id);
        office.drafts().check(draft);
        draft.check(office.today());
        office.jdbc()
                .sql("update follow_up set kind = ?, watcher = ?, starts_on = ?, until_on = ? where id = ?")
                .params(draft.kind().name(), draft.watcher(), draft.from(), draft.until(), Ids.bytes(id.value()))
                .update();
        changed("people.follow-changed", id, known.school());
    }

    /** Gives one that runs another last day, not before today. */
    @Transactional
    public void extend(FollowUpId id, LocalDate until) {
        Known known = running(id);
        if (until.isBefore(office.today())) {
            throw RuleViolation.at("until", "people.follow.until.past");
        }
        FollowUpDraft.checkUntil(known.from(), until);
        setUntil(id, until);
        changed("people.follow-extended", id, known.school());
    }

    /** Undoes an extension: the last day is again what it was. */
    @Transactional
    public void takeExtensionBack(FollowUpId id, LocalDate before) {
        Known known = running(id);
        FollowUpDraft.checkUntil(known.from(), before);
        setUntil(id, before);
        changed("people.follow-changed", id, known.school());
    }

    /** Ends one; on a day between its first and today. */
    @Transactional
    public void release(FollowUpId id, LocalDate on) {
        Known known = running(id);
        if (on.isBefore(known.from())) {
            throw RuleViolation.at("on", "people.follow.release.before", known.from());
        }
        if (on.isAfter(office.today())) {
            throw RuleViolation.at("on", "people.follow.release.future");
        }
        int changed = office.jdbc()
                .sql("""
                        update follow_up set open_person_id = null, released_on = ?, released_at = ?, released_by = ?
                        where id = ? and open_person_id is not null""")
                .params(on, Moments.column(office.clock().now()), office.doer(), Ids.bytes(id.value()))
                .update();
        if (changed == 0) {
            throw new RuleViolation("people.follow.over");
        }
        changed("people.follow-released", id, known.school());
    }

    /** Takes a release back, unless another follow-up of the person has begun. */
    @Transactional
    public void reopen(FollowUpId id) {
        Known known = known(id);
        try {
            office.jdbc().sql("""
                            update follow_up set open_person_id = person_id, released_on = null, released_at = null,
                              released_by = null where id = ?""").param(Ids.bytes(id.value())).update();
        } catch (DuplicateKeyException open) {
            throw new RuleViolation("people.follow.open-already");
        }
        changed("people.follow-reopened", id, known.school());
    }

    /** Removes one that was entered by mistake. */
    @Transactional
    public void remove(FollowUpId id) {
        Known known = running(id);
        office.jdbc()
                .sql("delete from follow_up where id = ?")
                .param(Ids.bytes(id.value()))
                .update();
        changed("people.follow-removed", id, known.school());
    }

    @EventListener
    void forget(PersonsForgotten forgotten) {
        office.forget(KIND, forgotten);
    }

    private record Known(UnitId school, LocalDate from, boolean open) {}

    private Known running(FollowUpId id) {
        Known known = known(id);
        if (!known.open()) {
            throw new RuleViolation("people.follow.over");
        }
        return known;
    }

    private Known known(FollowUpId id) {
        Known known = office.jdbc()
                .sql("select school_id, starts_on, open_person_id from follow_up where id = ?")
                .param(Ids.bytes(id.value()))
                .query((row, n) ->
                        new Known(CareOffice.unit(row, 1), row.getObject(2, LocalDate.class), row.getBytes(3) != null))
                .optional()
                .orElseThrow(AccessRefused::new);
        office.jurisdiction().require(Permission.PEOPLE_WRITE, known.school());
        return known;
    }

    private void setUntil(FollowUpId id, LocalDate until) {
        office.jdbc()
                .sql("update follow_up set until_on = ? where id = ?")
                .params(until, Ids.bytes(id.value()))
                .update();
    }

    private void changed(String action, FollowUpId id, UnitId school) {
        office.changed(action, KIND, id.value(), school, null, WRITTEN);
    }

    private static FollowUpRow row(ResultSet row, LocalDate today) throws SQLException {
        LocalDate until = row.getObject(CareOffice.NEXT + 4, LocalDate.class);
        @Nullable LocalDate released = row.getObject(CareOffice.NEXT + 5, LocalDate.class);
        return new FollowUpRow(
                new FollowUpId(Ids.read(row.getBytes(CareOffice.NEXT))),
                CareOffice.person(row),
                FollowUpKind.valueOf(row.getString(CareOffice.NEXT + 1)),
                row.getString(CareOffice.NEXT + 2),
                row.getObject(CareOffice.NEXT + 3, LocalDate.class),
                until,
                released,
                row.getString(CareOffice.NEXT + 6),
                FollowUpState.of(until, released, today));
    }
}
