package org.kaixue.drill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Texts;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.OrganisationFacts;
import org.kaixue.organisation.SchoolFacts;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitTree;
import org.kaixue.organisation.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counties and the prefecture ask their schools for drills until a day, and see how far they have come. */
@Service
public class Assignments {

    private static final String KIND = "drill_assignment";

    private final AssignmentBook book;
    private final AssignmentNotices notices;
    private final CoverageBook coverage;
    private final OrganisationFacts facts;
    private final ScenarioShelf shelf;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final Terms terms;
    private final Drafts drafts;
    private final Actors actors;
    private final BusinessClock clock;
    private final AuditLog audit;
    private final Texts texts;

    Assignments(
            AssignmentBook book,
            AssignmentNotices notices,
            CoverageBook coverage,
            OrganisationFacts facts,
            ScenarioShelf shelf,
            Jurisdiction jurisdiction,
            Units units,
            Terms terms,
            Drafts drafts,
            Actors actors,
            BusinessClock clock,
            AuditLog audit,
            Texts texts) {
        this.book = book;
        this.notices = notices;
        this.coverage = coverage;
        this.facts = facts;
        this.shelf = shelf;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.terms = terms;
        this.drafts = drafts;
        this.actors = actors;
        this.clock = clock;
        this.audit = audit;
        this.texts = texts;
    }

    /** What is asked of schools at and below a unit, with how far these have come, the latest first; three statements. */
    @Transactional(readOnly = true)
    public List<AssignmentRow> of(UnitId scope, TermId term) {
        jurisdiction.require(Permission.DRILLS_READ, scope);
        UnitTree tree = units.tree();
        Map<AssignmentId, AssignmentRow.Progress> progress = book.progress(scope);
        Map<AssignmentId, Map<Concern, Integer>> left = book.leftOut(scope);
        return book.all(term).stream()
                .filter(row -> tree.contains(scope, row.unit()) || progress.containsKey(row.id()))
                .map(row -> new AssignmentRow(
                        row.id(),
                        row.unit(),
                        row.title(),
                        row.dueOn(),
                        row.madeAt(),
                        row.madeBy(),
                        row.withdrawnAt(),
                        progress.getOrDefault(row.id(), AssignmentRow.Progress.NONE),
                        left.getOrDefault(row.id(), Map.of())))
                .toList();
    }

    /** How far each school at and below a unit has come with an assignment. */
    @Transactional(readOnly = true)
    public List<AssignmentRow.School> schools(AssignmentId id, UnitId scope) {
        jurisdiction.require(Permission.DRILLS_READ, scope);
        return book.schools(id, scope);
    }

    /** Asks all schools at and below a unit; what does not concern a school is left out and told. */
    @Transactional
    public Assigned assign(UnitId unit, AssignmentDraft draft) {
        jurisdiction.require(Permission.DRILLS_ASSIGN, unit);
        drafts.check(draft);
        LocalDate today = clock.today();
        if (draft.dueOn().isBefore(today)) {
            throw RuleViolation.at("dueOn", "drill.assign.past", today);
        }
        AssignmentId id = new AssignmentId(Ids.next());
        TermId term = terms.current().id();
        Gathered gathered = gather(unit, term, draft);
        if (gathered.schools.isEmpty()) {
            throw RuleViolation.at("scenarios", "drill.assign.concerns-nobody");
        }
        book.write(
                id, unit, term, draft, new Moment(clock.now(), actors.current().name()));
        book.plan(id, term, draft.dueOn(), gathered.drills);
        book.claim(id, draft.dueOn(), gathered.planned);
        book.leaveOut(id, gathered.left);
        notices.tell(id, draft.title().strip(), draft.dueOn(), gathered.schools);
        Map<Concern, Integer> left = new EnumMap<>(Concern.class);
        gathered.left.forEach(one -> left.merge(one.why(), 1, Integer::sum));
        Assigned assigned =
                new Assigned(id, gathered.schools.size(), gathered.drills.size() + gathered.planned.size(), left);
        audit.changed(new AuditLog.Change(
                "drill.assign",
                KIND,
                id.value().toString(),
                unit.value(),
                null,
                Values.named(
                        "title",
                        draft.title(),
                        "until",
                        draft.dueOn(),
                        "schools",
                        assigned.schools(),
                        "drills",
                        assigned.drills()),
                null));
        return assigned;
    }

    /** Takes it back: what has no day yet is called off, what was held stays. */
    @Transactional
    public void withdraw(AssignmentId id) {
        AssignmentRow row = book.one(id).stream().findFirst().orElseThrow(AccessRefused::new);
        jurisdiction.require(Permission.DRILLS_ASSIGN, row.unit());
        String reason = texts.getTranslation("drill.assign.withdrawn", Locale.SIMPLIFIED_CHINESE, row.title());
        if (!book.withdraw(id, new Moment(clock.now(), actors.current().name()), reason)) {
            throw new RuleViolation("drill.assign.withdrawn-already");
        }
        notices.takeDown(id);
        audit.changed(new AuditLog.Change(
                "drill.withdraw",
                KIND,
                id.value().toString(),
                row.unit().value(),
                Values.named("title", row.title(), "until", row.dueOn()),
                null,
                null));
    }

    /** What is asked of whom. */
    private static final class Gathered {
        private final Map<UnitId, Integer> schools = new LinkedHashMap<>();
        private final List<AssignmentBook.Asked> drills = new ArrayList<>();
        private final List<DrillId> planned = new ArrayList<>();
        private final List<AssignmentBook.LeftOut> left = new ArrayList<>();
    }

    private Gathered gather(UnitId unit, TermId term, AssignmentDraft draft) {
        List<Scenario> scenarios = shelf.drilled().stream()
                .filter(scenario -> draft.scenarios().contains(scenario.id()))
                .toList();
        CoverageBook.Known known = coverage.known(unit, term);
        Gathered gathered = new Gathered();
        for (SchoolFacts facts : facts.schools(unit, term, null, null)) {
            UnitId school = facts.school();
            SchoolTraits traits = SchoolTraits.of(facts, known.buses(school));
            for (Scenario scenario : scenarios) {
                Edition edition = scenario.edition();
                Concern concern = edition.concerns().judge(traits);
                if (!concern.concerned()) {
                    gathered.left.add(new AssignmentBook.LeftOut(school, scenario.id(), concern));
                    continue;
                }
                gathered.schools.merge(school, 1, Integer::sum);
                ScenarioStanding.Open open = known.open(school, scenario.id());
                if (open == null) {
                    gathered.drills.add(
                            new AssignmentBook.Asked(Ids.next(), school, edition, edition.stepsFor(traits)));
                } else {
                    gathered.planned.add(open.drill());
                }
            }
        }
        return gathered;
    }
}
