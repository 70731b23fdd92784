package org.kaixue.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.ChecklistDefaults;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Checklists;
import org.kaixue.checklist.Edition;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.kaixue.security.AccountBook;
import org.kaixue.supervision.Department;
import org.kaixue.supervision.JointTeams;
import org.kaixue.supervision.PastVisit;
import org.kaixue.supervision.PastVisits;
import org.kaixue.supervision.PlanWish;
import org.kaixue.supervision.TeamDraft;
import org.kaixue.supervision.TeamId;
import org.kaixue.supervision.TeamRow;
import org.kaixue.supervision.VisitPlanning;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/**
 * Nine joint teams: three of the prefecture for the larger schools, one of each county for the small ones. Planted: small
 * schools of one county that no team visits, visits that are late, findings that come again and again, and a visit of
 * the demo supervisor that is half done.
 */
@Service
@Order(60)
class DemoVisits implements DemoCause {

    private static final long SEED = 20_200_405;
    private static final int TWO_WEEKS = 14;
    private static final int MOST_SUPERVISED = 13;
    private static final int HALF = 22;
    private static final String SUPERVISOR = "supervisor";
    private static final String FAR_COUNTY = DemoNames.COUNTIES.get(2).code();

    private final ChecklistDefaults defaults;
    private final Checklists checklists;
    private final JointTeams teams;
    private final VisitPlanning planning;
    private final PastVisits past;
    private final AccountBook accounts;
    private final Units units;
    private final Terms terms;
    private final BusinessClock clock;

    DemoVisits(
            ChecklistDefaults defaults,
            Checklists checklists,
            JointTeams teams,
            VisitPlanning planning,
            PastVisits past,
            AccountBook accounts,
            Units units,
            Terms terms,
            BusinessClock clock) {
        this.defaults = defaults;
        this.checklists = checklists;
        this.teams = teams;
        this.planning = planning;
        this.past = past;
        this.accounts = accounts;
        this.units = units;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public void plant() {
        defaults.install();
        Edition list = checklists.readiness().orElseThrow();
        List<DemoSchool> schools = DemoPrefecture.schools();
        Map<TeamId, List<DemoSchool>> visited = found(schools);
        Random random = new Random(SEED);
        List<PastVisit> visits = new ArrayList<>();
        visited.forEach((team, own) -> visits.addAll(visits(team, own, list, random)));
        past.take(list.checklist(), visits);
        LocalDate today = clock.today();
        UnitId root = units.tree().roots().getFirst().id();
        LocalDate last = terms.current().days().last();
        LocalDate to = today.plusDays(TWO_WEEKS);
        SystemWork.run(
                DemoSignIn.BUREAU_OFFICER.zh(),
                () -> planning.planMany(
                        planning.propose(
                                        root,
                                        terms.current().id(),
                                        new PlanWish(
                                                list.checklist(),
                                                today.plusDays(1),
                                                last != null && last.isBefore(to) ? last : to,
                                                3))
                                .visits(),
                        3));
    }

    /** The demo supervisor leads the team of his schools. */
    @Override
    public void accountsEntered() {
        UUID account = accounts.get(SUPERVISOR).id().value();
        UnitId county = unit(FAR_COUNTY);
        TeamRow team = teams.of(county, terms.current().id()).stream()
                .filter(row -> row.unit().equals(county))
                .findFirst()
                .orElseThrow();
        TeamDraft draft = teams.draft(team.id());
        List<TeamDraft.MemberDraft> members = new ArrayList<>(draft.members());
        members.set(0, new TeamDraft.MemberDraft(account, null, Department.EDUCATION, true));
        teams.change(team.id(), new TeamDraft(draft.name(), draft.quota(), members, draft.schools()));
    }

    private Map<TeamId, List<DemoSchool>> found(List<DemoSchool> schools) {
        Map<TeamId, List<DemoSchool>> visited = new LinkedHashMap<>();
        UnitId root = units.tree().roots().getFirst().id();
        List<String> supervised = DemoSignIn.all(schools).stream()
                .filter(person -> person.username().equals(SUPERVISOR))
                .findFirst()
                .orElseThrow()
                .unitCodes();
        int number = 0;
        for (int pair = 0; pair < 3; pair++) {
            Set<String> counties = Set.of(
                    DemoNames.COUNTIES.get(2 * pair).code(),
                    DemoNames.COUNTIES.get(2 * pair + 1).code());
            number++;
            team(
                    visited,
                    root,
                    number,
                    schools.stream()
                            .filter(school -> counties.contains(school.countyCode()) && !small(school))
                            .toList());
        }
        for (DemoNames.County county : DemoNames.COUNTIES) {
            number++;
            boolean far = county.code().equals(FAR_COUNTY);
            team(
                    visited,
                    unit(county.code()),
                    number,
                    schools.stream()
                            .filter(school -> school.countyCode().equals(county.code()))
                            .filter(school -> far ? supervised.contains(school.code()) : small(school))
                            .toList());
        }
        return visited;
    }

    private void team(Map<TeamId, List<DemoSchool>> visited, UnitId owner, int number, List<DemoSchool> schools) {
        List<TeamDraft.MemberDraft> members = List.of(
                member("教育", number, Department.EDUCATION, true),
                member("卫健", number, Department.HEALTH, false),
                member("市监", number, Department.MARKET, false),
                member("公安", number, Department.POLICE, false));
        Set<UnitId> own = new HashSet<>();
        schools.forEach(school -> own.add(unit(school.code())));
        TermId term = terms.current().id();
        visited.put(teams.found(owner, term, new TeamDraft("第 %d 联合督导组".formatted(number), 1, members, own)), schools);
    }

    private static TeamDraft.MemberDraft member(String word, int number, Department department, boolean leads) {
        return new TeamDraft.MemberDraft(null, "%s-%02d".formatted(word, number), department, leads);
    }

    private static boolean small(DemoSchool school) {
        return school.type() == SchoolType.KINDERGARTEN
                || school.type() == SchoolType.TEACHING_POINT
                || school.type() == SchoolType.PRIMARY;
    }

    /** Seven of ten schools were visited; every fortieth visit is late, and the supervisor's own of today is half done. */
    private List<PastVisit> visits(TeamId team, List<DemoSchool> schools, Edition list, Random random) {
        List<PastVisit> visits = new ArrayList<>();
        LocalDate today = clock.today();
        for (int n = 0; n < schools.size(); n++) {
            DemoSchool school = schools.get(n);
            if (n < 2 && school.countyCode().equals(FAR_COUNTY) && schools.size() < MOST_SUPERVISED) {
                visits.add(today(team, school, list, n == 0));
            } else if (school.number() % 40 == 7) {
                visits.add(visit(team, school, workday(today.minusDays(2 + n % 3)), null, Map.of()));
            } else if (school.number() % 10 < 7) {
                LocalDate day = workday(today.minusDays(1 + (n * 5L + school.number()) % 19));
                visits.add(visit(
                        team,
                        school,
                        day,
                        at(day, LocalTime.of(9 + n % 6, 10)),
                        DemoAnswers.of(school, list, day, today, random)));
            }
        }
        return visits;
    }

    /** Of the supervisor's own schools one visit is half done, and one is to be made today. */
    private PastVisit today(TeamId team, DemoSchool school, Edition list, boolean begun) {
        LocalDate today = clock.today();
        Map<String, PastVisit.Given> answers = new HashMap<>();
        list.items().stream().filter(item -> item.number() <= HALF).forEach(item -> {
            boolean failed = item.number() == HALF;
            answers.put(
                    item.key(),
                    new PastVisit.Given(
                            failed && item.kind().takesNo() ? ChecklistItem.NO : DemoAnswers.good(item, today),
                            failed ? "2 号室消毒后未通风，无记录。" : null,
                            null));
        });
        return new PastVisit(
                team,
                unit(school.code()),
                today,
                begun ? clock.now().minusSeconds(2_400) : null,
                null,
                begun ? answers : Map.of(),
                "教育-06",
                null,
                null);
    }

    private PastVisit visit(
            TeamId team,
            DemoSchool school,
            LocalDate day,
            @Nullable Instant begun,
            Map<String, PastVisit.Given> answers) {
        boolean reviewed = begun != null && day.isBefore(clock.today().minusDays(4));
        return new PastVisit(
                team,
                unit(school.code()),
                day,
                begun,
                begun == null ? null : begun.plusSeconds(5_400),
                answers,
                "督导员-%02d".formatted(school.number() % 27 + 1),
                begun == null ? null : "现场向学校作了反馈。",
                reviewed ? DemoSignIn.COUNTY_OFFICER.zh() : null);
    }

    private static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()
                ? day.minusDays(day.getDayOfWeek().getValue() - 5L)
                : day;
    }

    static Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day.atTime(time), BusinessClock.ZONE).toInstant();
    }

    private UnitId unit(String code) {
        return units.tree().byCode(code).orElseThrow().id();
    }
}
