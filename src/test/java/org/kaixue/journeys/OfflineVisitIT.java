package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaixue.checklist.ChecklistDefaults;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Checklists;
import org.kaixue.checklist.Edition;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.kaixue.supervision.Department;
import org.kaixue.supervision.JointTeams;
import org.kaixue.supervision.TeamDraft;
import org.kaixue.supervision.TeamId;
import org.kaixue.supervision.VisitId;
import org.kaixue.supervision.VisitPlanDraft;
import org.kaixue.supervision.VisitPlanning;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;
import org.kaixue.support.CuttingProxy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A supervisor visits a school where there is no signal: forty questions and six photos, the page reloaded and the browser
 * restarted in between; then the upload breaks fifty times at random bytes, and arrives once and whole.
 */
@BrowserTest
@SuppressWarnings("NullAway.Init")
class OfflineVisitIT {

    private static final int CUTS = 50;
    private static final int PHOTOS = 6;
    private static final Set<Integer> FAILED = Set.of(3, 19, 26);
    private static final LocatorAssertions.IsVisibleOptions IN_A_WHILE =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @Autowired
    private JointTeams teams;

    @Autowired
    private VisitPlanning planning;

    @Autowired
    private Checklists checklists;

    @Autowired
    private ChecklistDefaults defaults;

    @Autowired
    private Units units;

    @Autowired
    private Terms terms;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Value("${local.server.port}")
    private int port;

    private VisitId visit;
    private UnitNode school;
    private Edition edition;
    private int findingsBefore;

    @BeforeEach
    void plan() {
        defaults.install();
        SystemWork.run("fixtures", () -> {
            edition = checklists.readiness().orElseThrow();
            UnitNode prefecture = units.tree().roots().getFirst();
            school = units.tree().schools(prefecture.id()).getLast();
            TeamId team = teams.found(
                    prefecture.id(),
                    terms.current().id(),
                    new TeamDraft(
                            "离线督导组" + Ids.next().toString().substring(24),
                            1,
                            List.of(new TeamDraft.MemberDraft(account(), null, Department.EDUCATION, true)),
                            Set.of(school.id())));
            visit = planning.plan(new VisitPlanDraft(
                    team, school.id(), edition.checklist(), clock.today().plusDays(1)));
        });
        findingsBefore = findings(school.id());
    }

    @Test
    void a_visit_made_without_signal_arrives_once_and_whole_whatever_is_cut(Browser browser, @TempDir Path folder)
            throws IOException {
        try (CuttingProxy signal = new CuttingProxy(port, 20_261_129)) {
            BrowserContext context = browser.phone(folder.resolve("phone"), signal.address(), ColorScheme.LIGHT);
            Page phone = context.pages().getFirst();
            signsIn(phone, "supervisor");
            takesAlong(phone);
            browser.screenshot(phone, "m-home");

            signal.goAway();
            phone.reload();
            assertThat(phone.locator("#state")).containsText("没有信号");
            openVisit(phone);
            browser.screenshot(phone, "m-briefing");
            presses(phone, "开始督导");
            answers(phone, 1, 12, folder);
            browser.screenshot(phone, "m-question");
            assertThat(browser.axe(phone)).isEmpty();
            phone.reload();
            assertThat(phone.locator(".progress")).containsText("第 13 / 40 项");
            answers(phone, 13, 20, folder);
            context.close();

            context = browser.phone(folder.resolve("phone"), signal.address(), ColorScheme.DARK);
            phone = context.pages().getFirst();
            phone.navigate("/m/");
            openVisit(phone);
            phone.getByText("全部", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(phone.locator(".head p")).hasText("已答 20 / 40 项");
            phone.locator(".items a").nth(20).click();
            answers(phone, 21, 40, folder);
            browser.screenshot(phone, "m-question-dark");
            phone.getByText("查看全部").click();
            browser.screenshot(phone, "m-overview");
            assertThat(browser.axe(phone)).isEmpty();
            phone.locator(".card textarea").fill("总体较好");
            presses(phone, "提交督导");
            assertThat(phone.locator("#state")).containsText("张照片待上传");
            assertThat(phone.getByText("等待提交")).isVisible();

            signal.comeBack();
            somebodyElseSeesNothing(phone);
            signal.goAway();
            phone.navigate("/m/");
            signal.comeBack();
            signsIn(phone, "supervisor");
            signal.cut(CUTS);
            long deadline = System.nanoTime() + 240_000_000_000L;
            while (!arrived() && System.nanoTime() < deadline) {
                phone.evaluate("dispatchEvent(new Event('online'))");
                phone.waitForTimeout(150);
            }
            assertThat(phone.locator("#state.saved")).isVisible(IN_A_WHILE);
            assertThat(phone.getByText(school.name().zh()).first()).isHidden();
            assertThat(signal.cuts()).isEqualTo(CUTS);
            context.close();
        }
        isThereOnceAndWhole();
    }

    private void somebodyElseSeesNothing(Page phone) {
        signsIn(phone, "bureau");
        assertThat(phone.locator("header h1")).hasText("随身办");
        assertThat(phone.locator("body")).not().containsText(school.name().zh());
        assertThat(phone.locator("#state")).not().containsText("张照片待上传");
        phone.navigate("/m/#/visit/" + visit.value() + "/all");
        assertThat(phone.locator("header h1")).hasText("随身办");
        phone.context().clearCookies();
    }

    private void isThereOnceAndWhole() {
        assertThat(one(
                        "select count(*) from visit where team_id = (select team_id from visit where id = ?)",
                        visit.value()))
                .isEqualTo(1);
        assertThat(one("select count(*) from visit_answer where visit_id = ? and answer is not null", visit.value()))
                .isEqualTo(40);
        assertThat(one(
                        "select count(*) from visit_photo where visit_id = ? and attachment_id is not null",
                        visit.value()))
                .isEqualTo(PHOTOS);
        assertThat(one("select count(*) from visit_touch where visit_id = ? and kind = 'PHOTO'", visit.value()))
                .isEqualTo(PHOTOS);
        assertThat(one(
                        "select count(*) from visit_answer where visit_id = ? and finding_id is not null",
                        visit.value()))
                .isEqualTo(FAILED.size());
        assertThat(findings(school.id()) - findingsBefore).isBetween(0, FAILED.size());
        assertThat(one("select count(*) from visit_touch where visit_id = ? and kind = 'SUBMIT'", visit.value()))
                .isEqualTo(1);
    }

    private boolean arrived() {
        return one("select count(*) from visit where id = ? and state = 'SUBMITTED'", visit.value()) == 1;
    }

    private void answers(Page phone, int from, int to, Path folder) throws IOException {
        for (int number = from; number <= to; number++) {
            assertThat(phone.locator(".progress")).containsText("第 " + number + " / 40 项");
            Locator typed = phone.locator(".typed input");
            if (typed.count() > 0) {
                typed.fill("1");
                typed.dispatchEvent("change");
            } else {
                String chip = FAILED.contains(number) ? ".chip.no" : ".chip.yes";
                phone.locator(chip).first().click();
                assertThat(phone.locator(chip + "[aria-pressed=true]")).hasCount(1);
            }
            phone.locator(".question textarea").last().fill("第" + number + "项现场核实");
            phone.locator(".question textarea").last().dispatchEvent("change");
            if (photographed().contains(number)) {
                photographs(phone, folder, number);
            }
            if (number < 40) {
                phone.getByText("下一项", new Page.GetByTextOptions().setExact(true))
                        .click();
            }
        }
    }

    /** Where the list wants photos, and at the first questions beside. */
    private List<Integer> photographed() {
        List<Integer> wanted = edition.items().stream()
                .filter(item -> item.photos() > 0)
                .map(ChecklistItem::number)
                .toList();
        return Stream.concat(wanted.stream(), Stream.of(1, 2, 7, 13, 21, 22).filter(one -> !wanted.contains(one)))
                .limit(PHOTOS)
                .toList();
    }

    /** Noise, which no encoder makes small. */
    private static void photographs(Page phone, Path folder, int number) throws IOException {
        BufferedImage picture = new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB);
        Random noise = new Random(number);
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                picture.setRGB(x, y, noise.nextInt(0x1000000));
            }
        }
        Path file = folder.resolve("photo-" + number + ".png");
        ImageIO.write(picture, "png", file.toFile());
        phone.locator("#photo").setInputFiles(file);
        assertThat(phone.locator("figure")).hasCount(1);
    }

    private void takesAlong(Page phone) {
        Locator card = phone.locator(".card").filter(new Locator.FilterOptions().setHasText("离线督导组"));
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("带上"))
                .click();
        assertThat(card).containsText("已带上");
        phone.waitForFunction("() => navigator.serviceWorker.ready.then(ready => ready.active !== null)");
        phone.waitForFunction("async () => (await caches.keys()).some(name => name.startsWith('kaixue-field'))");
    }

    private void openVisit(Page phone) {
        phone.locator(".card")
                .filter(new Locator.FilterOptions().setHasText(school.name().zh()))
                .locator("a")
                .first()
                .click();
        assertThat(phone.locator("header h1")).hasText(school.name().zh());
    }

    private static void signsIn(Page phone, String account) {
        phone.navigate("/m/sign-in");
        phone.locator("[data-account=" + account + "]").click();
        phone.waitForURL(Pattern.compile(".*/m/.*"));
        assertThat(phone.locator("#state.saved, #state.sending")).isVisible(IN_A_WHILE);
    }

    private static void presses(Page phone, String button) {
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private UUID account() {
        return jdbc.sql("select id from account where username = 'supervisor'")
                .query((row, n) -> Ids.read(row.getBytes(1)))
                .single();
    }

    private int findings(UnitId of) {
        return one("select count(*) from finding where school_id = ?", of.value());
    }

    private int one(String sql, UUID id) {
        return jdbc.sql(sql).param(Ids.bytes(id)).query(Integer.class).single();
    }
}
