package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;

/** The people of one school, on their phones. */
@BrowserTest
class SchoolIT {
    private static final String SCHOOL = "639003330";

    @Test
    void a_principal_enters_what_is_missing_and_the_need_is_whole_again(Browser browser) {
        Person principal = Person.demo(browser, "principal", Screen.PHONE_ZH_DARK);
        assertThat(principal.answer()).not().containsText("资料");
        principal.opens("/organisation/school/" + SCHOOL + "?tab=headcounts");
        principal.clicks("新增班级");
        principal.chooses("学段", "小学");
        principal.fills("班号", "9");
        principal.photographs("principal-class");
        principal.clicks("保存");
        assertThat(principal.rows("1年级（9）班")).hasCount(1);

        principal.opens("/supply");
        assertThat(principal.answer()).containsText("缺 1 项资料，相关需求未知。");
        principal.photographs("principal-gap");
        principal.follows("缺 1 项资料，相关需求未知。");
        principal.opensRow("有班级未填人数");
        principal.opensRow("1年级（9）班");
        principal.fills("学生", "30");
        principal.fills("住校生", "12");
        principal.photographs("principal-headcount");
        principal.clicks("保存");
        assertThat(principal.rows("1年级（9）班", "30")).not().hasCount(0);

        principal.opens("/supply");
        assertThat(principal.answer()).not().containsText("资料");
        staysWithinTheScreen(principal);
    }

    @Test
    void a_doctor_takes_from_the_isolation_kit_and_from_nothing_else(Browser browser) {
        Person doctor = Person.demo(browser, "doctor", Screen.PHONE_EN_LIGHT);
        assertThat(doctor.button("Receive")).hasCount(0);
        doctor.clicks("Issue");
        doctor.finds("Item", "Isolation gown");
        doctor.fills("Amount", "1");
        doctor.photographs("doctor-issues");
        doctor.page()
                .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
                .getByText("Issue")
                .last()
                .click();
        doctor.settles();
        assertThat(doctor.message()).containsText("Issued Isolation gown");
        staysWithinTheScreen(doctor);
    }

    static void staysWithinTheScreen(Person person) {
        assertThat((Boolean) person.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no sideways scrolling")
                .isTrue();
    }
}
