package org.kaixue.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.common.Texts;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;
import org.kaixue.readiness.Hindrance.Kind;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two officers press at the same moment: one approval, and the other is told that there is nothing left to approve. */
@DatabaseTest
class ApprovalsTogetherTest {

    private static final int OFFICERS = 6;

    @Autowired
    private ReadinessFixture fixture;

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Assessments assessments;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Texts texts;

    @Autowired
    private JdbcClient jdbc;

    private UnitId county;
    private UnitId school;
    private AssessmentId id;

    @BeforeEach
    void a_school_that_waits_for_its_approval() {
        fixture.list();
        county = organisation.aCounty();
        school = fixture.stocked(organisation.aSchool().inCounty(county));
        id = fixture.evaluated(school, Stage.PRIMARY);
        signedIn.as(fixture.person("县教育局干部"), new Grant(Role.COUNTY_OFFICER, county));
    }

    @Test
    void of_many_who_approve_at_once_one_does_and_the_others_read_why_not() throws Exception {
        List<String> answers = together(Collections.nCopies(OFFICERS, () -> {
            try {
                approvals.approve(id);
                return "approved";
            } catch (RuleViolation refusal) {
                return texts.of(refusal, Locale.SIMPLIFIED_CHINESE);
            }
        }));

        assertThat(answers).containsOnlyOnce("approved");
        assertThat(answers.stream().filter(answer -> !answer.equals("approved")))
                .hasSize(OFFICERS - 1)
                .containsOnly("现在没有待批准的");
        isApprovedOnce();
    }

    @Test
    void a_batch_and_a_single_approval_at_once_approve_once() throws Exception {
        List<Boolean> answers = together(List.of(
                () -> approvals.approve(List.of(id)).getFirst().approved(),
                () -> {
                    try {
                        approvals.approve(id);
                        return true;
                    } catch (RuleViolation refusal) {
                        assertThat(refusal.key()).isEqualTo("readiness.hindrance." + Kind.STATE);
                        return false;
                    }
                },
                () -> Objects.requireNonNullElseGet(
                                approvals.approve(List.of(id)).getFirst().refusal(), () -> Hindrance.of(Kind.TIER))
                        .kind()
                        .equals(Kind.TIER)));

        assertThat(answers).containsOnlyOnce(true);
        isApprovedOnce();
    }

    @Test
    void who_may_not_see_the_school_learns_nothing_by_any_way() {
        signedIn.as(fixture.person("外县干部"), new Grant(Role.COUNTY_OFFICER, organisation.aCounty()));

        assertThatThrownBy(() -> approvals.approve(id)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> approvals.approve(List.of(id))).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> approvals.giveBack(id, new ReasonDraft("标识不全")))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> approvals.suspend(id, new ReasonDraft("食堂停用"))).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> approvals.stoodOn(id)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> assessments.record(school, fixture.term(), Stage.PRIMARY))
                .isInstanceOf(AccessRefused.class);
    }

    private void isApprovedOnce() {
        assertThat(count("select count(*) from readiness_snapshot")).isEqualTo(1);
        assertThat(count("select count(*) from readiness_event where kind = 'APPROVED'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from audit_entry where action = 'readiness.approved' and refused = false"))
                .isEqualTo(1);
        assertThat(SystemWork.as("test", () -> assessments.record(school, fixture.term(), Stage.PRIMARY))
                        .state())
                .isEqualTo(AssessmentState.APPROVED);
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static <T> List<T> together(List<? extends Callable<T>> calls) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(calls.size())) {
            for (Callable<T> call : calls) {
                answers.add(pool.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
        }
        List<T> all = new ArrayList<>();
        for (Future<T> answer : answers) {
            all.add(answer.get());
        }
        return all;
    }
}
