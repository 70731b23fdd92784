package org.kaixue.isolation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.CatalogueDefaults;
import org.kaixue.catalogue.DefaultItem;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Quantities;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.isolation.CaseChecklist;
import org.kaixue.isolation.CaseId;
import org.kaixue.isolation.CaseStart;
import org.kaixue.isolation.CaseStep;
import org.kaixue.isolation.Cases;
import org.kaixue.isolation.Illness;
import org.kaixue.isolation.KitUses;
import org.kaixue.isolation.RoomFixture;
import org.kaixue.isolation.RoomPurpose;
import org.kaixue.isolation.StepDraft;
import org.kaixue.need.NormDefaults;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.Ledger;
import org.kaixue.stock.Origin;
import org.kaixue.stock.Places;
import org.kaixue.stock.ReceiveDraft;
import org.kaixue.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a case, as the doctor leads it, others read it, and another phone changes it meanwhile. */
class CaseViewTest extends PageTest {

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private RoomFixture fixture;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseChecklist checklist;

    @Autowired
    private KitUses uses;

    @Autowired
    private CatalogueDefaults items;

    @Autowired
    private NormDefaults norms;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Places places;

    @Autowired
    private Ledger ledger;

    @Autowired
    private BusinessClock clock;

    private UnitId school;
    private CaseId id;

    @BeforeEach
    void a_case_in_a_school_with_five_respirators() {
        SystemWork.run("test", () -> {
            items.install();
            norms.install();
        });
        organisation.term();
        school = fixture.aSchool().withCode("S1").entered();
        fixture.freeRoom(school, "隔离室一", RoomPurpose.ANY, 1);
        fixture.freeRoom(school, "隔离室二", RoomPurpose.ANY, 1);
        Item n95 = catalogue.byCode(DefaultItem.N95.code()).orElseThrow();
        SystemWork.run(
                "test",
                () -> ledger.receive(new ReceiveDraft(
                        DocumentId.next(),
                        places.storeOf(school),
                        clock.today(),
                        n95.id(),
                        Typed.of(5, Quantities.baseUnit(n95).name().zh()),
                        null,
                        null,
                        clock.today().plusYears(1),
                        Origin.BOUGHT,
                        null,
                        null)));
        id = SystemWork.as(
                "test",
                () -> cases.start(
                        new CaseStart(fixture.pupil(school), Illness.RESPIRATORY, new BigDecimal("38.2"), null, null)));
        signIn(Role.DOCTOR, school);
    }

    private void open() {
        open("isolation/case/" + id.value());
    }

    private ListItem step(int number) {
        return all(ListItem.class).stream()
                .filter(item -> item.hasClassName("kx-step"))
                .toList()
                .get(number);
    }

    private IntegerField respirators() {
        return find(IntegerField.class).withCaption("N95口罩").single();
    }

    @Test
    void kit_is_used_for_the_case_and_what_the_store_has_not_is_said_at_its_item() {
        open();
        assertThat(paragraphs()).contains("还没有为这例领用物资。");
        press("领用隔离物资");
        assertThat(respirators().getHelperText()).isEqualTo("库存 5只，每间标准 5");
        respirators().setValue(6);
        press("领用");
        assertThat(respirators().isInvalid()).isTrue();
        assertThat(respirators().getErrorMessage()).contains("不够：现有 5只，要出 6只");
        assertThat(SystemWork.as("test", () -> uses.usesFor(school, id))).isEmpty();
        respirators().setValue(2);
        press("领用");
        assertThat(SystemWork.as("test", () -> uses.usesFor(school, id)))
                .singleElement()
                .satisfies(use -> assertThat(use.quantity()).isEqualTo(2));
        assertThat(all(ListItem.class))
                .anySatisfy(item ->
                        assertThat(item.getElement().getTextRecursively()).contains("N95口罩" + " 2只"));
    }

    @Test
    void who_reads_the_case_takes_no_kit_and_who_sees_no_store_reads_of_none() {
        SystemWork.run("test", () -> checklist.touch(id, CaseStep.REMEASURED));
        for (Role role : List.of(Role.PRINCIPAL, Role.DUTY_LEADER)) {
            signIn(role, school);
            open();
            assertThat(step(1).hasClassName("kx-done")).isTrue();
            assertThat(find(Button.class).withText("领用隔离物资").exists()).isFalse();
            assertThat(paragraphs()).doesNotContain("还没有为这例领用物资。");
        }
    }

    @Test
    void a_touch_on_another_phone_is_seen_here_and_what_is_being_typed_stays() {
        open();
        SystemWork.run("test", () -> checklist.touch(id, CaseStep.REMEASURED));
        roundTrip();
        ListItem measured = step(1);
        assertThat(measured.hasClassName("kx-done")).isTrue();
        Component field = find(BigDecimalField.class).from(measured).single();
        SystemWork.run("test", () -> checklist.touch(id, CaseStep.GUARDIAN_TOLD));
        roundTrip();
        assertThat(step(3).hasClassName("kx-done")).isTrue();
        assertThat(find(BigDecimalField.class).from(measured).single()).isSameAs(field);
        SystemWork.run("test", () -> checklist.takeBack(id, CaseStep.GUARDIAN_TOLD, "slip"));
        roundTrip();
        assertThat(step(3).hasClassName("kx-done")).isFalse();
        assertThat(step(2).hasClassName("kx-next")).isTrue();
    }

    @Test
    void two_who_tell_a_step_more_exactly_see_what_the_other_wrote() {
        SystemWork.run("test", () -> checklist.touch(id, CaseStep.ISOLATED));
        open();
        test(find(Button.class).from(step(2)).withText("改").single()).click();
        roundTrip();
        SystemWork.run(
                "test",
                () -> checklist.enter(
                        id,
                        CaseStep.ISOLATED,
                        cases.sheet(id)
                                .row()
                                .steps()
                                .of(CaseStep.ISOLATED)
                                .orElseThrow()
                                .recordedAt(),
                        new StepDraft(LocalDateTime.of(2026, 11, 23, 10, 0), "值班教师", null, null)));
        find(TextField.class).withCaption("经手人").single().setValue("另一位校医");
        press("保存");
        assertThat(who()).isEqualTo("值班教师");
        press("保存");
        assertThat(who()).as("now that it was seen").isEqualTo("另一位校医");
    }

    private String who() {
        return SystemWork.as("test", () -> cases.sheet(id))
                .row()
                .steps()
                .of(CaseStep.ISOLATED)
                .orElseThrow()
                .who();
    }
}
