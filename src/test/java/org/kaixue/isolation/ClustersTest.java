package org.kaixue.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.notice.NoticeRow;
import org.kaixue.notice.Severity;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.PersonId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Several alike are told to school and county at once, without a name, until they no longer are. */
@DatabaseTest
class ClustersTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 1);

    @Autowired
    private CaseFixture fixture;

    @Autowired
    private Clusters clusters;

    @Autowired
    private ClusterWatch watch;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseChecklist checklist;

    @Autowired
    private NoticeBoard board;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    private UnitId county;
    private UnitId school;
    private ClassId clazz;

    @BeforeEach
    void a_school_in_a_county() {
        county = fixture.aCounty();
        school = fixture.aSchool(county);
        clazz = fixture.aClass(school);
        signedIn.as(Role.DOCTOR, school);
    }

    private CaseId ill() {
        return fixture.ill(fixture.aPupil(school, clazz, null));
    }

    private List<NoticeRow> notices(Role role, UnitId unit) {
        signedIn.as(role, unit);
        List<NoticeRow> open = board.open().stream()
                .filter(one -> one.messageKey().startsWith("cases.cluster."))
                .toList();
        signedIn.as(Role.DOCTOR, school);
        return open;
    }

    private List<ClusterRow> all() {
        return clusters.of(school, LONG_AGO);
    }

    @Test
    void the_third_in_a_class_on_a_day_is_told_to_school_and_county_at_once() {
        ill();
        ill();
        assertThat(notices(Role.COUNTY_OFFICER, county)).isEmpty();
        CaseId third = ill();
        for (List<NoticeRow> told : List.of(
                notices(Role.COUNTY_OFFICER, county),
                notices(Role.PRINCIPAL, school),
                notices(Role.SUPERVISOR, school))) {
            assertThat(told).singleElement().satisfies(notice -> {
                assertThat(notice.messageKey()).startsWith("cases.cluster.notice.open.");
                assertThat(notice.args()).contains("3").noneMatch(text -> text.contains("学生"));
                assertThat(notice.severity()).isEqualTo(Severity.URGENT);
                assertThat(notice.link()).startsWith("isolation/cases?unit=");
            });
        }
        assertThat(notices(Role.COUNTY_OFFICER, fixture.aCounty())).isEmpty();
        assertThat(all()).singleElement().satisfies(one -> {
            assertThat(one.cases()).isEqualTo(3);
            assertThat(one.endedAt()).isNull();
        });
        checklist.takeBack(third, CaseStep.DETECTED, "no fever after all");
        assertThat(notices(Role.COUNTY_OFFICER, county)).isEmpty();
        assertThat(all()).singleElement().satisfies(one -> assertThat(one.endedAt())
                .isNotNull());
    }

    @Test
    void it_grows_with_the_next_and_lapses_with_the_days_once_it_is_reported() {
        IntStream.range(0, 3).forEach(n -> ill());
        ill();
        assertThat(notices(Role.COUNTY_OFFICER, county)).singleElement().satisfies(notice -> assertThat(notice.args())
                .contains("4"));
        clusters.report(all().getFirst().id());
        assertThat(notices(Role.COUNTY_OFFICER, county))
                .singleElement()
                .satisfies(notice -> assertThat(notice.messageKey()).startsWith("cases.cluster.notice.reported."));
        assertThatThrownBy(() -> clusters.report(all().getFirst().id()))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("reported-already");
        clock.advance(Duration.ofDays(3));
        watch.sweep();
        assertThat(notices(Role.COUNTY_OFFICER, county)).isEmpty();
        assertThat(all().getFirst().endedAt()).isNotNull();
    }

    @Test
    void one_that_is_not_reported_in_time_stays_and_says_so() {
        IntStream.range(0, 3).forEach(n -> ill());
        clock.advance(Duration.ofHours(24).plusSeconds(1));
        watch.sweep();
        assertThat(notices(Role.COUNTY_OFFICER, county))
                .singleElement()
                .satisfies(notice -> assertThat(notice.messageKey()).startsWith("cases.cluster.notice.late."));
        clock.advance(Duration.ofDays(5));
        watch.sweep();
        assertThat(notices(Role.COUNTY_OFFICER, county)).hasSize(1);
        clusters.report(all().getFirst().id());
        assertThat(notices(Role.COUNTY_OFFICER, county)).isEmpty();
    }

    @Test
    void a_dormitory_of_three_classes_and_five_within_three_days_are_told_too() {
        List.of(clazz, fixture.anotherClass(school), clazz)
                .forEach(one -> fixture.ill(fixture.aPupil(school, one, "女生楼 101")));
        assertThat(all()).extracting(ClusterRow::kind).containsExactly(ClusterKind.DORMITORY);
        UnitId other = fixture.aSchool(county);
        signedIn.as(Role.DOCTOR, other);
        ClassId theirs = fixture.aClass(other);
        for (int daysAgo : List.of(2, 2, 1, 1, 0)) {
            fixture.ill(fixture.aPupil(other, theirs, null), TestClock.START.minus(Duration.ofDays(daysAgo)));
        }
        assertThat(clusters.of(other, LONG_AGO)).singleElement().satisfies(one -> {
            assertThat(one.days()).isEqualTo(3);
            assertThat(one.cases()).isEqualTo(5);
        });
        signedIn.as(Role.BUREAU_OFFICER, county);
        assertThat(clusters.of(county, LONG_AGO)).hasSize(2);
    }

    @Test
    void another_illness_is_not_alike() {
        CaseId first = ill();
        ill();
        ill();
        cases.judge(first, Illness.RASH);
        assertThat(all()).singleElement().satisfies(one -> assertThat(one.endedAt())
                .isNotNull());
        cases.judge(first, Illness.RESPIRATORY);
        assertThat(all().stream().filter(one -> one.endedAt() == null)).hasSize(1);
    }

    @Test
    void three_that_begin_at_the_same_moment_see_each_other() throws Exception {
        List<PersonId> pupils = IntStream.range(0, 3)
                .mapToObj(n -> fixture.aPupil(school, clazz, null))
                .toList();
        ExecutorService doctors = Executors.newFixedThreadPool(3);
        try {
            List<Callable<CaseId>> begin = pupils.stream()
                    .<Callable<CaseId>>map(pupil -> () ->
                            cases.start(new CaseStart(pupil, Illness.RESPIRATORY, new BigDecimal("38"), null, null)))
                    .toList();
            for (Future<CaseId> one : doctors.invokeAll(begin)) {
                one.get();
            }
        } finally {
            doctors.shutdown();
        }
        assertThat(all()).hasSize(1);
        assertThat(notices(Role.COUNTY_OFFICER, county)).hasSize(1);
    }

    @Test
    void nobody_sees_or_reports_those_of_another_school() {
        IntStream.range(0, 3).forEach(n -> ill());
        ClusterId id = all().getFirst().id();
        signedIn.as(Role.DOCTOR, fixture.aSchool(county));
        assertThatThrownBy(() -> clusters.of(school, LONG_AGO)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> clusters.report(id)).isInstanceOf(AccessRefused.class);
        signedIn.as(Role.COUNTY_OFFICER, county);
        assertThatThrownBy(() -> clusters.report(id)).isInstanceOf(AccessRefused.class);
    }
}
