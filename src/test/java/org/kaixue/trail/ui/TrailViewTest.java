package org.kaixue.trail.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.AuditLog.Change;
import org.kaixue.catalogue.CatalogueDefaults;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class TrailViewTest extends PageTest {

    @Autowired
    private AuditLog log;

    @Autowired
    private CatalogueDefaults items;

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private TransactionTemplate transaction;

    private UnitId school;

    @BeforeEach
    void a_norm_of_a_school_is_changed() {
        UnitId county = organisation.aCounty();
        organisation.term();
        school = organisation.aSchool().inCounty(county).withCode("A").entered();
        SystemWork.run("test", items::install);
        signIn(Role.BUREAU_OFFICER, organisation.prefecture());
        transaction.executeWithoutResult(status -> log.changed(new Change(
                "need.norm.change",
                "norm",
                "0190a0a0-0000-7000-8000-000000000001",
                school.value(),
                "item=MASK; rate=2; driver=PUPIL_DAY",
                "item=MASK; rate=3; driver=PUPIL_DAY",
                "疫情")));
    }

    @Test
    void the_list_says_who_changed_what_and_only_what_changed() {
        open("audit?unit=A&about=need");
        Grid<?> list = grid("谁改了什么");
        assertThat(test(list).size()).isEqualTo(1);
        assertThat(list.getColumns().stream().filter(Grid.Column::isSortable))
                .extracting(Grid.Column::getKey)
                .containsExactly("at", "actor");
        assertThat(cell(list, 0, 1)).isEqualTo("BUREAU_OFFICER");
        assertThat(cell(list, 0, 2)).isEqualTo("修改了标准");
        assertThat(cell(list, 0, 4)).isEqualTo("标准：口罩");
        assertThat(cell(list, 0, 6)).isEqualTo("标准：2 → 3");
    }

    @Test
    void without_a_filter_everything_at_the_unit_is_listed() {
        open("audit?unit=A");
        assertThat(test(grid("谁改了什么")).size()).isPositive();
        open("audit?unit=A&about=nothing");
        assertThat(test(grid("谁改了什么")).size()).isZero();
    }

    @Test
    void a_click_opens_the_entry_at_an_address_of_its_own_with_the_changed_parts_marked() {
        open("audit?unit=A&about=need");
        test(grid("谁改了什么")).clickRow(0);
        roundTrip();
        assertThat(all(H2.class)).extracting(H2::getText).contains("修改了标准");
        assertThat(all(Span.class).stream().filter(span -> span.hasClassName("kx-changed")))
                .extracting(Span::getText)
                .containsExactly("2", "3");
        assertThat(all(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("norms", "audit?kind=norm&record=0190a0a0-0000-7000-8000-000000000001");
    }

    @Test
    void refusals_alone_are_shown_on_demand() {
        open("audit?unit=A&about=need");
        test(all(Checkbox.class).getFirst()).click();
        roundTrip();
        assertThat(test(grid("谁改了什么")).size()).isZero();
    }

    @Test
    void a_schools_page_leads_to_its_own_changes_and_only_whoever_may_read_them() {
        open("organisation/school/A");
        assertThat(trails()).containsExactly("audit?unit=A");

        signIn(Role.LOGISTICS, school);
        open("organisation/school/A?tab=profile");
        assertThat(trails()).isEmpty();
    }

    private List<String> trails() {
        return all(Anchor.class).stream()
                .filter(link -> link.getText().equals("变更记录"))
                .map(Anchor::getHref)
                .toList();
    }
}
