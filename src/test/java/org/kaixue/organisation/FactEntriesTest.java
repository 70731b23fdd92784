package org.kaixue.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Role;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class FactEntriesTest {

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private FactEntries entries;

    @Autowired
    private SignedIn signedIn;

    private UnitId school;
    private TermId term;

    @BeforeEach
    void a_school_and_its_principal() {
        term = organisation.term().id();
        school = organisation.aSchool().with(80).pupils().with(2).gates().entered();
        signedIn.as(Role.PRINCIPAL, school);
    }

    @Test
    void every_entry_behind_a_schools_facts_is_listed() {
        assertThat(entries.of(school, term)).hasSizeGreaterThanOrEqualTo(2 + 2 + 1);
    }

    @Test
    void another_schools_entries_are_refused() {
        UnitId other = organisation.aSchool().entered();
        assertThatThrownBy(() -> entries.of(other, term)).isInstanceOf(AccessRefused.class);
    }
}
