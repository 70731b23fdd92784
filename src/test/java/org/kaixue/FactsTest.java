package org.kaixue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.common.Texts;
import org.kaixue.figures.Fact;
import org.kaixue.figures.FactDefinition;
import org.kaixue.figures.FactVerdict;
import org.kaixue.figures.Facts;
import org.kaixue.figures.FigureScope;
import org.kaixue.organisation.UnitId;
import org.kaixue.rectification.FindingSeverity;
import org.kaixue.rectification.HazardDraft;
import org.kaixue.rectification.Rectifications;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.Ledger;
import org.kaixue.stock.Origin;
import org.kaixue.stock.ReceiveDraft;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;

/** What the portal knows of schools by itself, asked of every feature at once. */
@DatabaseTest
class FactsTest {

    /** Pages about one school may not ask the database more often, whatever facts they need. */
    private static final int FEATURE_BY_FEATURE = 45;

    @Autowired
    private Facts facts;

    @Autowired
    private TwoCounties counties;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Texts texts;

    @Autowired
    private Rectifications rectifications;

    @Autowired
    private Ledger ledger;

    private TwoCounties.Planted planted;

    @BeforeEach
    void plant() {
        planted = counties.plant();
    }

    @Test
    void every_fact_is_judged_for_every_school_below_a_unit_and_says_why_in_both_languages() {
        Map<UnitId, Map<String, Fact>> below = judged(planted.first(), keys());

        assertThat(below.keySet())
                .containsExactlyInAnyOrder(
                        planted.theirs().school(), planted.neighbour().school());
        assertThat(below.values()).allSatisfy(school -> {
            assertThat(school.keySet()).containsExactlyInAnyOrderElementsOf(keys());
            assertThat(school.values()).allSatisfy(fact -> {
                for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                    String why = texts.getTranslation(fact.reasonKey(), language, Fact.shown(fact.values()));
                    assertThat(why).as(fact.reasonKey()).doesNotStartWith("!").doesNotContain("{");
                    assertThat(texts.getTranslation(fact.key(), language)).doesNotStartWith("!");
                }
                assertThat(fact.link()).contains("unit=639001").contains("term=");
            });
        });
    }

    @Test
    void one_school_is_judged_alone_as_it_is_among_others() {
        UnitId school = planted.theirs().school();

        assertThat(judged(planted.prefecture(), keys())).containsAllEntriesOf(judged(school, keys()));
    }

    @Test
    void no_role_over_another_school_gets_any_of_them() {
        for (Role role : Role.values()) {
            signedIn.as(role, planted.farther().school());
            assertThat(keys()).allSatisfy(key -> assertThatThrownBy(
                            () -> of(planted.theirs().school(), List.of(key)))
                    .as("%s as %s", key, role)
                    .isInstanceOf(AccessRefused.class));
        }
    }

    @Test
    void officers_and_supervisors_and_principals_are_refused_none_of_their_own() {
        for (Role role : List.of(Role.PRINCIPAL, Role.SUPERVISOR, Role.COUNTY_OFFICER, Role.BUREAU_OFFICER)) {
            signedIn.as(role, planted.theirs().school());
            assertThat(of(planted.theirs().school(), keys())).as("%s", role).hasSize(1);
        }
    }

    @Test
    void more_schools_cost_no_more_statements() throws Exception {
        judged(planted.prefecture(), keys());

        int one = StatementCounter.count(() -> judged(planted.theirs().school(), keys()))
                .size();
        int all = StatementCounter.count(() -> judged(planted.prefecture(), keys()))
                .size();

        assertThat(all).isLessThanOrEqualTo(one).isLessThanOrEqualTo(FEATURE_BY_FEATURE);
    }

    @Test
    void masks_are_below_the_floor_until_enough_are_received() {
        UnitId school = planted.theirs().school();
        assertThat(verdict(school, "need.fact.masks")).isEqualTo(FactVerdict.BROKEN);

        SystemWork.run(
                "fixtures",
                () -> ledger.receive(new ReceiveDraft(
                        DocumentId.next(),
                        planted.theirs().store(),
                        counties.today(),
                        counties.mask().id(),
                        Typed.of(900_000, "只"),
                        "lot",
                        null,
                        counties.today().plusYears(1),
                        Origin.BOUGHT,
                        null,
                        null)));

        assertThat(verdict(school, "need.fact.masks")).isEqualTo(FactVerdict.MET);
    }

    @Test
    void a_finding_that_is_not_closed_speaks_against_a_school_and_its_neighbour_is_not_blamed() {
        assertThat(verdict(planted.theirs().school(), "rectification.fact.closed"))
                .isEqualTo(FactVerdict.MET);

        SystemWork.run(
                "fixtures",
                () -> rectifications.report(
                        planted.theirs().school(),
                        new HazardDraft("steps", "yard", null, FindingSeverity.DAYS_7, "guard", counties.today())));

        assertThat(verdict(planted.theirs().school(), "rectification.fact.closed"))
                .isEqualTo(FactVerdict.BROKEN);
        assertThat(verdict(planted.neighbour().school(), "rectification.fact.closed"))
                .isEqualTo(FactVerdict.MET);
    }

    @Test
    void what_nobody_entered_is_unknown_and_never_taken_for_good() {
        UnitId school = planted.theirs().school();

        assertThat(verdict(school, "people.fact.not-returned")).isEqualTo(FactVerdict.UNKNOWN);
        assertThat(verdict(school, "organisation.fact.leader")).isEqualTo(FactVerdict.MET);
        assertThat(verdict(school, "organisation.fact.posts")).isEqualTo(FactVerdict.MET);
        assertThat(verdict(school, "room.fact.rooms")).isEqualTo(FactVerdict.BROKEN);
        assertThat(verdict(school, "staggering.fact.meals").holds()).isFalse();
    }

    private FactVerdict verdict(UnitId school, String key) {
        List<Fact> found = judged(school, List.of(key)).values().stream()
                .flatMap(known -> known.values().stream())
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst().verdict();
    }

    private List<String> keys() {
        return facts.catalogue().stream().map(FactDefinition::key).toList();
    }

    /** As the portal itself asks. */
    private Map<UnitId, Map<String, Fact>> judged(UnitId unit, Collection<String> keys) {
        return SystemWork.as("test", () -> of(unit, keys));
    }

    private Map<UnitId, Map<String, Fact>> of(UnitId unit, Collection<String> keys) {
        return facts.of(new FigureScope(unit, planted.term()), keys);
    }
}
