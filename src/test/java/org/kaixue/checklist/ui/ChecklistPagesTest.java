package org.kaixue.checklist.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.checklist.AnswerKind;
import org.kaixue.checklist.ChecklistFixture;
import org.kaixue.checklist.ChecklistRow;
import org.kaixue.checklist.Checklists;
import org.kaixue.checklist.Edition;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of checklists as those who keep lists see them, and as a school does. */
class ChecklistPagesTest extends PageTest {

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private ChecklistFixture fixture;

    @Autowired
    private Checklists checklists;

    @Autowired
    private BusinessClock clock;

    private UnitId prefecture;

    @BeforeEach
    void the_lists_of_the_portal() {
        organisation.term();
        prefecture = organisation.prefecture();
        fixture.defaults();
        signIn(Role.BUREAU_OFFICER, prefecture);
    }

    private ChecklistRow list(String code) {
        return checklists.byCode(code).orElseThrow();
    }

    private Edition draft(String code) {
        return checklists.edition(Objects.requireNonNull(list(code).draft()));
    }

    private TextField text(String label) {
        return all(TextField.class).stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private TextArea area(String label) {
        return all(TextArea.class).stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void type(String label, String value) {
        test(text(label)).setValue(value);
    }

    @Test
    void the_page_says_by_which_list_schools_are_assessed_and_which_are_examples() {
        open("checklists");
        assertThat(all(Span.class))
                .extracting(Span::getText)
                .contains("学校按“开学条件核验清单”第 1 版核验开学条件，共 40 项，其中否决项 14 项。", "3 份清单是系统示例，待换成本地文件。");
        assertThat(cell(grid("检查清单"), 0, 0)).contains("开学条件核验清单");
        assertThat(cell(grid("检查清单"), 1, 1)).contains("示例，待替换");
    }

    @Test
    void a_new_list_is_begun_filled_and_published() {
        open("checklists");
        press("新建清单");
        type("名称（中文）", "校门检查");
        type("名称（英文）", "Gate check");
        type("代号", "Gate Check");
        press("保存");
        assertThat(text("代号").isInvalid()).isTrue();
        type("代号", "gate-check");
        press("保存");
        press("添加检查项");
        test(area("检查项（中文）")).setValue("校门有人值守");
        test(area("检查项（英文）")).setValue("Somebody is at the gate");
        group("校门");
        type("类别（英文）", "Gate");
        press("保存");
        assertThat(draft("gate-check").items()).singleElement().satisfies(item -> {
            assertThat(item.text().zh()).isEqualTo("校门有人值守");
            assertThat(item.kind()).isEqualTo(AnswerKind.YES_NO);
        });
        press("发布");
        test(find(DatePicker.class).single()).setValue(clock.today());
        all(Button.class).stream()
                .filter(button -> button.getText().equals("发布"))
                .reduce((one, last) -> last)
                .ifPresent(button -> test(button).click());
        roundTrip();
        assertThat(list("gate-check").published()).isTrue();
    }

    private void group(String name) {
        ComboBox<String> groups = group();
        groups.setItems(name);
        groups.setValue(name);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> group() {
        return all(ComboBox.class).stream()
                .filter(field -> "类别（中文）".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_item_of_choices_says_at_the_field_what_it_cannot_read() {
        fixture.begun("gates", ChecklistFixture.yesNo("校门", true));
        open("checklists/gates");
        press("修改");
        all(Select.class).stream()
                .filter(select -> "回答方式".equals(select.getLabel()))
                .forEach(select -> ((Select<AnswerKind>) select).setValue(AnswerKind.CHOICE));
        test(area("选项")).setValue("齐全");
        press("保存");
        assertThat(area("选项").getErrorMessage()).contains("这一行看不懂：齐全");
        test(area("选项")).setValue("+ 齐全 / complete\n- 没有 / none");
        press("保存");
        assertThat(draft("gates").items().getFirst().choices())
                .extracting(choice -> choice.text().en(), choice -> choice.passes())
                .containsExactly(tuple("complete", true), tuple("none", false));
    }

    private void pressFirst(String text) {
        all(Button.class).stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .ifPresent(button -> test(button).click());
        roundTrip();
    }

    @Test
    void a_removed_item_comes_back_by_undo_and_a_draft_is_thrown_away_after_a_question() {
        fixture.begun("gates", ChecklistFixture.yesNo("一", true), ChecklistFixture.yesNo("二", false));
        open("checklists/gates");
        pressFirst("删除");
        assertThat(draft("gates").items()).hasSize(1);
        press("撤销");
        assertThat(draft("gates").items()).extracting(item -> item.text().zh()).containsExactly("一", "二");
        pressFirst("下移");
        assertThat(draft("gates").items()).extracting(item -> item.text().zh()).containsExactly("二", "一");
        press("放弃草稿");
        test(find(ConfirmDialog.class).single()).confirm();
        roundTrip();
        assertThat(checklists.byCode("gates")).isEmpty();
    }

    @Test
    void a_school_reads_the_list_gate_by_gate_and_changes_nothing() {
        UnitId county = organisation.aCounty("C7", "七县", "County Seven");
        UnitId school = organisation.aSchool().inCounty(county).withCode("S1").entered();
        signIn(Role.PRINCIPAL, school);
        open("checklists/readiness");
        assertThat(all(ListItem.class)).hasSize(40);
        assertThat(all(Button.class)).extracting(Button::getText).doesNotContain("起草新版本", "修改", "停用");
        open("checklists/readiness?gate=ENTRY_SCREENING");
        assertThat(all(ListItem.class)).hasSize(3);
    }

    @Test
    void the_preview_walks_from_item_to_item_as_the_phone_does() {
        open("checklists/readiness");
        assertThat(question()).isEqualTo("成立防控工作领导小组，校长任组长并负总责");
        press("下一项");
        assertThat(question()).isEqualTo("定人定岗定责，网格责任到人");
        press("上一项");
        assertThat(question()).isEqualTo("成立防控工作领导小组，校长任组长并负总责");
    }

    private String question() {
        return all(Span.class).stream()
                .filter(span -> span.hasClassName("kx-phone-question"))
                .map(Span::getText)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_rule_of_scores_is_changed_from_a_day_on_and_refused_at_its_field() {
        open("checklists");
        press("修改评分规则");
        List<IntegerField> points = all(IntegerField.class);
        test(points.get(1)).setValue(95);
        press("保存");
        assertThat(points.get(1).isInvalid()).isTrue();
        test(points.get(1)).setValue(85);
        press("保存");
        assertThat(checklists.rule(clock.today()).rectifyFrom()).isEqualTo(85);
    }
}
