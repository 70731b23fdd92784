package org.kaixue.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kaixue.common.BusinessClock;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.kaixue.people.AidDraft;
import org.kaixue.people.AidTeachers;
import org.kaixue.people.AwayDraft;
import org.kaixue.people.AwayReason;
import org.kaixue.people.EntryDraft;
import org.kaixue.people.FollowUpDraft;
import org.kaixue.people.FollowUpKind;
import org.kaixue.people.FollowUps;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonKind;
import org.kaixue.people.PersonRow;
import org.kaixue.people.Persons;
import org.kaixue.people.PledgeKind;
import org.kaixue.people.Pledges;
import org.kaixue.people.Returns;
import org.kaixue.people.RoundDraft;
import org.kaixue.people.RoundId;
import org.kaixue.people.Screenings;
import org.kaixue.people.TeamDraft;
import org.kaixue.people.TeamField;
import org.kaixue.people.Teams;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plants who has not come back, who is followed up, who has signed and who came to help, the teams and the screening
 * rounds; needs the rosters.
 */
@Service
@Order(25)
class DemoCare implements DemoCause {

    private static final long SEED = 20_200_331;
    private static final int ROUNDS = 7;
    private static final int DAYS_A_ROUND = 5;
    private static final int FIRST_OF_ROSTER = 200;
    private static final List<AwayReason> REASONS = List.of(
            AwayReason.FAMILY,
            AwayReason.FAMILY,
            AwayReason.ILL,
            AwayReason.ISOLATED,
            AwayReason.RISK_AREA,
            AwayReason.TRAVEL,
            AwayReason.TRAVEL,
            AwayReason.TRANSFER);
    private static final List<String> PLACES = List.of("老家", "外省", "邻州", "州内其他县", "牧区");

    private final Units units;
    private final Terms terms;
    private final BusinessClock clock;
    private final Persons persons;
    private final Returns returns;
    private final FollowUps followUps;
    private final Pledges pledges;
    private final AidTeachers aid;
    private final Teams teams;
    private final Screenings screenings;

    DemoCare(
            Units units,
            Terms terms,
            BusinessClock clock,
            Persons persons,
            Returns returns,
            FollowUps followUps,
            Pledges pledges,
            AidTeachers aid,
            Teams teams,
            Screenings screenings) {
        this.units = units;
        this.terms = terms;
        this.clock = clock;
        this.persons = persons;
        this.returns = returns;
        this.followUps = followUps;
        this.pledges = pledges;
        this.aid = aid;
        this.teams = teams;
        this.screenings = screenings;
    }

    @Transactional
    @Override
    public void plant() {
        List<DemoSchool> schools = DemoPrefecture.schools();
        String principals = DemoSignIn.principals(schools);
        TermId term = terms.current().id();
        Random random = new Random(SEED);
        for (DemoSchool school : schools) {
            boolean own = school.code().equals(principals);
            away(school, own ? 5 : howMany(school, random), own ? 1 : random.nextInt(3) == 0 ? 1 : 0, term, random);
            if (own || school.type().stages().contains(Stage.SENIOR)) {
                signed(unit(school.code()), term);
            }
        }
        followUps(schools, principals);
        schools.stream()
                .filter(school ->
                        school.type() == SchoolType.SENIOR || school.code().equals(principals))
                .forEach(this::aid);
        teams(schools);
        rounds(schools, term, random);
    }

    /** Away pupils of a school. */
    private static int howMany(DemoSchool school, Random random) {
        return school.pupils() > 400 ? 1 + random.nextInt(4) : random.nextInt(3);
    }

    private void away(DemoSchool school, int pupils, int staff, TermId term, Random random) {
        UnitId id = unit(school.code());
        LocalDate today = clock.today();
        for (PersonRow person : people(id, pupils, staff)) {
            int days = random.nextInt(18) - 2;
            AwayReason reason = REASONS.get(random.nextInt(REASONS.size()));
            returns.note(
                    term,
                    new AwayDraft(
                            person.id(),
                            reason,
                            null,
                            PLACES.get(random.nextInt(PLACES.size())),
                            reason == AwayReason.TRANSFER ? null : today.plusDays(days)));
        }
        if (school.number() % 23 != 0) {
            returns.check(id, term, today.minusDays(school.number() % 4));
        }
    }

    /** People of the roster; none where the school has none. */
    private List<PersonRow> people(UnitId school, int pupils, int staff) {
        List<PersonRow> found = new ArrayList<>();
        if (pupils > 0) {
            persons.find(school, "", FIRST_OF_ROSTER).stream()
                    .filter(person -> person.kind() == PersonKind.PUPIL)
                    .skip(3)
                    .limit(pupils)
                    .forEach(found::add);
        }
        if (staff > 0) {
            pledges.people(school, null, terms.current().id()).stream()
                    .limit(staff)
                    .forEach(row -> found.add(row.person()));
        }
        return found;
    }

    private void signed(UnitId school, TermId term) {
        for (PledgeKind kind : PledgeKind.values()) {
            pledges.signSchool(school, term, kind);
        }
        Set<PersonId> late = persons.find(school, "", FIRST_OF_ROSTER).stream()
                .filter(person -> person.kind() == PersonKind.PUPIL)
                .limit(6)
                .map(PersonRow::id)
                .collect(Collectors.toSet());
        pledges.unsign(school, term, PledgeKind.PARENT, late);
    }

    /** One whose last day is past, one whose last day it is, and some who have days to go. */
    private void followUps(List<DemoSchool> schools, String principals) {
        LocalDate today = clock.today();
        int[] untils = {-2, 0, 5, 9, 3, 7, 11};
        int n = 0;
        List<DemoSchool> chosen = new ArrayList<>(schools.stream()
                .filter(school -> school.code().equals(principals))
                .toList());
        chosen.addAll(schools.stream()
                .filter(school -> school.type() == SchoolType.SENIOR)
                .limit(4)
                .toList());
        for (DemoSchool school : chosen) {
            int here = school.code().equals(principals) ? 3 : 1;
            for (PersonRow person : people(unit(school.code()), here, 0)) {
                LocalDate until = today.plusDays(untils[n % untils.length]);
                followUps.begin(new FollowUpDraft(
                        person.id(),
                        n % 3 == 2 ? FollowUpKind.WATCHED : FollowUpKind.HOME,
                        n % 2 == 0 ? "班主任" : "社区网格员",
                        until.minusDays(14).isAfter(today) ? today : until.minusDays(14),
                        until));
                n++;
            }
        }
    }

    private void aid(DemoSchool school) {
        LocalDate today = clock.today();
        int n = school.number();
        for (PersonRow teacher : people(unit(school.code()), 0, 2)) {
            LocalDate arrived = today.minusDays(n % 20);
            boolean here = n % 5 != 0;
            aid.keep(new AidDraft(
                    teacher.id(),
                    here ? arrived.minusDays(1) : today.plusDays(n % 10 == 0 ? -1 : 4),
                    here ? arrived : null,
                    here ? arrived.plusDays(14) : null,
                    here ? "教师周转房" : null));
            n += 3;
        }
    }

    /** Three teams of the prefecture and one of each county; small schools of two counties are served by none. */
    private void teams(List<DemoSchool> schools) {
        UnitId prefecture = unit(DemoTerm.PREFECTURE_CODE);
        List<DemoNames.County> counties = DemoNames.COUNTIES;
        Set<UnitId> seniors = served(schools, school -> school.type().stages().contains(Stage.SENIOR));
        team(prefecture, "州疾控专业指导队", TeamField.DISEASE_CONTROL, 12, seniors);
        team(
                prefecture,
                "州医疗救治指导队",
                TeamField.MEDICAL,
                9,
                Set.of(unit(counties.getFirst().code())));
        team(prefecture, "州心理疏导队", TeamField.PSYCHOLOGY, 7, seniors);
        int n = 0;
        for (DemoNames.County county : counties) {
            TeamField field = n % 2 == 0 ? TeamField.DISINFECTION : TeamField.FOOD_SAFETY;
            boolean part = n >= 4;
            Set<UnitId> serves = part
                    ? served(schools, school -> school.countyCode().equals(county.code()) && school.pupils() > 120)
                    : Set.of(unit(county.code()));
            team(unit(county.code()), county.name().zh() + (n % 2 == 0 ? "消毒消杀指导队" : "食品安全指导队"), field, 6 + n, serves);
            n++;
        }
    }

    private void team(UnitId owner, String name, TeamField field, int members, Set<UnitId> serves) {
        teams.found(owner, new TeamDraft(name, field, members, null, serves));
    }

    private Set<UnitId> served(List<DemoSchool> schools, Predicate<DemoSchool> which) {
        Set<UnitId> served = new HashSet<>();
        schools.stream().filter(which).forEach(school -> served.add(unit(school.code())));
        return served;
    }

    /** Six that every school answered, and one that is under way. */
    private void rounds(List<DemoSchool> schools, TermId term, Random random) {
        LocalDate today = clock.today();
        UnitId prefecture = unit(DemoTerm.PREFECTURE_CODE);
        for (int n = 1; n <= ROUNDS; n++) {
            LocalDate from = today.minusDays((long) (ROUNDS - n) * DAYS_A_ROUND + 2);
            RoundId round = screenings.open(prefecture, term, new RoundDraft("第" + n + "轮摸排", from, from.plusDays(3)));
            Map<UnitId, EntryDraft> numbers = new LinkedHashMap<>();
            for (DemoSchool school : schools) {
                if (n < ROUNDS || school.number() % 11 != 0) {
                    int people = school.pupils() + school.staff();
                    int missed = n == ROUNDS && random.nextInt(10) == 0 ? random.nextInt(4) : 0;
                    numbers.put(unit(school.code()), new EntryDraft(people, Math.max(0, people - missed)));
                }
            }
            screenings.load(round, numbers, from.plusDays(2));
        }
    }

    private UnitId unit(String code) {
        return units.tree().byCode(code).orElseThrow().id();
    }
}
