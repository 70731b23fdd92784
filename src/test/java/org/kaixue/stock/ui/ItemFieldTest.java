package org.kaixue.stock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaixue.catalogue.DefaultItem;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Items;
import org.kaixue.support.DatabaseTest;

@DatabaseTest
class ItemFieldTest extends SpringBrowserlessTest {

    private final List<Item> items =
            Arrays.stream(DefaultItem.values()).map(Items::of).toList();

    @ParameterizedTest
    @CsvSource({
        "zh-CN, MASK, 口罩",
        "zh-CN, mas, 口罩",
        "zh-CN, Ｍask, 口罩",
        "zh-CN, 罩, 口罩",
        "en, MASK, Mask",
        "en, 口罩, Mask",
        "en, thermo, Forehead thermometer",
        "zh-CN, n95, N95口罩",
        "zh-CN, 酒精, 75%酒精"
    })
    void typing_a_part_of_the_code_or_of_either_name_offers_the_item_in_both_languages(
            String language, String typed, String offered) {
        ItemField field = field(language);

        test(field).setFilter(typed);

        assertThat(test(field).getSuggestions()).contains(offered).hasSizeLessThan(items.size());
    }

    @ParameterizedTest
    @CsvSource({"MASK, 口罩", "ｍａｓｋ, 口罩", "Mask, 口罩", "84, 84消毒液", "洗手, 洗手液"})
    void what_is_called_so_or_alone_can_be_meant_is_taken_without_choosing(String typed, String taken) {
        ItemField field = field("zh-CN");

        type(field, typed);

        assertThat(field.getValue().name().zh()).isEqualTo(taken);
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void what_may_mean_several_items_or_none_is_said_and_nothing_is_taken() {
        ItemField field = field("zh-CN");

        type(field, "罩");
        assertThat(field.getValue()).isNull();
        assertThat(field.getErrorMessage()).isEqualTo("“罩”可以是：口罩、医用外科口罩、N95口罩。请选一个。");

        field.setValue(items.getFirst());
        type(field, "没有的");
        assertThat(field.getValue()).isNull();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).startsWith("没有叫“没有的”的物资");
    }

    private ItemField field(String language) {
        UI.getCurrent().setLocale(Locale.forLanguageTag(language));
        ItemField field = new ItemField(items, null);
        UI.getCurrent().add(field);
        return field;
    }

    private static void type(ItemField field, String text) {
        ComponentUtil.fireEvent(field, new ComboBoxBase.CustomValueSetEvent<ComboBox<Item>>(field, true, text));
    }
}
