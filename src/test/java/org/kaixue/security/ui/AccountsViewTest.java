package org.kaixue.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Bilingual;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.security.AccountBook;
import org.kaixue.security.AccountDraft;
import org.kaixue.security.AccountRow;
import org.kaixue.security.AccountService;
import org.kaixue.security.AccountState;
import org.kaixue.security.GrantDraft;
import org.kaixue.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

class AccountsViewTest extends PageTest {

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private AccountService accounts;

    @Autowired
    private AccountBook book;

    private UnitId county;
    private UnitId school;

    @BeforeEach
    void a_school_with_a_principal() {
        county = organisation.aCounty("639001", "雪泉市", "Xuequan");
        school = organisation
                .aSchool()
                .inCounty(county)
                .named("第一小学", "First School")
                .entered();
        account("principal", GrantDraft.of(Role.PRINCIPAL, school));
        account("bureau", GrantDraft.of(Role.BUREAU_OFFICER, organisation.prefecture()));
        signIn(Role.COUNTY_OFFICER, county);
    }

    @Test
    void the_list_says_who_may_do_what_where_within_ones_reach() {
        open("accounts");

        assertThat(shown()).containsExactly("principal");
        Grid<?> grid = grid("账号");
        assertThat(cell(grid, 0, 2)).isEqualTo("校长 · 第一小学");
        assertThat(cell(grid, 0, 5)).isEqualTo("使用中");
    }

    @Test
    void who_signed_in_lately_is_left_out_where_one_asks_for_the_others() {
        open("accounts");

        Checkbox choice = find(Checkbox.class).withCaption("只看 90 天未登录或从未登录").single();
        test(choice).click();
        roundTrip();

        assertThat(find(Checkbox.class).single().getValue()).isTrue();
        assertThat(shown()).containsExactly("principal");
    }

    @Test
    void the_secret_of_a_new_account_is_shown_once_and_leads_to_the_account() {
        open("accounts");
        press("新建账号");
        text("用户名").setValue("韩梅梅");
        text("中文姓名").setValue("韩梅梅");
        text("英文姓名").setValue("Han Meimei");
        choose("角色", Role.DOCTOR);
        unit().setValue(school);

        press("新建并生成一次性密码");

        String secret = text("一次性密码").getValue();
        assertThat(secret).matches("([a-z2-9]{4}-){6}[a-z2-9]{4}");
        press("已交给本人，关闭");
        assertThat(all(H1.class)).extracting(H1::getText).contains("韩梅梅");
        assertThat(all(TextField.class)).noneMatch(field -> secret.equals(field.getValue()));
        assertThat(book.get("韩梅梅").state()).isEqualTo(AccountState.INVITED);
    }

    @Test
    void what_is_missing_or_taken_is_said_at_its_field() {
        open("accounts");
        press("新建账号");
        text("用户名").setValue("principal");
        text("中文姓名").setValue("韩梅梅");
        text("英文姓名").setValue("Han Meimei");
        press("新建并生成一次性密码");
        assertThat(unit().getErrorMessage()).isEqualTo("请填写此项。");

        choose("角色", Role.DOCTOR);
        unit().setValue(school);
        press("新建并生成一次性密码");

        assertThat(text("用户名").getErrorMessage()).contains("已被使用");
    }

    @Test
    void only_roles_and_units_that_one_may_give_are_offered() {
        open("accounts");
        press("新建账号");

        assertThat(roles().getListDataView().getItems())
                .containsExactly(Role.LOGISTICS, Role.PRINCIPAL, Role.DOCTOR, Role.DUTY_LEADER, Role.SUPERVISOR);
        assertThat(unit().getListDataView().getItems()).containsExactlyInAnyOrder(county, school);
    }

    @Test
    void a_role_is_added_and_taken_back_and_the_taking_undone() {
        open("accounts/principal");
        press("添加角色");
        choose("角色", Role.DUTY_LEADER);
        unit().setValue(school);
        press("保存");
        assertThat(principal().grants()).hasSize(2);

        Grid<?> grid = grid("角色");
        find(Button.class, test(grid).getCellComponent(0, "offer")).single().click();
        roundTrip();
        assertThat(principal().grants()).hasSize(1);

        press("撤销");
        assertThat(principal().grants()).hasSize(2);
    }

    @Test
    void a_disabled_account_can_be_let_in_again_at_once() {
        open("accounts/principal");

        press("停用");
        assertThat(principal().state()).isEqualTo(AccountState.DISABLED);

        press("撤销");
        assertThat(principal().state()).isEqualTo(AccountState.IN_USE);
    }

    @Test
    void what_was_changed_in_an_account_is_one_link_away() {
        open("accounts/principal");
        press("停用");

        open(find(Anchor.class).withText("变更记录").single().getHref());

        assertThat(test(grid("谁改了什么")).size()).as("made and disabled").isEqualTo(2);
    }

    @Test
    void a_reset_asks_first_and_then_shows_a_new_secret() {
        open("accounts/principal");
        press("重置密码");
        assertThat(principal().state()).isEqualTo(AccountState.IN_USE);

        test(find(ConfirmDialog.class).single()).confirm();
        roundTrip();

        assertThat(text("一次性密码").getValue()).isNotBlank();
        assertThat(principal().state()).isEqualTo(AccountState.INVITED);
    }

    @Test
    void a_changed_name_stands_in_the_title() {
        open("accounts/principal");
        press("修改姓名");
        text("中文姓名").setValue("李雷");

        press("保存");

        assertThat(all(H1.class)).extracting(H1::getText).contains("李雷");
    }

    @Test
    void an_account_named_from_above_is_shown_without_anything_to_press() {
        account("colleague", GrantDraft.of(Role.COUNTY_OFFICER, county));

        open("accounts/colleague");

        assertThat(paragraphs()).anyMatch(text -> text.startsWith("您可以查看此账号"));
        assertThat(all(Button.class)).extracting(Button::getText).doesNotContain("停用", "重置密码", "添加角色", "收回");
    }

    private void account(String username, GrantDraft... grants) {
        SystemWork.run(
                "test",
                () -> accounts.create(new AccountDraft(
                        username, new Bilingual("校长", "Principal"), "three brown horses", false, List.of(grants))));
    }

    private AccountRow principal() {
        return book.page(false, new PageQuery("principal", List.of(), 0, 1)).getFirst();
    }

    private List<String> shown() {
        Grid<?> grid = grid("账号");
        return IntStream.range(0, test(grid).size())
                .mapToObj(row -> cell(grid, row, 0))
                .toList();
    }

    private TextField text(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    private void choose(String label, Role role) {
        assertThat(roles().getLabel()).isEqualTo(label);
        roles().setValue(role);
    }

    @SuppressWarnings("unchecked")
    private Select<Role> roles() {
        return find(Select.class).withCaption("角色").single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<UnitId> unit() {
        return find(ComboBox.class).withCaption("单位").single();
    }
}
