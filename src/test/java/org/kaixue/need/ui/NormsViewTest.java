package org.kaixue.need.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.CatalogueDefaults;
import org.kaixue.catalogue.DefaultItem;
import org.kaixue.catalogue.Item;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.need.NormDefaults;
import org.kaixue.need.NormDriver;
import org.kaixue.need.Norms;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

class NormsViewTest extends PageTest {

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private CatalogueDefaults items;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Norms norms;

    @Autowired
    private NormDefaults defaults;

    private int before;

    @BeforeEach
    void a_school_and_the_default_norms() {
        items.install();
        defaults.install();
        before = SystemWork.as("test", norms::list).size();
        organisation.term();
        organisation
                .aSchool()
                .inCounty(organisation.aCounty())
                .with(300)
                .pupils()
                .entered();
    }

    @Test
    void a_norm_is_saved_only_after_its_impact_was_seen() {
        openAs(Role.ADMINISTRATOR);
        assertThat(sentence()).contains("现对");
        fill("200000");

        press("下一步：看影响");
        assertThat(all(NativeTableCell.class)).isNotEmpty();
        assertThat(norms.list()).hasSize(before);

        press("保存");
        assertThat(norms.list())
                .hasSize(before + 1)
                .anyMatch(norm -> norm.driver() == NormDriver.CLASS
                        && norm.rate().compareTo(new BigDecimal("200000")) == 0
                        && norm.coverDays() == null);
        assertThat(test(grid("标准")).size()).isEqualTo(before + 1);
    }

    @Test
    void going_back_from_the_impact_finds_what_was_typed() {
        openAs(Role.ADMINISTRATOR);
        fill("2");
        press("下一步：看影响");

        press("返回修改");

        assertThat(find(BigDecimalField.class).single().getValue()).isEqualByComparingTo("2");
        assertThat(text("来源").getValue()).isEqualTo("省里的文件");
        assertThat(norms.list()).hasSize(before);
    }

    @Test
    void what_is_missing_is_said_at_its_field_before_any_impact() {
        openAs(Role.ADMINISTRATOR);
        fill("2");
        text("来源").clear();
        find(BigDecimalField.class).single().clear();

        press("下一步：看影响");

        assertThat(text("来源").getErrorMessage()).isEqualTo("请填写此项。");
        assertThat(find(BigDecimalField.class).single().getErrorMessage()).isEqualTo("请填写此项。");
        assertThat(all(NativeTableCell.class)).isEmpty();
    }

    @Test
    void a_norm_that_is_not_daily_asks_for_no_days() {
        openAs(Role.ADMINISTRATOR);
        press("新增标准");
        Select<NormDriver> driver = driver();

        driver.setValue(NormDriver.GATE);

        IntegerField days = find(IntegerField.class).single();
        assertThat(days.isEnabled()).isFalse();
        assertThat(days.getValue()).isNull();
    }

    @Test
    void who_may_only_read_norms_is_offered_no_change() {
        openAs(Role.LOGISTICS);

        assertThat(test(grid("标准")).size()).isEqualTo(before);
        assertThat(all(Button.class)).extracting(Button::getText).doesNotContain("新增标准");
    }

    private void openAs(Role role) {
        signIn(role, organisation.prefecture());
        open("norms");
    }

    /** The form of a new norm: so many masks a class. */
    private void fill(String rate) {
        press("新增标准");
        Select<Item> item = select("物资");
        item.setValue(catalogue.byCode(DefaultItem.MASK.code()).orElseThrow());
        driver().setValue(NormDriver.CLASS);
        find(BigDecimalField.class).single().setValue(new BigDecimal(rate));
        text("来源").setValue("省里的文件");
        text("来源（英文）").setValue("A paper of the province");
    }

    private Select<NormDriver> driver() {
        return select("依据");
    }

    @SuppressWarnings("unchecked")
    private <V> Select<V> select(String label) {
        return find(Select.class).withCaption(label).single();
    }

    private TextField text(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    private String sentence() {
        return find(Span.class).withClassName("kx-sentence").all().stream()
                .map(span -> span.getElement().getTextRecursively())
                .reduce("", String::concat);
    }
}
