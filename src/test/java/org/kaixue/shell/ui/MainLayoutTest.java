package org.kaixue.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.catalogue.CatalogueDefaults;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.common.Role;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.notice.NoticeDraft;
import org.kaixue.notice.Severity;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.PageTest;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

class MainLayoutTest extends PageTest {

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private CatalogueDefaults items;

    @Autowired
    private NoticeBoard board;

    private UnitId county;
    private UnitId other;

    @BeforeEach
    void two_counties() {
        items.install();
        organisation.term();
        county = organisation.aCounty("639001", "牧云县", "Muyun County");
        other = organisation.aCounty("639002", "青澜县", "Qinglan County");
        organisation.aSchool().inCounty(county).entered();
    }

    @Test
    void the_menu_has_what_the_role_may_see_in_the_order_of_the_day() {
        signIn(Role.LOGISTICS, county);
        open("supply");

        assertThat(menu()).first().isEqualTo("supply");
        assertThat(menu()).contains("supply/ledger", "catalogue", "norms", "organisation");
    }

    @Test
    void who_may_not_read_stock_finds_no_stock_in_the_menu() {
        signIn(Role.DUTY_LEADER, county);
        open("organisation");

        assertThat(menu()).contains("organisation").doesNotContain("supply", "supply/ledger", "norms", "catalogue");
    }

    @Test
    void every_entry_has_a_word_in_the_readers_language() {
        signIn(Role.ADMINISTRATOR, organisation.prefecture());
        open("supply");

        assertThat(all(SideNavItem.class))
                .extracting(SideNavItem::getLabel)
                .isNotEmpty()
                .allMatch(label -> label.codePoints().anyMatch(Character::isIdeographic));
    }

    @Test
    void the_bell_counts_what_is_unread_in_ones_own_county_and_leads_to_where_one_acts() {
        raise(county, "mask", Severity.URGENT);
        raise(other, "gloves", Severity.URGENT);
        signIn(Role.LOGISTICS, county);
        open("supply");
        assertThat(bell()).containsExactly("1");

        find(Popover.class).withClassName("kx-bell-popover").single().open();
        NoticeList notices = find(NoticeList.class).single();
        assertThat(find(Anchor.class, notices).all())
                .extracting(Anchor::getHref)
                .containsExactly("supply/item/mask");
    }

    @Test
    void without_notices_the_bell_is_silent() {
        signIn(Role.LOGISTICS, county);
        open("supply");

        assertThat(bell()).isEmpty();
    }

    @Test
    void the_search_finds_schools_and_items_and_says_where_nothing_is_found() {
        signIn(Role.LOGISTICS, county);
        open("supply");
        TextField field = find(TextField.class, find(SearchBox.class).single()).single();

        field.setValue("口罩");
        assertThat(found()).contains("N95口罩");

        field.setValue("没有的");
        assertThat(found()).contains("没有找到“没有的”");
    }

    private void raise(UnitId unit, String item, Severity severity) {
        board.raise(new NoticeDraft(
                unit,
                Permission.STOCK_READ,
                severity,
                "notice.empty",
                List.of(),
                "supply/item/" + item,
                "test:" + item,
                TestClock.START.atZone(BusinessClock.ZONE).toLocalDate()));
    }

    /** The number at the bell; none where it is hidden. */
    private List<String> bell() {
        return find(Span.class).withClassName("kx-bell-count").all().stream()
                .map(Span::getText)
                .toList();
    }

    private String found() {
        roundTrip();
        return find(SearchResults.class).single().getElement().getTextRecursively();
    }

    private List<String> menu() {
        return all(SideNavItem.class).stream().map(SideNavItem::getPath).toList();
    }
}
