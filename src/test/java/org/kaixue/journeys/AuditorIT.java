package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;

/** Somebody asks who changed what. */
@BrowserTest
class AuditorIT {
    private static final String SCHOOL = "639003330";

    @Test
    void who_changed_a_norm_is_found_with_what_it_was_before(Browser browser) {
        Person officer = Person.signedIn(browser, "bureau", Screen.DESK_EN_DARK);
        changesTheHandWash(officer);
        officer.opens("/audit?unit=639000&about=need");
        officer.photographs("audit-list");
        officer.narrows("Hand wash", 2);
        officer.opensRow("changed a norm");
        assertThat(officer.page()).hasURL(Pattern.compile("entry="));
        assertThat(officer.page().locator(".kx-card .kx-changed").getByText("0.03"))
                .hasCount(1);
        assertThat(officer.page().locator(".kx-card")).containsText("✓");
        officer.photographs("audit-entry");
        officer.follows("All entries of this record");
        assertThat(officer.page()).hasURL(Pattern.compile("kind=norm"));
        assertThat(officer.rows("changed a norm")).hasCount(1);
        assertThat(officer.rows("added a norm")).hasCount(1);
        officer.photographs("audit-record");
    }

    @Test
    void what_was_refused_is_found_with_who_tried_it(Browser browser) {
        Person principal = Person.signedIn(browser, "principal", Screen.PHONE_EN_LIGHT);
        principal.opens("/audit?unit=639004");
        assertThat(principal.page().locator("vaadin-grid")).hasCount(0);

        Person admin = Person.signedIn(browser, "admin", Screen.DESK_ZH_LIGHT);
        admin.opens("/audit");
        admin.photographs("audit-all");
        admin.page().getByText("只看被拒绝的").click();
        admin.settles();
        assertThat(admin.rows("查看组织", "已拒绝")).not().hasCount(0);
        admin.opensRow("查看组织", "已拒绝");
        admin.photographs("audit-refused");
    }

    @Test
    void a_principal_reads_on_the_phone_what_was_changed_at_the_school(Browser browser) {
        Person principal = Person.signedIn(browser, "principal", Screen.PHONE_ZH_DARK);
        principal.opens("/organisation/school/" + SCHOOL + "?tab=facilities");
        principal.page().locator(".kx-card-actions vaadin-button").first().click();
        principal.settles();
        principal.fills("名称", "东门");
        principal.clicks("保存");
        principal.follows("变更记录");
        assertThat(principal.rows("新增了设施")).hasCount(1);
        principal.photographs("audit-school");
        principal.opensRow("新增了设施");
        principal.photographs("audit-school-entry");
        SchoolIT.staysWithinTheScreen(principal);
    }

    private static void changesTheHandWash(Person officer) {
        officer.opens("/norms?q=Hand wash");
        officer.opensRow("Hand wash");
        officer.photographs("audit-norm-form");
        officer.fills("Rate", "0.03");
        officer.dialog().locator("vaadin-button[theme~=primary]").click();
        officer.settles();
        officer.clicks("Save");
        assertThat(officer.message()).containsText("saved");
    }
}
