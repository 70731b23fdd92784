package org.kaixue.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Role;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class FacilityHistoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private Facilities facilities;

    @Autowired
    private SignedIn signedIn;

    private UnitId school;
    private FacilityRow gate;

    @BeforeEach
    void a_principals_school_with_a_gate() {
        school = organisation.aSchool().entered();
        signedIn.as(Role.PRINCIPAL, school);
        gate = gate();
    }

    private FacilityRow gate() {
        return facilities.rows(school).stream()
                .filter(row -> row.kind() == FacilityKind.GATE)
                .findFirst()
                .orElseThrow();
    }

    private void change(String name, FacilityState state, LocalDate from) {
        facilities.change(gate.id(), new FacilityDraft(FacilityKind.GATE, null, name, null, state, from, null));
    }

    private List<FacilityStateRow> ofGate() {
        return facilities.history(school).stream()
                .filter(row -> row.facility().equals(gate.id()))
                .toList();
    }

    @Test
    void a_closing_planned_for_a_day_to_come_is_in_the_history_and_does_not_hold_yet() {
        change(gate.name(), FacilityState.CLOSED, TODAY.plusDays(5));
        assertThat(gate().state()).isEqualTo(FacilityState.IN_USE);
        assertThat(ofGate())
                .extracting(FacilityStateRow::state)
                .containsExactlyInAnyOrder(FacilityState.CLOSED, FacilityState.IN_USE);
    }

    @Test
    void a_new_name_alone_makes_no_new_state() {
        change("North gate", FacilityState.IN_USE, TODAY);
        assertThat(gate().name()).isEqualTo("North gate");
        assertThat(ofGate()).hasSize(1);
        change("North gate", FacilityState.UNDER_REPAIR, TODAY);
        assertThat(ofGate()).hasSize(2);
    }

    @Test
    void another_schools_history_is_refused() {
        signedIn.as(Role.PRINCIPAL, organisation.aSchool().entered());
        assertThatThrownBy(() -> facilities.history(school)).isInstanceOf(AccessRefused.class);
    }
}
