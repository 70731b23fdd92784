package org.kaixue.drill;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trainings that schools have held: what about, for whom, how many came of those who should have. */
@Service
public class Trainings {

    private static final String KIND = "training";
    private static final String COLUMNS =
            "select t.id, t.school_id, t.topic, t.held_on, t.people, t.expected, t.reached, t.entered_by from training t";

    private final JdbcClient jdbc;
    private final Jurisdiction jurisdiction;
    private final Terms terms;
    private final Drafts drafts;
    private final AuditLog audit;
    private final Actors actors;
    private final BusinessClock clock;

    Trainings(
            JdbcClient jdbc,
            Jurisdiction jurisdiction,
            Terms terms,
            Drafts drafts,
            AuditLog audit,
            Actors actors,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.jurisdiction = jurisdiction;
        this.terms = terms;
        this.drafts = drafts;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /** A school's trainings of a term, the latest first. */
    @Transactional(readOnly = true)
    public List<TrainingRow> of(UnitId school, TermId term) {
        jurisdiction.require(Permission.DRILLS_READ, school);
        return jdbc.sql(COLUMNS + " where t.school_id = ? and t.term_id = ? order by t.held_on desc, t.id desc")
                .params(Ids.bytes(school.value()), Ids.bytes(term.value()))
                .query((row, n) -> row(row))
                .list();
    }

    /** Whom the schools have trained, in their order; one statement. */
    @Transactional(readOnly = true)
    public List<SchoolTraining> below(UnitId scope, TermId term, List<SchoolCoverage> schools) {
        jurisdiction.require(Permission.DRILLS_READ, scope);
        Map<UnitId, Map<TrainedPeople, Integer>> reached = new HashMap<>();
        Map<UnitId, Map<TrainedPeople, Integer>> expected = new HashMap<>();
        Map<UnitId, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        select t.school_id, t.people, max(t.reached), max(t.expected), count(*)
                        from unit_ancestor a join training t on t.school_id = a.unit_id
                        where a.ancestor_id = ? and t.term_id = ? group by t.school_id, t.people""").params(Ids.bytes(scope.value()), Ids.bytes(term.value())).query((RowCallbackHandler) row -> {
            UnitId school = new UnitId(Ids.read(row.getBytes(1)));
            TrainedPeople people = TrainedPeople.valueOf(row.getString(2));
            reached.computeIfAbsent(school, none -> new EnumMap<>(TrainedPeople.class))
                    .put(people, row.getInt(3));
            expected.computeIfAbsent(school, none -> new EnumMap<>(TrainedPeople.class))
                    .put(people, row.getInt(4));
            counts.merge(school, row.getInt(5), Integer::sum);
        });
        return schools.stream()
                .map(school -> new SchoolTraining(
                        school.school(),
                        school.staff(),
                        reached.getOrDefault(school.school(), Map.of()),
                        expected.getOrDefault(school.school(), Map.of()),
                        counts.getOrDefault(school.school(), 0)))
                .toList();
    }

    /** Enters a training of the term that is on. */
    @Transactional
    public TrainingId add(UnitId school, TrainingDraft draft) {
        jurisdiction.require(Permission.DRILLS_WRITE, school);
        check(draft);
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into training (id, school_id, term_id, topic, held_on, people, expected, reached,
                          entered_at, entered_by, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
                .params(
                        Ids.bytes(id),
                        Ids.bytes(school.value()),
                        Ids.bytes(terms.current().id().value()),
                        draft.topic().strip(),
                        draft.heldOn(),
                        draft.people().name(),
                        draft.expected(),
                        draft.reached(),
                        Moments.column(clock.now()),
                        actors.current().name())
                .update();
        changed("drill.training.add", id, school, null, draft);
        return new TrainingId(id);
    }

    /** @param before as it was read; refused where somebody has changed it since */
    @Transactional
    public void change(TrainingId id, TrainingDraft before, TrainingDraft draft) {
        TrainingRow row = writable(id);
        check(draft);
        if (!row.draft().equals(before)) {
            throw new OptimisticLockingFailureException("The training was changed meanwhile");
        }
        jdbc.sql("""
                        update training set topic = ?, held_on = ?, people = ?, expected = ?, reached = ?,
                          version = version + 1 where id = ?""")
                .params(
                        draft.topic().strip(),
                        draft.heldOn(),
                        draft.people().name(),
                        draft.expected(),
                        draft.reached(),
                        Ids.bytes(id.value()))
                .update();
        changed("drill.training.change", id.value(), row.school(), row.draft(), draft);
    }

    @Transactional
    public void remove(TrainingId id) {
        TrainingRow row = writable(id);
        jdbc.sql("delete from training where id = ?")
                .param(Ids.bytes(id.value()))
                .update();
        changed("drill.training.remove", id.value(), row.school(), row.draft(), null);
    }

    private TrainingRow writable(TrainingId id) {
        TrainingRow row = jdbc.sql(COLUMNS + " where t.id = ?")
                .param(Ids.bytes(id.value()))
                .query((found, n) -> row(found))
                .optional()
                .orElseThrow(AccessRefused::new);
        jurisdiction.require(Permission.DRILLS_WRITE, row.school());
        return row;
    }

    private void check(TrainingDraft draft) {
        drafts.check(draft);
        if (draft.heldOn().isAfter(clock.today())) {
            throw RuleViolation.at("heldOn", "drill.training.future");
        }
        if (draft.reached() > draft.expected()) {
            throw RuleViolation.at("reached", "drill.training.more", draft.expected());
        }
    }

    private void changed(
            String action, UUID id, UnitId school, @Nullable TrainingDraft before, @Nullable TrainingDraft after) {
        audit.changed(new AuditLog.Change(
                action, KIND, id.toString(), school.value(), inWords(before), inWords(after), null));
    }

    private static @Nullable String inWords(@Nullable TrainingDraft draft) {
        return draft == null
                ? null
                : Values.named(
                        "topic",
                        draft.topic(),
                        "held",
                        draft.heldOn(),
                        "for",
                        draft.people(),
                        "expected",
                        draft.expected(),
                        "reached",
                        draft.reached());
    }

    private static TrainingRow row(ResultSet row) throws SQLException {
        return new TrainingRow(
                new TrainingId(Ids.read(row.getBytes(1))),
                new UnitId(Ids.read(row.getBytes(2))),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                TrainedPeople.valueOf(row.getString(5)),
                row.getInt(6),
                row.getInt(7),
                row.getString(8));
    }
}
