package org.kaixue.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AddStyleTagOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The browser of one test: every page that it opens belongs to a visitor of its own, without cookies. */
public final class Browser {
    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** True once Flow has started and every client has finished its work and its requests. */
    private static final String AT_REST = """
            () => {
              const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(client => client.isActive);
              return clients.length > 0 && clients.every(client => !client.isActive());
            }""";

    /** Touches a link that leads there, and remembers what is shown until it does. */
    private static final String FOLLOW = """
            path => {
              document.querySelector('.kx-main').firstElementChild.dataset.left = '';
              const link = Object.assign(document.createElement('a'), { href: path });
              document.body.append(link);
              link.click();
              link.remove();
            }""";

    private static final String LEFT = "() => document.querySelector('.kx-main > [data-left]') === null";

    /** True once nothing moves or fades any more, in no shadow root either, except what never ends. */
    private static final String STILL = """
            async () => {
              for (let frame = 0; frame < 2; frame++) {
                await new Promise(requestAnimationFrame);
              }
              const still = root => root.getAnimations().every(
                      one => one.playState !== 'running' || one.effect.getComputedTiming().endTime === Infinity)
                  && [...root.querySelectorAll('*')].every(one => !one.shadowRoot || still(one.shadowRoot));
              return still(document);
            }""";

    /** Axe takes a coloured button beneath a dialog for the ground of the dialog's text: it does not know the top layer. */
    private static final String UNCOVERED =
            "body:has(> vaadin-dialog[opened], > vaadin-confirm-dialog[opened]) vaadin-app-layout { visibility: hidden }";

    /** How the product shows a key that has no text. */
    private static final Pattern MISSING_TEXT = Pattern.compile("!\\w[\\w-]*(\\.[\\w-]+)+!");

    private static final Pattern TOKEN = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\">");

    private final com.microsoft.playwright.Browser chromium;
    private final String address;
    private final List<BrowserContext> visitors = new ArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<String> tolerated = new ArrayList<>();

    Browser(com.microsoft.playwright.Browser chromium, String address) {
        this.chromium = chromium;
        this.address = address;
    }

    /** Where the portal runs; {@code page.navigate("/supply")} needs no more than the path. */
    public String address() {
        return address;
    }

    /** A page of a new visitor in Shanghai. */
    public Page newPage(int width, int height, Locale locale, ColorScheme scheme) {
        BrowserContext visitor = chromium.newContext(new NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, height)
                .setLocale(locale.getLanguage().equals("zh") ? "zh-CN" : "en-US")
                .setTimezoneId("Asia/Shanghai")
                .setColorScheme(scheme));
        visitors.add(visitor);
        visitor.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text() + " at " + message.location());
            }
        });
        visitor.onWebError(error -> errors.add(error.error()));
        return visitor.newPage();
    }

    /** Signs the page's visitor in without loading a page for it; he chose the language on an earlier day. */
    public void signIn(Page page, String account, String password, Locale language) {
        page.context().addCookies(List.of(new Cookie("kaixue-language", language.toLanguageTag()).setUrl(address)));
        APIRequestContext requests = page.context().request();
        Matcher token = TOKEN.matcher(requests.get("/login").text());
        assertThat(token.find()).as("the sign-in page holds its token").isTrue();
        APIResponse answer = requests.post(
                "/login",
                RequestOptions.create()
                        .setForm(FormData.create()
                                .set("username", account)
                                .set("password", password)
                                .set("_csrf", token.group(1))));
        assertThat(answer.url()).as("where " + account + " came to").doesNotContain("/login");
    }

    /**
     * A phone in Shanghai whose browser keeps what it stores in the folder: closed and opened again it is the same phone,
     * but that cookies of a session are gone.
     */
    public BrowserContext phone(Path folder, String portal, ColorScheme scheme) {
        BrowserContext phone = chromium.browserType()
                .launchPersistentContext(
                        folder,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(BrowserExtension.chromium())
                                .setArgs(BrowserExtension.ARGUMENTS)
                                .setBaseURL(portal)
                                .setViewportSize(390, 844)
                                .setLocale("zh-CN")
                                .setTimezoneId("Asia/Shanghai")
                                .setColorScheme(scheme));
        visitors.add(phone);
        phone.onWebError(error -> errors.add(error.error()));
        return phone;
    }

    /** Opens a path of the portal and waits until the page is at rest. */
    public void open(Page page, String path) {
        page.navigate(path);
        waitForVaadin(page);
    }

    /**
     * Goes on to another page of the portal as a link within it does, and waits until it is there and at rest. A page
     * without the portal's frame has no such links and is left by loading the next.
     */
    public void follow(Page page, String path) {
        if (page.locator(".kx-main").count() == 0) {
            open(page, path);
            return;
        }
        page.evaluate(FOLLOW, path);
        page.waitForFunction(LEFT);
        waitForVaadin(page);
    }

    /**
     * Waits until Vaadin has nothing under way in the page, and notes keys without a text. What the server pushes is
     * waited for by its text.
     */
    public void waitForVaadin(Page page) {
        page.waitForFunction(AT_REST);
        MISSING_TEXT
                .matcher(page.locator("body").innerText())
                .results()
                .forEach(missing -> errors.add("no text for " + missing.group() + " on " + page.url()));
    }

    /** Keeps a picture of the whole page in {@code target/screenshots}. */
    public void screenshot(Page page, String name) {
        page.screenshot(new ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setFullPage(true)
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    /** Lets console errors that contain this text pass, where the test provokes them. */
    public void tolerate(String partOfError) {
        tolerated.add(partOfError);
    }

    /** What axe finds serious or critical, one readable entry a rule; a page without barriers gives an empty list. */
    public List<String> axe(Page page) {
        page.waitForFunction(STILL);
        page.addStyleTag(new AddStyleTagOptions().setContent(UNCOVERED));
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // In the page itself: otherwise a second, blank one is opened, for frames that the portal does not have.
        AxeBuilder axe = new AxeBuilder(page).options(options).setLegacyMode(true);
        // What this rule would load to listen to costs half of all the rules' time, even where nothing plays.
        if (page.locator("audio[autoplay], video[autoplay]").count() == 0) {
            axe.disableRules(List.of("no-autoplay-audio"));
        }
        return axe.analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(rule -> describe(page, rule))
                .toList();
    }

    private static String describe(Page page, Rule rule) {
        return rule.getImpact() + " on " + page.url() + ": " + rule.getHelp() + " (" + rule.getId() + ")\n"
                + rule.getNodes().stream().map(Browser::describe).collect(Collectors.joining("\n"));
    }

    private static String describe(CheckedNode node) {
        return "  " + node.getTarget() + " " + node.getHtml() + "\n    "
                + node.getFailureSummary().replace("\n", "\n    ");
    }

    void screenshots(String name) {
        int number = 0;
        for (BrowserContext visitor : visitors) {
            for (Page page : visitor.pages()) {
                number++;
                screenshot(page, name + "-" + number);
            }
        }
    }

    void close() {
        visitors.forEach(BrowserContext::close);
        assertThat(errors.stream().distinct())
                .as("errors on the browser's console, and keys without a text")
                .filteredOn(error -> tolerated.stream().noneMatch(error::contains))
                .isEmpty();
    }
}
