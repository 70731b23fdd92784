package org.kaixue.staggering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Role;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.notice.NoticeRow;
import org.kaixue.organisation.FacilityState;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

/** A published plan that is broken from any side is told to who can publish another. */
@DatabaseTest
class PlanNoticesTest {

    @Autowired
    private StaggeringFixture fixture;

    @Autowired
    private PlanWatch watch;

    @Autowired
    private NoticeBoard board;

    @Autowired
    private SignedIn signedIn;

    private UnitId school;

    @BeforeEach
    void a_principal_with_a_published_plan() {
        school = fixture.aSchool().withCode("S7").entered();
        signedIn.as(Role.PRINCIPAL, school);
        fixture.published(school);
    }

    private List<NoticeRow> open() {
        watch.sweep();
        return board.open();
    }

    @Test
    void a_plan_that_holds_is_not_told() {
        assertThat(open()).isEmpty();
    }

    @Test
    void a_broken_plan_is_told_once_to_the_principal_until_it_holds_again() {
        fixture.declare(school, 0, 44);
        assertThat(open()).singleElement().satisfies(notice -> {
            assertThat(notice.messageKey()).isEqualTo("staggering.notice.broken.LUNCH");
            assertThat(notice.link()).isEqualTo("staggering?unit=S7&occasion=LUNCH");
        });
        assertThat(open()).hasSize(1);
        signedIn.as(Role.DOCTOR, school);
        assertThat(open()).as("a doctor publishes nothing").isEmpty();
        signedIn.as(Role.PRINCIPAL, school);
        fixture.declare(school, 0, 40);
        assertThat(open()).isEmpty();
    }

    @Test
    void it_is_taken_down_by_a_plan_that_replaces_it_without_waiting_for_the_sweep() {
        fixture.declare(school, 0, 42);
        fixture.set(school, "东区", FacilityState.CLOSED);
        assertThat(open()).hasSize(1);
        fixture.published(school);
        watch.judge();
        assertThat(board.open()).isEmpty();
    }
}
