package org.kaixue.supervision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.checklist.ChecklistId;
import org.kaixue.checklist.Checklists;
import org.kaixue.checklist.Edition;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.DateRange;
import org.kaixue.common.Drafts;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;
import org.kaixue.organisation.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans visits: one, many at once, or as the planner proposes. Needs {@link Permission#VISITS_PLAN} over the team's unit. */
@Service
public class VisitPlanning {

    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_PERIOD = 200;

    private final VisitEntries entries;
    private final TeamBook teams;
    private final VisitDiary diary;
    private final VisitAccess access;
    private final Checklists checklists;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final Terms terms;
    private final Drafts drafts;
    private final Actors actors;
    private final BusinessClock clock;
    private final AuditLog audit;

    VisitPlanning(
            VisitEntries entries,
            TeamBook teams,
            VisitDiary diary,
            VisitAccess access,
            Checklists checklists,
            Jurisdiction jurisdiction,
            Units units,
            Terms terms,
            Drafts drafts,
            Actors actors,
            BusinessClock clock,
            AuditLog audit) {
        this.entries = entries;
        this.teams = teams;
        this.diary = diary;
        this.access = access;
        this.checklists = checklists;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.terms = terms;
        this.drafts = drafts;
        this.actors = actors;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    public VisitId plan(VisitPlanDraft draft) {
        TeamBook.Team team = own(draft.team());
        drafts.check(draft);
        VisitDiary.Book book = diary.read(team.term());
        check(team, draft, book, VisitDiary.MOST_A_DAY, null);
        VisitEntry visit = keep(team, draft);
        changed("supervision.visit-planned", visit, null, null);
        return visit.visit();
    }

    /**
     * Plans them all or none.
     *
     * @param mostADay as the planner was told
     */
    @Transactional
    public int planMany(List<VisitPlanDraft> visits, int mostADay) {
        jurisdiction.requireSomewhere(Permission.VISITS_PLAN);
        Map<TeamId, TeamBook.Team> known = new HashMap<>();
        Map<TermId, VisitDiary.Book> books = new HashMap<>();
        Map<TeamBook.Team, Integer> planned = new HashMap<>();
        for (VisitPlanDraft draft : visits) {
            drafts.check(draft);
            TeamBook.Team team = known.computeIfAbsent(draft.team(), this::own);
            VisitDiary.Book book = books.computeIfAbsent(team.term(), diary::read);
            check(team, draft, book, mostADay, null);
            VisitEntry visit = keep(team, draft);
            book.add(visit.visit(), draft.school(), team.id(), draft.day(), team.name());
            planned.merge(team, 1, Integer::sum);
        }
        planned.forEach((team, count) -> audit.changed(new AuditLog.Change(
                "supervision.visits-planned",
                JointTeams.KIND,
                team.id().value().toString(),
                team.unit().value(),
                null,
                Values.named("name", team.name(), "visits", count),
                null)));
        return visits.size();
    }

    /** What the teams at and below a unit still owe, spread over a period; plans nothing. */
    @Transactional(readOnly = true)
    public PlanProposal propose(UnitId unit, TermId term, PlanWish wish) {
        jurisdiction.require(Permission.VISITS_PLAN, unit);
        drafts.check(wish);
        LocalDate today = clock.today();
        if (wish.from().isBefore(today)) {
            throw RuleViolation.at("from", "supervision.plan.past", today);
        }
        if (wish.to().isBefore(wish.from())) {
            throw RuleViolation.at("to", "supervision.plan.order");
        }
        if (wish.from().plusDays(LONGEST_PERIOD).isBefore(wish.to())) {
            throw RuleViolation.at("to", "supervision.plan.long", LONGEST_PERIOD);
        }
        requireCurrent(wish.checklist());
        UnitTree tree = units.tree();
        List<UnitId> schools = tree.all().stream()
                .filter(node -> node.kind() == UnitKind.SCHOOL && tree.contains(unit, node.id()))
                .map(UnitNode::id)
                .toList();
        List<TeamBook.Team> own = teams.all(term).stream()
                .filter(team -> tree.contains(unit, team.unit()))
                .toList();
        return new VisitPlanner(wish, diary.read(term), (school, day) -> diary.schoolDay(school, term, day))
                .propose(own, schools);
    }

    /** Gives a planned visit another day. */
    @Transactional
    public void move(VisitId id, LocalDate day) {
        VisitEntry visit = planned(id);
        TeamBook.Team team = access.team(visit);
        VisitPlanDraft draft = new VisitPlanDraft(
                team.id(), visit.school(), checklists.edition(visit.edition()).checklist(), day);
        check(team, draft, diary.read(team.term()), VisitDiary.MOST_A_DAY, id);
        String before = visit.inWords();
        visit.move(day);
        entries.saveAndFlush(visit);
        changed("supervision.visit-moved", visit, before, null);
    }

    /** Calls a planned visit off; it goes on if the team turns out to have been there without signal. */
    @Transactional
    public void cancel(VisitId id, String reason) {
        VisitEntry visit = planned(id);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw RuleViolation.at("reason", "supervision.plan.reason", LONGEST_REASON);
        }
        String before = visit.inWords();
        visit.cancel(why);
        entries.saveAndFlush(visit);
        changed("supervision.visit-cancelled", visit, before, why);
    }

    private VisitEntry planned(VisitId id) {
        VisitEntry visit = entries.alone(id.value()).orElseThrow(AccessRefused::new);
        jurisdiction.require(Permission.VISITS_PLAN, access.team(visit).unit());
        return visit;
    }

    private VisitEntry keep(TeamBook.Team team, VisitPlanDraft draft) {
        VisitTier tier =
                units.tree().get(team.unit()).kind() == UnitKind.COUNTY ? VisitTier.COUNTY : VisitTier.PREFECTURE;
        Edition edition = requireCurrent(draft.checklist());
        return entries.save(new VisitEntry(team, tier, draft.school(), edition, draft.day(), actors.current()));
    }

    /** A list that is retired or was never published is refused where it is chosen. */
    private Edition requireCurrent(ChecklistId list) {
        return checklists.inUse().stream()
                .filter(edition -> edition.checklist().equals(list))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("checklist", "supervision.plan.list"));
    }

    private void check(
            TeamBook.Team team, VisitPlanDraft draft, VisitDiary.Book book, int mostADay, @Nullable VisitId own) {
        LocalDate day = draft.day();
        LocalDate today = clock.today();
        if (team.dissolved()) {
            throw RuleViolation.at("team", "supervision.plan.dissolved", team.name());
        }
        if (!team.schools().contains(draft.school())) {
            throw RuleViolation.at(
                    "school",
                    "supervision.plan.not-assigned",
                    units.tree().get(draft.school()).name(),
                    team.name());
        }
        if (day.isBefore(today)) {
            throw RuleViolation.at("day", "supervision.plan.past", today);
        }
        DateRange term = terms.get(team.term()).days();
        if (!term.contains(day)) {
            throw RuleViolation.at("day", "supervision.plan.outside-term", term.first());
        }
        if (!diary.schoolDay(draft.school(), team.term(), day)) {
            throw RuleViolation.at("day", "supervision.plan.no-school-day", day);
        }
        VisitDiary.Book.Entry there = book.at(draft.school(), day);
        if (there != null && !(own != null && own.equals(there.visit()))) {
            throw RuleViolation.at("day", "supervision.plan.two-teams", there.team(), day);
        }
        if (book.load(team.id(), day) >= mostADay) {
            throw RuleViolation.at("day", "supervision.plan.full", mostADay, day);
        }
    }

    private TeamBook.Team own(TeamId id) {
        TeamBook.Team team = teams.find(id).orElseThrow(AccessRefused::new);
        jurisdiction.require(Permission.VISITS_PLAN, team.unit());
        return team;
    }

    private void changed(String action, VisitEntry visit, @Nullable String before, @Nullable String reason) {
        audit.changed(new AuditLog.Change(
                action,
                VisitTouches.KIND,
                visit.id().toString(),
                visit.school().value(),
                before,
                visit.inWords(),
                reason));
    }
}
