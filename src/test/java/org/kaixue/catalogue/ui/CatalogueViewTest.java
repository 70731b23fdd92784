package org.kaixue.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.CatalogueDefaults;
import org.kaixue.catalogue.CatalogueEditor;
import org.kaixue.catalogue.CatalogueRow;
import org.kaixue.catalogue.DefaultItem;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.ItemDraft;
import org.kaixue.catalogue.Quantities;
import org.kaixue.common.Role;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

class CatalogueViewTest extends PageTest {

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private CatalogueDefaults defaults;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private CatalogueEditor editor;

    @BeforeEach
    void the_default_items() {
        defaults.install();
    }

    @Test
    void an_added_item_can_be_typed_and_shown_in_its_units() {
        openAs(Role.ADMINISTRATOR, "catalogue");
        press("新增品目");
        text("编码").setValue("SOAP-BAR");
        text("中文名称").setValue("肥皂");
        text("英文名称").setValue("Soap");
        find(TextArea.class).single().setValue("块 / bars = 1\n箱 / cases = 72");

        press("保存");

        Item soap = catalogue.byCode("SOAP-BAR").orElseThrow();
        assertThat(Quantities.toBase(soap, new BigDecimal("2"), "箱")).isEqualTo(144);
        assertThat(soap.name().in(Locale.ENGLISH)).isEqualTo("Soap");
        assertThat(all(Dialog.class)).isEmpty();
        assertThat(names()).contains("肥皂");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_is_added() {
        openAs(Role.ADMINISTRATOR, "catalogue");
        int before = catalogue.rows().size();
        press("新增品目");
        text("编码").setValue("肥皂");
        find(TextArea.class).single().setValue("一块肥皂");

        press("保存");

        assertThat(text("编码").getErrorMessage()).isEqualTo("格式不正确，请检查。");
        assertThat(text("中文名称").getErrorMessage()).isEqualTo("请填写此项。");
        assertThat(find(TextArea.class).single().getErrorMessage()).startsWith("请按“箱 / cases = 2000”的样式填写");
        assertThat(catalogue.rows()).hasSize(before);
    }

    @Test
    void a_code_that_is_taken_is_refused_at_its_field() {
        openAs(Role.ADMINISTRATOR, "catalogue");
        press("新增品目");
        text("编码").setValue(mask().code());
        text("中文名称").setValue("又一种口罩");
        text("英文名称").setValue("Another mask");
        find(TextArea.class).single().setValue("只 / pcs = 1");

        press("保存");

        assertThat(text("编码").getErrorMessage()).contains("已用于“口罩”");
    }

    @Test
    void a_link_to_an_item_opens_it_and_what_is_changed_is_kept() {
        openAs(Role.ADMINISTRATOR, "catalogue?item=" + mask().code());
        assertThat(text("中文名称").getValue()).isEqualTo("口罩");

        text("中文名称").setValue("一次性口罩");
        press("保存");

        assertThat(mask().name().zh()).isEqualTo("一次性口罩");
        assertThat(names()).contains("一次性口罩");
    }

    @Test
    void who_saves_second_sees_both_versions_and_chooses() {
        openAs(Role.ADMINISTRATOR, "catalogue?item=" + mask().code());
        CatalogueRow read = catalogue.row(mask().id());
        editor.change(read.item().id(), read.version(), named(read.item(), "平面口罩"));
        text("中文名称").setValue("一次性口罩");
        find(BigDecimalField.class).single().setValue(new BigDecimal("0.5"));

        press("保存");

        RadioButtonGroup<Boolean> choice = choice("中文名称");
        assertThat(choice.getItemLabelGenerator().apply(false)).isEqualTo("对方的：平面口罩");
        assertThat(mask().name().zh()).isEqualTo("平面口罩");
        choice.setValue(false);
        press("保存");
        assertThat(mask().name().zh()).isEqualTo("平面口罩");
        assertThat(mask().density()).isEqualByComparingTo("0.5");
    }

    @Test
    void a_retired_item_is_no_longer_offered_and_can_be_brought_back_at_once() {
        openAs(Role.ADMINISTRATOR, "catalogue");
        Button retire = offered(mask());
        assertThat(retire.getText()).isEqualTo("停用");

        retire.click();
        roundTrip();
        assertThat(catalogue.items()).extracting(Item::code).doesNotContain(mask().code());

        press("撤销");
        assertThat(catalogue.items()).extracting(Item::code).contains(mask().code());
    }

    @Test
    void who_may_only_read_finds_the_item_of_a_link_and_is_offered_no_change() {
        openAs(Role.LOGISTICS, ItemSearch.path(mask()));

        assertThat(names()).contains("口罩").hasSizeLessThan(catalogue.items().size());
        assertThat(all(Dialog.class)).isEmpty();
        assertThat(all(Button.class)).extracting(Button::getText).doesNotContain("新增品目", "停用");
    }

    private void openAs(Role role, String address) {
        signIn(role, organisation.prefecture());
        open(address);
    }

    private Item mask() {
        return catalogue.byCode(DefaultItem.MASK.code()).orElseThrow();
    }

    private static ItemDraft named(Item item, String zh) {
        ItemDraft as = ItemDraft.of(item);
        return new ItemDraft(
                as.code(),
                zh,
                as.nameEn(),
                as.category(),
                as.durable(),
                as.expiryTracked(),
                as.storeApart(),
                as.emergencyList(),
                as.density(),
                as.units(),
                as.sortOrder());
    }

    private List<String> names() {
        Grid<?> grid = grid("物资品目");
        return IntStream.range(0, test(grid).size())
                .mapToObj(row -> cell(grid, row, 0))
                .toList();
    }

    private Button offered(Item item) {
        Grid<?> grid = grid("物资品目");
        int row = names().indexOf(item.name().zh());
        return find(Button.class, test(grid).getCellComponent(row, "offer")).single();
    }

    private TextField text(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Boolean> choice(String label) {
        return find(RadioButtonGroup.class).withCaption(label).single();
    }
}
