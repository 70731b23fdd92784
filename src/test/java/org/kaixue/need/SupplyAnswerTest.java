package org.kaixue.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.UnitId;
import org.kaixue.stock.Movement;

class SupplyAnswerTest {

    private final Given given = new Given();

    @Test
    void the_headline_counts_schools_by_their_own_store_and_names_what_runs_out_first() {
        masksForPupils();
        ASchool rich = given.school("rich").pupils(100);
        ASchool poor = given.school("poor").pupils(100).county(2);
        ASchool tight = given.school("tight").pupils(100);
        given.stock(rich, given.mask, 100_000).stock(poor, given.mask, 200).stock(tight, given.mask, 1_000);

        Supply.Headline headline = given.supply().headline();

        assertThat(headline.schools()).isEqualTo(3);
        assertThat(headline.red()).isEqualTo(1);
        assertThat(headline.redDays()).isEqualTo(1);
        assertThat(headline.amber()).isEqualTo(1);
        Supply.FirstOut first = Objects.requireNonNull(headline.first());
        assertThat(first.school()).isEqualTo(poor.id);
        assertThat(first.item()).isEqualTo(given.mask.id());
        assertThat(first.runOutOn()).isEqualTo(Given.TODAY.plusDays(2));
        assertThat(first.cover().value()).hasToString("2.0");
    }

    @Test
    void a_county_shows_the_cover_of_all_its_schools_stock_and_how_many_of_them_are_red() {
        masksForPupils();
        ASchool rich = given.school("rich").pupils(100);
        ASchool poor = given.school("poor").pupils(300);
        given.stock(rich, given.mask, 4_000).depot(given.county(rich), given.mask, 50_000, null);

        Supply supply = given.supply();
        Supply.UnitRow county = supply.units().getFirst();

        assertThat(supply.units()).as("no school is in the second county").hasSize(1);
        assertThat(county.red()).isEqualTo(1);
        assertThat(county.schools()).isEqualTo(2);
        assertThat(county.cells().getFirst().cover().value())
                .as("the depot does not count")
                .hasToString("10.0");
        assertThat(county.cells().getFirst().red()).isEqualTo(1);
        assertThat(given.position(poor, given.mask).cover().band()).isEqualTo(CoverBand.RED);
        assertThat(supply.items().getFirst().position().depot()).isEqualTo(50_000);
    }

    @Test
    void a_schools_line_is_its_own_walk_and_not_a_mean() {
        masksForPupils();
        LocalDate opening = LocalDate.of(2026, 12, 7);
        ASchool school = given.school("A")
                .stage(org.kaixue.organisation.Stage.PRIMARY, 1, 100, 0, ASchool.OPENED)
                .stage(org.kaixue.organisation.Stage.JUNIOR, 1, 100, 0, opening);
        given.stock(school, given.mask, 1_200);

        Supply county = new SupplyAnswer(given.calculation(given.county(school))).supply();

        assertThat(county.units().getFirst().cells().getFirst().cover().value()).hasToString("11.0");
        assertThat(given.supply().units().getFirst().cells().getFirst().cover().value())
                .as("of a county: all usable stock by all daily rates")
                .hasToString("6.0");
    }

    @Test
    void items_are_sorted_by_usable_stock_against_need_whatever_they_are_measured_in() {
        masksForPupils();
        given.norm(given.thermometer, NormDriver.GATE, "1");
        ASchool school = given.school("A").pupils(100).with(10, FacilityKind.GATE);
        given.stock(school, given.mask, 700).stock(school, given.thermometer, 4);

        assertThat(given.supply().items()).extracting(row -> row.item().code()).containsExactly("THERMOMETER", "MASK");
        given.stock(school, given.thermometer, 4);
        assertThat(given.supply().items()).extracting(row -> row.item().code()).containsExactly("MASK", "THERMOMETER");
    }

    @Test
    void depots_need_nothing_unless_a_reserve_norm_says_so() {
        given.school("A").pupils(100);
        given.depot(given.prefecture, given.mask, 500, null)
                .depot(given.prefecture, given.mask, 30, Given.TODAY.minusDays(1));

        assertThat(given.position(given.mask).reserve()).isZero();
        given.norm(given.mask, NormDriver.DEPOT, "1000")
                .norm(given.mask, NormDriver.DEPOT, "0", given.counties.get(2), null, null, null);
        Position position = given.position(given.mask);
        assertThat(position.reserve()).as("the prefecture and the first county").isEqualTo(2_000);
        assertThat(position.need()).isZero();
        assertThat(position.depot()).isEqualTo(500);
        assertThat(position.depotExpired()).isEqualTo(30);
        assertThat(position.cover()).isEqualTo(Cover.NOT_NEEDED);
    }

    @Test
    void what_expires_within_thirty_days_and_will_not_have_been_used_is_named() {
        masksForPupils();
        ASchool school = given.school("A").pupils(100);
        given.stock(school, given.mask, 700, Given.TODAY.plusDays(4))
                .stock(school, given.mask, 900, Given.TODAY.plusDays(200))
                .depot(given.prefecture, given.mask, 40, Given.TODAY.plusDays(30))
                .depot(given.prefecture, given.mask, 60, Given.TODAY.plusDays(31))
                .stock(school, given.thermometer, 5, Given.TODAY.plusDays(10));

        assertThat(given.supply().expiring())
                .containsExactly(
                        new Supply.Expiring(given.mask, 200 + 40, 2, Given.TODAY.plusDays(4)),
                        new Supply.Expiring(given.thermometer, 5, 1, Given.TODAY.plusDays(10)));
    }

    @Test
    void stock_of_schools_out_of_scope_is_passed_over() {
        masksForPupils();
        ASchool school = given.school("A").pupils(100);
        given.stock(school, given.mask, 700).stock(ASchool.named("closed"), given.mask, 900);

        assertThat(given.position(given.mask).usable()).isEqualTo(700);
    }

    @Test
    void each_unit_below_has_a_line_for_an_item_the_worst_first() {
        masksForPupils();
        ASchool rich = given.school("rich").pupils(100);
        given.school("poor").pupils(100).county(2);
        given.stock(rich, given.mask, 4_000);

        List<UnitSupply> units = new SupplyAnswer(new SupplyCalculation(
                        given.inputs(given.prefecture, given.mask), SupplyCalculation.Detail.UNITS_WITH_RUN_OUT))
                .byUnit();
        List<UnitSupply> itself = new SupplyAnswer(given.calculation(rich.id, given.mask)).byUnit();

        assertThat(units).extracting(unit -> unit.unit().code()).containsExactly("C2", "C1");
        assertThat(units.getFirst().position().runOutOn()).isEqualTo(Given.TODAY);
        assertThat(itself).extracting(unit -> unit.unit().code()).containsExactly("rich");
    }

    @Test
    void all_schools_can_be_listed_across_the_tiers() {
        masksForPupils();
        given.school("A").pupils(100);
        given.school("B").pupils(100).county(2);

        Supply supply = new SupplyAnswer(
                        new SupplyCalculation(given.inputs(given.prefecture), SupplyCalculation.Detail.SCHOOLS))
                .supply();

        assertThat(supply.units()).extracting(row -> row.unit().code()).containsExactly("A", "B");
    }

    @Test
    void cover_over_time_goes_back_from_the_balance_and_forward_to_the_run_out() {
        masksForPupils();
        ASchool school = given.school("A").pupils(100);
        given.stock(school, given.mask, 400);

        CoverCurve curve = given.curve(
                school.id,
                given.mask,
                moved(school.id, Given.TODAY.minusDays(3), -200),
                moved(school.id, Given.TODAY.minusDays(5), 500),
                moved(school.id, Given.TODAY, -100));

        assertThat(curve.past()).hasSize(CoverCurve.PAST_DAYS);
        assertThat(curve.past().reversed())
                .extracting(point -> point.value().toString())
                .startsWith("5.0", "5.0", "5.0", "7.0", "7.0", "2.0", "2.0");
        assertThat(curve.today().value()).hasToString("4.0");
        assertThat(curve.forecast())
                .extracting(point -> point.value().toString())
                .containsExactly("3.0", "2.0", "1.0", "0.0");
        assertThat(curve.runOutOn()).isEqualTo(Given.TODAY.plusDays(4));
        assertThat(curve.floor()).isEqualTo(7);
        assertThat(curve.target()).isEqualTo(14);
    }

    @Test
    void cover_of_a_prefecture_falls_only_on_school_days() {
        masksForPupils();
        ASchool school = given.school("A").pupils(100);
        ASchool other = given.school("B").pupils(100);
        given.stock(school, given.mask, 600).stock(other, given.mask, 600);

        CoverCurve curve = given.curve(given.prefecture, given.mask);

        assertThat(curve.forecast())
                .extracting(point -> point.value().toString())
                .containsExactly("5.0", "4.0", "3.0", "2.0", "1.0", "1.0", "1.0", "0.0");
    }

    private void masksForPupils() {
        given.norm(given.mask, NormDriver.PUPIL_DAY, "1");
    }

    private static Movement moved(UnitId unit, LocalDate day, long net) {
        return new Movement(unit, false, null, day, net);
    }
}
