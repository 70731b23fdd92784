package org.kaixue.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.figures.FigureScope;
import org.kaixue.figures.Figures;
import org.kaixue.isolation.CaseCount.StepTime;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases counted for those who see nobody, and the numbers by which they are judged. */
@DatabaseTest
class CaseCountsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private CaseFixture fixture;

    @Autowired
    private CaseCounts counts;

    @Autowired
    private CaseNorms norms;

    @Autowired
    private CaseChecklist checklist;

    @Autowired
    private Figures figures;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    private UnitId county;
    private UnitId school;
    private UnitId other;

    @BeforeEach
    void two_schools() {
        county = fixture.aCounty();
        school = fixture.aSchool(county);
        other = fixture.aSchool(county);
    }

    /** Isolated after so many minutes, then closed with the other steps not recorded. */
    private void isolatedAfter(UnitId where, int minutes) {
        CaseId id = fixture.ill(fixture.aPupil(where));
        clock.advance(Duration.ofMinutes(minutes));
        SystemWork.run("test", () -> {
            checklist.touch(id, CaseStep.ISOLATED);
            checklist.skip(id, CaseStep.GUARDIAN_TOLD, "a teacher");
            checklist.touch(id, CaseStep.REPORTED);
            checklist.touch(id, CaseStep.CLOSED);
        });
    }

    @Test
    void median_worst_and_how_many_were_late_are_told_by_step() {
        isolatedAfter(school, 4);
        isolatedAfter(school, 8);
        isolatedAfter(other, 25);
        fixture.ill(fixture.aPupil(other));
        clock.advance(Duration.ofMinutes(12));
        signedIn.as(Role.COUNTY_OFFICER, county);
        CaseCounts.Counted counted = counts.of(county, MONDAY);
        CaseCount whole = counted.whole();
        assertThat(whole.open()).isEqualTo(1);
        assertThat(whole.late()).isEqualTo(1);
        assertThat(whole.begun()).isEqualTo(4);
        assertThat(whole.medianToIsolation()).isEqualTo(8);
        assertThat(whole.times())
                .extracting(StepTime::step, StepTime::limit, StepTime::done, StepTime::worst, StepTime::over)
                .containsExactly(
                        tuple(CaseStep.ISOLATED, 10, 3, 25L, 2),
                        tuple(CaseStep.GUARDIAN_TOLD, 15, 0, null, 0),
                        tuple(CaseStep.REPORTED, 30, 3, 25L, 0));
        assertThat(whole.over()).isEqualTo(2);
        assertThat(counted.parts())
                .extracting(CaseCount::unit, CaseCount::begun, CaseCount::late)
                .containsExactlyInAnyOrder(tuple(school, 2, 0), tuple(other, 2, 1));
    }

    @Test
    void what_began_before_the_period_is_counted_only_while_it_is_open() {
        isolatedAfter(school, 4);
        fixture.ill(fixture.aPupil(school));
        clock.advance(Duration.ofDays(40));
        signedIn.as(Role.SUPERVISOR, school);
        CaseCount whole = counts.of(school, MONDAY.plusDays(20)).whole();
        assertThat(whole.begun()).isZero();
        assertThat(whole.open()).isEqualTo(1);
        assertThat(whole.medianToIsolation()).isNull();
    }

    @Test
    void another_limit_holds_from_its_day_on_and_judges_no_earlier_case() {
        signedIn.as(Role.ADMINISTRATOR, fixture.prefecture());
        norms.set(new CaseNormDraft(CaseNorm.ISOLATED_MINUTES, 5, MONDAY.plusDays(1), "州教育局〔2026〕9 号"));
        isolatedAfter(school, 8);
        clock.setTo(TestClock.START.plus(Duration.ofDays(1)));
        isolatedAfter(school, 8);
        signedIn.as(Role.COUNTY_OFFICER, county);
        StepTime time = counts.of(school, MONDAY).whole().times().getFirst();
        assertThat(time.limit()).isEqualTo(5);
        assertThat(time.over()).isEqualTo(1);
        assertThat(norms.rows().stream().filter(row -> row.norm() == CaseNorm.ISOLATED_MINUTES))
                .extracting(CaseNormRow::value, CaseNormRow::inForce)
                .containsExactly(tuple(5, true), tuple(10, false));
    }

    @Test
    void limits_are_set_by_those_who_keep_norms_within_reason_and_not_backwards() {
        signedIn.as(Role.ADMINISTRATOR, fixture.prefecture());
        refused("value", "cases.norm.range", new CaseNormDraft(CaseNorm.ISOLATED_MINUTES, 0, MONDAY, "x"));
        refused("from", "cases.norm.past", new CaseNormDraft(CaseNorm.ISOLATED_MINUTES, 9, MONDAY.minusDays(1), "x"));
        signedIn.as(Role.DOCTOR, school);
        assertThatThrownBy(() -> norms.set(new CaseNormDraft(CaseNorm.ISOLATED_MINUTES, 9, MONDAY, "x")))
                .isInstanceOf(AccessRefused.class);
        assertThat(norms.on(MONDAY).of(CaseNorm.ISOLATED_MINUTES)).isEqualTo(10);
    }

    @Test
    void the_figures_are_the_counts() {
        isolatedAfter(school, 12);
        fixture.ill(fixture.aPupil(school));
        signedIn.as(Role.BUREAU_OFFICER, county);
        FigureScope scope = new FigureScope(county, fixture.term());
        List<String> keys = List.of(
                "cases.figure.open-cases",
                "cases.figure.isolated-now",
                "cases.figure.steps-over",
                "cases.figure.minutes-to-isolation",
                "cases.figure.clusters");
        var asked = figures.figures(keys, scope);
        assertThat(keys.stream()
                        .map(key -> Objects.requireNonNull(asked.get(key)).value()))
                .containsExactly(
                        BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.valueOf(12), BigDecimal.ZERO);
    }

    @Test
    void nobody_counts_where_he_may_not() {
        signedIn.as(Role.COUNTY_OFFICER, fixture.aCounty());
        assertThatThrownBy(() -> counts.of(school, MONDAY)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> counts.of(county, MONDAY)).isInstanceOf(AccessRefused.class);
    }

    private void refused(String field, String key, CaseNormDraft draft) {
        assertThatThrownBy(() -> norms.set(draft)).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }
}
