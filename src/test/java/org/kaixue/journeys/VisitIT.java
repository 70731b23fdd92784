package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Checklists;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.kaixue.readiness.Assessments;
import org.kaixue.supervision.JointTeams;
import org.kaixue.supervision.VisitId;
import org.kaixue.supervision.VisitPlanning;
import org.kaixue.supervision.Visits;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A visit from the supervisor's phone to the county's column of the assessment, and what it found from the school's
 * answer to somebody else's second look.
 */
@BrowserTest
@SuppressWarnings("NullAway.Init")
class VisitIT {

    private static final int TOO_MANY_BYTES = 40 * 1024 * 1024;

    @TempDir
    private static Path folder;

    @Autowired
    private JointTeams teams;

    @Autowired
    private VisitPlanning planning;

    @Autowired
    private Visits visits;

    @Autowired
    private Checklists checklists;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Terms terms;

    @Autowired
    private Units units;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private TestClock time;

    @Autowired
    private JdbcClient jdbc;

    private Inspected before;
    private UnitId school;

    @BeforeEach
    void the_school_of_the_principal_has_assessed_itself() {
        before = new Inspected(teams, planning, visits, checklists, assessments, terms, clock, time);
        school = new UnitId(jdbc.sql("select g.unit_id from account_grant g join account a on a.id = g.account_id "
                        + "where a.username = 'principal'")
                .query((row, n) -> Ids.read(row.getBytes(1)))
                .single());
        before.selfAssessed(school, Stage.PRIMARY);
        time.advance(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_visit_opens_a_finding_which_is_closed_by_another_than_who_answered_it(boolean chinese, Browser browser) {
        ChecklistItem asked =
                before.list().item(chinese ? "mask-bins" : "teaching-plan").orElseThrow();
        String text = chinese ? asked.text().zh() : asked.text().en();
        String team =
                (chinese ? "县督导组" : "County team ") + Ids.next().toString().substring(30);
        UnitId county = units.tree().path(school).get(1).id();
        VisitId visit = before.planned(before.team(county, team, account(), school), school, chinese ? 1 : 2);

        visits(browser, chinese, visit, asked.key(), text);
        Person officer = reviews(browser, chinese, team);
        seesBothColumns(officer, asked.key(), text);
        String finding = answers(browser, chinese, text);
        closes(officer, finding);
    }

    private void visits(Browser browser, boolean chinese, VisitId visit, String key, String text) {
        Person supervisor =
                Person.signedIn(browser, "supervisor", chinese ? Screen.PHONE_ZH_LIGHT : Screen.PHONE_EN_DARK);
        Screen screen = supervisor.screen();
        supervisor.opens("/supervision");
        supervisor.photographs(name("visit-own", chinese));
        SchoolIT.staysWithinTheScreen(supervisor);
        supervisor.opens("/supervision/visit/" + visit.value());
        supervisor.clicks(screen.says("出发前须知", "Briefing"));
        supervisor.photographs(name("visit-briefing", chinese));
        supervisor.presses("Escape");
        supervisor.clicks(screen.says("开始督导", "Begin"));
        assertThat(supervisor.answer()).containsText(screen.says("还有 40 项要补充", "40 items to be completed"));
        before.answered(visit, key);
        supervisor.page().reload();
        supervisor.settles();
        assertThat(supervisor.answer()).containsText(screen.says("还有 1 项要补充", "1 item to be completed"));

        Locator card = card(supervisor, text);
        card.getByText(screen.says("否", "No"), exact()).click();
        assertThat(card).hasClass(Pattern.compile(".*kx-failed.*"));
        card.getByText(screen.says("照片 0", "Photos 0"), exact()).click();
        supervisor.dialog().locator("vaadin-upload input[type=file]").setInputFiles(huge());
        supervisor.settles();
        assertThat(supervisor.message()).containsText("12 MB");
        sends(supervisor, "page.jpg", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        assertThat(supervisor.message()).containsText(screen.says("这不是能读取的照片", "This is no photo that can be read"));
        supervisor.photographs(name("visit-photo", chinese));
        sends(supervisor, "bin.jpg", Inspected.photo(Color.ORANGE));
        assertThat(card.getByText(screen.says("照片 1", "Photos 1"), exact())).isVisible();
        card.getByText(screen.says("备注", "Note"), exact()).click();
        supervisor.fills(screen.says("备注", "Note"), screen.says("三楼没有桶", "None on the third floor"));
        saves(supervisor);
        card.getByText(screen.says("整改要求", "Rectification"), exact()).click();
        supervisor.fills(screen.says("责任人", "Responsible"), screen.says("总务主任", "Head of services"));
        supervisor.photographs(name("visit-remedy", chinese));
        saves(supervisor);
        assertThat(card).containsText(screen.says("总务主任", "Head of services"));
        card.scrollIntoViewIfNeeded();
        supervisor.photographs(name("visit-failed", chinese));

        supervisor.clicks(screen.says("提交", "Submit"));
        supervisor.fills(screen.says("总体意见", "Remarks"), screen.says("总体较好", "Good on the whole"));
        supervisor.photographs(name("visit-submit", chinese));
        saves(supervisor);
        assertThat(supervisor.answer())
                .containsText(screen.says("等待没有参加督导的干部审阅", "Waits for an officer who was not in the team"));
        assertThat(supervisor.button(screen.says("审阅", "Review"))).hasCount(0);
        supervisor.photographs(name("visit-submitted", chinese));
        SchoolIT.staysWithinTheScreen(supervisor);
    }

    private static Person reviews(Browser browser, boolean chinese, String team) {
        Person officer = Person.signedIn(browser, "county", chinese ? Screen.DESK_ZH_LIGHT : Screen.DESK_EN_DARK);
        Screen screen = officer.screen();
        officer.opens("/supervision?state=TO_REVIEW");
        officer.opensRow(team);
        officer.clicks(screen.says("审阅", "Review"));
        officer.photographs(name("visit-review", chinese));
        saves(officer);
        assertThat(officer.answer()).containsText(screen.says("审阅。", "Reviewed by"));
        officer.photographs(name("visit-reviewed", chinese));
        return officer;
    }

    /** The county's answer stands beside the school's, never over it. */
    private void seesBothColumns(Person officer, String key, String text) {
        Screen screen = officer.screen();
        Locator row = officer.page().locator("[id='item-" + key + "']");
        Waiting.until(() -> {
            officer.opens("/readiness/" + units.tree().get(school).code() + "/PRIMARY");
            return row.locator(".kx-county").innerText().contains(screen.says("否", "No"));
        });
        assertThat(row).containsText(text);
        assertThat(row.locator(".kx-self")).containsText(screen.says("是", "Yes"));
        assertThat(row.locator(".kx-county")).containsText(screen.says("三楼没有桶", "None on the third floor"));
        row.scrollIntoViewIfNeeded();
        officer.photographs(name("readiness-columns", screen.chinese()));
    }

    private static String answers(Browser browser, boolean chinese, String text) {
        Person principal =
                Person.signedIn(browser, "principal", chinese ? Screen.PHONE_ZH_DARK : Screen.PHONE_EN_LIGHT);
        Screen screen = principal.screen();
        principal.opens("/rectification");
        principal.narrows(text, 1);
        principal.opensRow(text);
        assertThat(principal.title()).hasText(text);
        principal.photographs(name("finding-open", chinese));
        SchoolIT.staysWithinTheScreen(principal);
        principal
                .page()
                .locator("vaadin-upload input[type=file]")
                .nth(1)
                .setInputFiles(new FilePayload("after.jpg", "image/jpeg", Inspected.photo(Color.GREEN)));
        assertThat(principal.page().locator(".kx-photo")).hasCount(2);
        principal.clicks(screen.says("提交整改", "Hand in"));
        principal.fills(screen.says("整改措施", "What was done"), screen.says("已设置", "They are there"));
        saves(principal);
        assertThat(principal.answer()).containsText(screen.says("须由另一人复查", "somebody else has to look at it again"));
        assertThat(principal.button(screen.says("复查通过", "Close it"))).hasCount(0);
        principal.photographs(name("finding-answered", chinese));
        return principal.page().url().replaceAll("^https?://[^/]+", "");
    }

    private static void closes(Person officer, String finding) {
        Screen screen = officer.screen();
        officer.opens(finding);
        officer.clicks(screen.says("复查通过", "Close it"));
        officer.fills(screen.says("复查情况", "What you saw"), screen.says("已看到", "Seen"));
        saves(officer);
        assertThat(officer.answer()).containsText(screen.says("已按期销号", "Closed in time"));
        officer.photographs(name("finding-closed", screen.chinese()));
    }

    private static Locator card(Person person, String text) {
        return person.page().locator(".kx-visit-item").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static void sends(Person person, String name, byte[] content) {
        person.dialog()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "image/jpeg", content));
        person.settles();
    }

    /** As a file, for as bytes it would go through the browser's pipe. */
    private static Path huge() {
        try {
            return Files.write(folder.resolve("huge.jpg"), new byte[TOO_MANY_BYTES]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void saves(Person person) {
        person.dialog().locator("vaadin-button[theme~=primary]").click();
        person.settles();
    }

    private static String name(String what, boolean chinese) {
        return what + (chinese ? "-zh" : "-en");
    }

    private UUID account() {
        return jdbc.sql("select id from account where username = 'supervisor'")
                .query((row, n) -> Ids.read(row.getBytes(1)))
                .single();
    }
}
