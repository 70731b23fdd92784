package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Ids;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page and every dialog is looked at in light and in dark: nothing that axe calls serious or critical. */
@BrowserTest
class SweepIT {
    private static final String SCHOOL = "639003330";

    /** Who reads what is told of people, rooms, drills and findings, by the beginning of the address. */
    private static final Map<String, String> PEOPLES = Map.ofEntries(
            Map.entry("/people", "principal"),
            Map.entry("/isolation/new", "doctor"),
            Map.entry("/isolation/case/", "doctor"),
            Map.entry("/isolation?", "doctor"),
            Map.entry("/isolation/cases", "county"),
            Map.entry("/isolation/limits", "bureau"),
            Map.entry("/drills?", "county"),
            Map.entry("/drills/", "principal"),
            Map.entry("/rectification", "county"),
            Map.entry("/campaign", "county"),
            Map.entry("/plans", "county"),
            Map.entry("/hygiene", "principal"),
            Map.entry("/supervision", "county"),
            Map.entry("/readiness", "county"));

    /** Where everybody is after signing in, and where nobody is signed in: from elsewhere no link leads there. */
    private static final Set<String> LOADED = Set.of("/", "/login");

    /** Who is signed in already: each has a page of his own, which loads the portal once. */
    private final Map<List<?>, Person> known = new HashMap<>();

    @Autowired
    private ServletContext servlets;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void no_page_has_a_serious_barrier(Browser browser) {
        Person adminAtDesk = reader(browser, "admin", Screen.DESK_ZH_LIGHT);
        Person clerkAtDesk = reader(browser, "logistics", Screen.DESK_EN_DARK);
        Person countyOnPhone = reader(browser, "county", Screen.PHONE_ZH_DARK);
        Person bureauOnPhone = reader(browser, "bureau", Screen.PHONE_EN_LIGHT);
        SoftAssertions barriers = new SoftAssertions();
        int n = 0;
        for (String path : pages(adminAtDesk).values()) {
            List<Person> readers =
                    n++ % 2 == 0 ? List.of(adminAtDesk, countyOnPhone) : List.of(bureauOnPhone, clerkAtDesk);
            for (Person reader : readers(browser, path, readers)) {
                if (LOADED.contains(path)) {
                    reader.opens(path);
                } else {
                    reader.comesTo(path);
                }
                assertThat(reader.page().locator(".kx-error-page")).hasCount(0);
                barriers.assertThat(browser.axe(reader.page())).as(path).isEmpty();
            }
        }
        barriers.assertAll();
    }

    @Test
    void no_dialog_of_the_stores_has_a_serious_barrier(Browser browser) {
        SoftAssertions barriers = new SoftAssertions();
        for (Screen screen : List.of(Screen.PHONE_EN_LIGHT, Screen.DESK_EN_DARK)) {
            Person clerk = Person.signedIn(browser, "logistics", screen);
            clerk.opens("/supply/item/MASK?unit=" + SCHOOL);
            for (String key : List.of("r", "i", "c", "?")) {
                clerk.presses(key);
                assertThat(clerk.dialog()).hasCount(1);
                barriers.assertThat(browser.axe(clerk.page())).as(key).isEmpty();
                clerk.presses("Escape");
                assertThat(clerk.dialog()).hasCount(0);
            }
        }
        barriers.assertAll();
    }

    @Test
    void no_dialog_of_the_administrator_has_a_serious_barrier(Browser browser) {
        SoftAssertions barriers = new SoftAssertions();
        for (Screen screen : List.of(Screen.DESK_ZH_LIGHT, Screen.PHONE_ZH_DARK)) {
            Person admin = Person.signedIn(browser, "admin", screen);
            for (String path : List.of(
                    "/norms",
                    "/catalogue",
                    "/accounts",
                    "/accounts/county",
                    "/organisation/county/639003",
                    "/organisation/school/" + SCHOOL + "?tab=profile",
                    "/organisation/school/" + SCHOOL + "?tab=headcounts",
                    "/organisation/school/" + SCHOOL + "?tab=facilities")) {
                admin.opens(path);
                admin.page()
                        .locator(".kx-actions vaadin-button, .kx-card-actions vaadin-button")
                        .first()
                        .click();
                admin.settles();
                assertThat(admin.dialog()).hasCount(1);
                barriers.assertThat(browser.axe(admin.page())).as(path).isEmpty();
            }
            impact(admin);
            barriers.assertThat(browser.axe(admin.page())).as("impact").isEmpty();
        }
        barriers.assertAll();
    }

    /** The second step of a change of a norm. */
    private static void impact(Person admin) {
        admin.opens("/norms");
        admin.opensRow(admin.screen().says("洗手液", "Hand wash"));
        admin.fills(admin.screen().says("标准", "Rate"), "0.03");
        admin.dialog().locator("vaadin-button[theme~=primary]").click();
        admin.settles();
        assertThat(admin.page().locator(".kx-impact")).hasCount(1);
    }

    /** Who may open the page: nobody yet at the sign-in, and its administrators what is only theirs. */
    private List<Person> readers(Browser browser, String path, List<Person> others) {
        return switch (path) {
            case "/login" -> visitors(browser);
            case "/import" ->
                List.of(
                        reader(browser, "logistics", Screen.DESK_EN_DARK),
                        reader(browser, "logistics", Screen.PHONE_ZH_DARK));
            case "/staggering/settings?unit=" + SCHOOL ->
                List.of(
                        reader(browser, "principal", Screen.DESK_ZH_LIGHT),
                        reader(browser, "county", Screen.PHONE_ZH_DARK));
            case "/accounts", "/accounts/county" ->
                List.of(reader(browser, "admin", Screen.DESK_EN_DARK), reader(browser, "county", Screen.PHONE_ZH_DARK));
            case "/audit?unit=639003" ->
                List.of(
                        reader(browser, "admin", Screen.DESK_ZH_LIGHT),
                        reader(browser, "county", Screen.PHONE_ZH_DARK));
            case "/system" ->
                List.of(reader(browser, "admin", Screen.PHONE_EN_LIGHT), reader(browser, "admin", Screen.DESK_EN_DARK));
            case "/staggering?unit=" + SCHOOL ->
                List.of(
                        reader(browser, "principal", Screen.DESK_ZH_LIGHT),
                        reader(browser, "principal", Screen.PHONE_EN_DARK));
            case "/arrivals?unit=639003" ->
                List.of(
                        reader(browser, "county", Screen.PHONE_ZH_DARK),
                        reader(browser, "bureau", Screen.PHONE_EN_LIGHT));
            default ->
                PEOPLES.keySet().stream()
                        .filter(path::startsWith)
                        .findFirst()
                        .map(PEOPLES::get)
                        .map(account -> List.of(
                                reader(browser, account, Screen.DESK_ZH_LIGHT),
                                reader(browser, account, Screen.PHONE_EN_DARK)))
                        .orElse(others);
        };
    }

    private Person reader(Browser browser, String account, Screen screen) {
        return known.computeIfAbsent(List.of(account, screen), none -> Person.signedIn(browser, account, screen));
    }

    private static List<Person> visitors(Browser browser) {
        return List.of(Person.at(browser, Screen.PHONE_ZH_DARK), Person.at(browser, Screen.DESK_ZH_LIGHT));
    }

    /** Where the first link of this kind on the page leads. */
    private static String first(Person reader, String kind) {
        return "/" + reader.page().locator("a[href*='" + kind + "']").first().getAttribute("href");
    }

    /** The id of a record of the principal's school. */
    private UUID one(String table) {
        return jdbc.sql("select min(r.id) from " + table + " r join unit u on u.id = r.school_id where u.code = ?")
                .param(SCHOOL)
                .query((row, n) -> Ids.read(row.getBytes(1)))
                .single();
    }

    /** An address of each route, so that a page that is new must be added here. */
    private Map<String, String> pages(Person reader) {
        reader.opens("/supply/item/MASK?unit=" + SCHOOL);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("", "/");
        pages.put("login", "/login");
        pages.put("password", "/password");
        pages.put("me", "/me");
        pages.put("second-factor", "/second-factor");
        pages.put("supply", "/supply?unit=639003");
        pages.put("supply/units", "/supply/units?unit=639003");
        pages.put("supply/item/:", "/supply/item/MASK?unit=" + SCHOOL);
        pages.put("supply/gaps", "/supply/gaps?unit=639003");
        pages.put("supply/ledger", "/supply/ledger?unit=639003");
        pages.put("supply/lot/:", first(reader, "supply/lot/"));
        pages.put("supply/document/:", first(reader, "supply/document/"));
        pages.put("staggering", "/staggering?unit=" + SCHOOL);
        pages.put("arrivals", "/arrivals?unit=639003");
        pages.put("staggering/settings", "/staggering/settings?unit=" + SCHOOL);
        pages.put("import", "/import");
        pages.put("accounts", "/accounts");
        pages.put("accounts/:", "/accounts/county");
        pages.put("plans", "/plans?unit=639003");
        pages.put("plans/:/:", "/plans/" + SCHOOL + "/EMERGENCY");
        pages.put("rectification", "/rectification?unit=639003");
        pages.put("rectification/:", "/rectification/" + one("finding"));
        List.of(
                        "people",
                        "people/away",
                        "people/follow-up",
                        "people/pledges",
                        "people/aid",
                        "people/screening",
                        "people/teams",
                        "people/retention")
                .forEach(path -> pages.put(path, "/" + path + "?unit=" + SCHOOL));
        pages.put("people/person/:", "/people/person/" + one("person"));
        pages.put("isolation", "/isolation?unit=" + SCHOOL);
        pages.put("isolation/cases", "/isolation/cases?unit=639003");
        pages.put("isolation/case/:", "/isolation/case/" + one("illness_case"));
        pages.put("isolation/new", "/isolation/new?unit=" + SCHOOL);
        pages.put("isolation/limits", "/isolation/limits");
        pages.put("drills", "/drills?unit=639003");
        pages.put("drills/drill/:", "/drills/drill/" + one("drill"));
        pages.put("drills/live/:", "/drills/live/" + one("drill"));
        pages.put("drills/scenarios", "/drills/scenarios?scenario=fever-gate");
        pages.put("checklists", "/checklists");
        pages.put("checklists/:", "/checklists/readiness");
        pages.put("campaign", "/campaign?unit=639003");
        pages.put("hygiene", "/hygiene?unit=" + SCHOOL);
        pages.put("supervision", "/supervision?unit=639003");
        pages.put("supervision/teams", "/supervision/teams?unit=639003");
        pages.put("supervision/visit/:", "/supervision/visit/" + one("visit"));
        pages.put("readiness", "/readiness?unit=639003");
        pages.put("readiness/:/:", "/readiness/" + SCHOOL + "/PRIMARY");
        pages.put("norms", "/norms");
        pages.put("catalogue", "/catalogue");
        pages.put("audit", "/audit?unit=639003");
        pages.put("organisation", "/organisation?unit=639003");
        pages.put("organisation/school/:", "/organisation/school/" + SCHOOL + "?tab=facilities");
        pages.put("organisation/county/:", "/organisation/county/639003");
        pages.put("organisation/terms", "/organisation/terms");
        pages.put("organisation/term/:", "/organisation/term/2026-autumn");
        pages.put("system", "/system");
        assertThat(pages.keySet())
                .as("the pages that are swept are all the pages there are")
                .containsExactlyInAnyOrderElementsOf(
                        ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets))
                                .getRegisteredRoutes()
                                .stream()
                                .map(RouteData::getTemplate)
                                .map(template -> template.replaceAll(":[^/]+", ":"))
                                .distinct()
                                .toList());
        return pages;
    }
}
