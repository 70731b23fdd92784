package org.kaixue.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaixue.intake.SheetsOf.faults;
import static org.kaixue.intake.SheetsOf.outcomes;

import java.math.BigDecimal;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.intake.ImportId;
import org.kaixue.intake.Outcome;
import org.kaixue.intake.Preview;
import org.kaixue.intake.SheetsOf;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.FailingStatements;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TableContents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Items come in with their ladders of units, are changed by a newer sheet, and go again while nothing is of them. */
@DatabaseTest
class ItemSheetTest {

    private static final String HEADS = "编码,物资名称,类别,基本单位,换算,密度,是否耐用,分开存放\n";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private CatalogueDefaults defaults;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private CatalogueEditor editor;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private DataSource database;

    private SheetsOf sheets;

    @BeforeEach
    void plant() {
        defaults.install();
        sheets = new SheetsOf(beans, "items");
        signedIn.as(Role.ADMINISTRATOR, organisation.prefecture());
    }

    @Test
    void items_come_in_with_their_ladders() {
        Preview preview = sheets.preview(
                HEADS + "WIPE,酒精湿巾,消毒,片/pcs,包=80；箱/cases=2400,,否,酒精类\nGEL,免洗凝胶,消毒,mL,瓶=500 吨=1000000克,0.9,,\n");
        assertThat(faults(preview)).containsOnly("-");
        sheets.imports(preview);
        Item wipe = catalogue.byCode("WIPE").orElseThrow();
        assertThat(wipe.units())
                .extracting(unit -> unit.name().zh() + "/" + unit.name().en() + "="
                        + unit.factor().stripTrailingZeros().toPlainString())
                .containsExactly("片/pcs=1", "包/=80", "箱/cases=2400");
        assertThat(wipe.expiryTracked()).isTrue();
        assertThat(wipe.storeApart()).isEqualTo(StoreApart.ALCOHOL);
        Item gel = catalogue.byCode("GEL").orElseThrow();
        assertThat(gel.units().getLast().measure()).isEqualTo(Measure.MASS);
        assertThat(gel.density()).isEqualByComparingTo(new BigDecimal("0.9"));
        assertThat(outcomes(sheets.preview(HEADS + "WIPE,酒精湿巾,消毒,片,包=80；箱=2400,,否,酒精类\n")))
                .containsExactly(Outcome.UNCHANGED);
    }

    @Test
    void each_wrong_row_says_at_which_cell_and_why() {
        editor.retire(catalogue.byCode("CAP").orElseThrow().id());
        assertThat(faults(sheets.preview(HEADS
                        + "一号,甲,消毒,瓶,,,,\n"
                        + "A,甲,别的,瓶,,,,\n"
                        + "A,甲,消毒,,,,,\n"
                        + "A,甲,消毒,瓶,箱二十,,,\n"
                        + "A,甲,消毒,mL,吨=1000000克,,,\n"
                        + "A,甲,消毒,瓶,,很稠,,\n"
                        + "MASK,,,个,,,,\n"
                        + "CAP,防护帽,,,,,,\n"
                        + "A,甲,消毒,瓶,,,,\n"
                        + "A,乙,消毒,瓶,,,,\n")))
                .containsExactly(
                        "code catalogue.import.code",
                        "category catalogue.import.unknown",
                        "base intake.cell.missing",
                        "units catalogue.import.units-misread",
                        "density catalogue.ladder.density",
                        "density catalogue.import.density",
                        "base catalogue.ladder.base-kept",
                        "code catalogue.import.retired",
                        "-",
                        "code catalogue.import.twice");
    }

    @Test
    void a_known_item_shows_old_and_new_keeps_its_other_units_and_is_as_before_when_the_import_is_undone() {
        Item before = catalogue.byCode("MASK").orElseThrow();
        Preview preview = sheets.preview(HEADS + "MASK,一次性口罩,,只,盒=100；包=10,,,\n");
        assertThat(outcomes(preview)).containsExactly(Outcome.CHANGED);
        assertThat(preview.rows().getFirst().before()).containsOnlyKeys("nameZh", "units");
        ImportId id = sheets.imports(preview);
        Item changed = catalogue.byCode("MASK").orElseThrow();
        assertThat(changed.units()).hasSize(before.units().size() + 1);
        assertThat(changed.units())
                .filteredOn(unit -> unit.name().zh().equals("盒"))
                .singleElement()
                .satisfies(box -> {
                    assertThat(box.factor()).isEqualByComparingTo("100");
                    assertThat(box.name().en()).isNotBlank();
                });
        sheets.undoes(id);
        Item after = catalogue.byCode("MASK").orElseThrow();
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(after.units()).hasSameSizeAs(before.units());
    }

    @Test
    void an_import_that_fails_at_any_statement_leaves_nothing_and_may_be_done_again() {
        Preview preview =
                sheets.preview(HEADS + "WIPE,酒精湿巾,消毒,片,包=80,,否,酒精类\nCAP,一次性帽,,,,,,\nGEL,免洗凝胶,消毒,mL,瓶=500,,,\n");
        assertThat(outcomes(preview)).containsExactly(Outcome.NEW, Outcome.CHANGED, Outcome.NEW);
        TableContents before = TableContents.of(database);
        int statements = 0;
        while (FailingStatements.after(statements, () -> sheets.imports(preview))) {
            assertThat(TableContents.of(database))
                    .as("after %s statements", statements)
                    .isEqualTo(before);
            assertThat(catalogue.byCode("WIPE")).isEmpty();
            statements++;
        }
        assertThat(statements).isGreaterThan(10);
        assertThat(catalogue.byCode("CAP").orElseThrow().name().zh()).isEqualTo("一次性帽");
        assertThat(catalogue.byCode("GEL")).isPresent();
    }

    @Test
    void an_undone_import_takes_new_items_with_it_unless_they_were_changed_since() {
        ImportId first = sheets.imports(HEADS + "WIPE,酒精湿巾,消毒,片,,,,\n");
        sheets.undoes(first);
        assertThat(catalogue.byCode("WIPE")).isEmpty();
        ImportId second = sheets.imports(HEADS + "WIPE,酒精湿巾,消毒,片,,,,\n");
        editor.retire(catalogue.byCode("WIPE").orElseThrow().id());
        assertThatThrownBy(() -> sheets.undoes(second)).satisfies(refused("catalogue.import.changed-since"));
        assertThat(catalogue.byCode("WIPE")).isPresent();
    }

    @Test
    void items_that_the_sheet_does_not_name_are_listed() {
        assertThat(sheets.preview(HEADS + "MASK,口罩,,,,,,\n").absent())
                .hasSize(catalogue.items().size() - 1);
    }

    @Test
    void only_who_keeps_the_norms_of_all_brings_in_items() {
        signedIn.as(Role.COUNTY_OFFICER, organisation.aCounty());
        assertThatThrownBy(() -> sheets.preview(HEADS)).isInstanceOf(AccessRefused.class);
    }

    private static Consumer<Throwable> refused(String key) {
        return failure -> assertThat(failure)
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo(key));
    }
}
