package org.kaixue.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Actor;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.UnitId;
import org.kaixue.rectification.AnswerDraft;
import org.kaixue.rectification.FindingId;
import org.kaixue.rectification.FindingRow;
import org.kaixue.rectification.FindingSeverity;
import org.kaixue.rectification.FindingSource;
import org.kaixue.rectification.Rectifications;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.Rows;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TableContents;
import org.springframework.beans.factory.annotation.Autowired;

/** How drills are judged, and what becomes of what went wrong. */
@DatabaseTest
class EvaluationsTest {

    @Autowired
    DrillFixture fixture;

    @Autowired
    Drills drills;

    @Autowired
    LiveDrills live;

    @Autowired
    Evaluations evaluations;

    @Autowired
    Rectifications rectifications;

    @Autowired
    BusinessClock clock;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Rows rows;

    @Autowired
    DataSource database;

    private UnitId school;
    private DrillId drill;
    private Actor principal;
    private Actor doctor;
    private Actor officer;

    @BeforeEach
    void a_drill_that_was_held() {
        fixture.term();
        fixture.scenarios();
        school = fixture.aDaySchool().entered();
        principal = person("校长-0001");
        doctor = person("校医-0001");
        officer = person("县局-0001");
        principal();
        drill = held();
    }

    private void principal() {
        signedIn.as(principal, new Grant(Role.PRINCIPAL, school));
    }

    private Actor person(String name) {
        UUID account = Ids.next();
        rows.write("""
                insert into account (id, username, name_zh, name_en, password_hash, must_set_password, created_at, version)
                values (?, ?, ?, ?, 'none', false, '2026-11-01 00:00:00', 0)""", Ids.bytes(account), name, name, name);
        return new Actor(account, name, "192.0.2.1");
    }

    private DrillId held() {
        DrillId id = fixture.planned(school, "fever-gate");
        live.start(id);
        drills.sheet(id).steps().forEach(line -> live.touch(id, line.step().id()));
        live.end(id);
        return id;
    }

    private static Map<Criterion, Integer> zero(Criterion criterion) {
        Map<Criterion, Integer> scores = DrillFixture.all(2);
        scores.put(criterion, 0);
        return scores;
    }

    private List<FindingRow> findings() {
        return evaluations.findings(drill);
    }

    @Test
    void a_good_drill_is_passed_and_closed() {
        Verdict verdict = evaluations.evaluate(drill, DrillFixture.evaluation(DrillFixture.all(2)));
        assertThat(verdict).isEqualTo(new Verdict(Verdict.Reason.PASSED, 20));
        assertThat(findings()).isEmpty();
        drills.close(drill);
        assertThat(drills.sheet(drill).drill().state()).isEqualTo(DrillState.CLOSED);
        assertThat(drills.sheet(drill).drill().strengths()).isEqualTo("配合熟练");
    }

    @Test
    void a_zero_opens_a_finding_with_its_owner_and_deadline_and_the_drill_is_closed_after_it() {
        drills.cancel(fixture.planned(school, "lockdown"), "改期");
        evaluations.evaluate(
                drill,
                new EvaluationDraft(
                        zero(Criterion.DISINFECTION), Map.of(Criterion.DISINFECTION, "后勤-0001"), null, "没有登记"));

        FindingRow finding = findings().getFirst();
        assertThat(findings()).hasSize(1);
        assertThat(finding.source()).isEqualTo(FindingSource.DRILL);
        assertThat(finding.owner()).isEqualTo("后勤-0001");
        assertThat(finding.severity()).isEqualTo(FindingSeverity.DAYS_3);
        assertThat(finding.dueAt()).isEqualTo(clock.now().plus(3, ChronoUnit.DAYS));
        assertThat(finding.title().zh()).contains("校门口发现发热").contains("消毒");
        assertThat(finding.title().in(Locale.ENGLISH)).isEqualTo("Drill “Fever at the gate”: Disinfection got 0");
        assertThatThrownBy(() -> drills.close(drill))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("drill.close.findings"));
        putRight(finding.id());
        drills.close(drill);
        assertThat(findings()).as("it stays with its drill").hasSize(1);
    }

    private void putRight(FindingId finding) {
        signedIn.as(doctor, new Grant(Role.DOCTOR, school));
        rectifications.handIn(finding, new AnswerDraft("补齐了登记"));
        signedIn.as(officer, new Grant(Role.COUNTY_OFFICER, school));
        rectifications.close(finding, new AnswerDraft("看过了"));
        principal();
    }

    @Test
    void the_same_zero_in_the_next_drill_is_the_same_finding_and_opens_it_again_once_it_was_closed() {
        evaluations.evaluate(drill, DrillFixture.evaluation(zero(Criterion.DISINFECTION)));
        FindingId first = findings().getFirst().id();
        LocalDate today = clock.today();
        DrillId again = drills.repeat(drill, today);
        assertThat(drills.sheet(again).drill().repeats()).isEqualTo(drill);
        live.start(again);
        live.end(again);
        evaluations.evaluate(again, DrillFixture.evaluation(zero(Criterion.DISINFECTION)));
        assertThat(evaluations.findings(again)).extracting(FindingRow::id).containsExactly(first);
        putRight(first);
        DrillId third = drills.repeat(again, today);
        live.start(third);
        live.end(third);
        evaluations.evaluate(third, DrillFixture.evaluation(zero(Criterion.DISINFECTION)));
        assertThat(evaluations.findings(third)).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(first);
            assertThat(row.reopened()).isEqualTo(1);
        });
    }

    @Test
    void a_criterion_without_a_score_is_refused_at_its_field_and_nothing_is_kept() {
        Map<Criterion, Integer> scores = zero(Criterion.DISINFECTION);
        scores.remove(Criterion.RECORDS);
        TableContents before = TableContents.of(database);
        assertThatThrownBy(() -> evaluations.evaluate(drill, DrillFixture.evaluation(scores)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("drill.evaluate.missing");
                    assertThat(refusal.field()).isEqualTo("RECORDS");
                });
        scores.put(Criterion.RECORDS, 3);
        assertThatThrownBy(() -> evaluations.evaluate(drill, DrillFixture.evaluation(scores)))
                .isInstanceOf(RuleViolation.class);
        assertThat(TableContents.of(database)).isEqualTo(before);
    }

    @Test
    void a_drill_whose_clock_runs_is_not_judged_and_one_that_was_judged_can_be_corrected() {
        live.goOn(drill);
        assertThatThrownBy(() -> evaluations.evaluate(drill, DrillFixture.evaluation(DrillFixture.all(2))))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("drill.evaluate.still-running"));
        live.end(drill);
        evaluations.evaluate(drill, DrillFixture.evaluation(DrillFixture.all(1)));
        assertThat(evaluations
                        .evaluate(drill, DrillFixture.evaluation(DrillFixture.all(2)))
                        .passed())
                .isTrue();
        drills.close(drill);
        assertThatThrownBy(() -> evaluations.evaluate(drill, DrillFixture.evaluation(DrillFixture.all(1))))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> drills.cancel(drill, "不要了")).isInstanceOf(RuleViolation.class);
    }

    @Test
    void the_same_scenario_is_not_planned_twice_at_once() {
        fixture.planned(school, "fever-class");
        assertThatThrownBy(() -> drills.plan(school, new PlanDraft(fixture.scenario("fever-class"), clock.today())))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("scenario"));
        assertThatThrownBy(() -> drills.plan(school, new PlanDraft(fixture.scenario("fever-dormitory"), clock.today())))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("drill.plan.not-concerned.DAY_SCHOOL"));
        assertThatThrownBy(() -> drills.plan(
                        school,
                        new PlanDraft(
                                fixture.scenario("lockdown"), clock.today().minusDays(1))))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("day"));
    }
}
