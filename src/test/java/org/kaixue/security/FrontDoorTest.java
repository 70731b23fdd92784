package org.kaixue.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaixue.common.SystemWork;
import org.kaixue.support.DatabaseCleaner;
import org.kaixue.support.Rows;
import org.kaixue.support.Visitor;
import org.kaixue.support.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the portal answers to whom, asked over the wire. */
@WebTest
class FrontDoorTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Rows rows;

    @Autowired
    private AccountService accounts;

    @Autowired
    private GrantsInForce grants;

    @Autowired
    private AccountWatch watch;

    @Autowired
    private DatabaseCleaner database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private ServletContext servlets;

    private Visitor visitor;
    private AccountId lilei;

    @BeforeEach
    void setUp() {
        visitor = new Visitor(port);
        lilei = new Fixture(rows, accounts, grants, events).anAccount("lilei");
    }

    @Test
    void whoever_is_not_signed_in_is_led_to_the_sign_in_from_every_page() {
        List<String> pages =
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)).getRegisteredRoutes().stream()
                        .map(RouteData::getTemplate)
                        .map(template -> template.replaceAll(":[^/]+", "x"))
                        .filter(path -> !path.equals("login"))
                        .toList();

        assertThat(pages).contains("", "password").allSatisfy(page -> {
            HttpResponse<String> answer = new Visitor(port).get("/" + page);
            assertThat(answer.statusCode()).as(page).isEqualTo(302);
            assertThat(answer.headers().firstValue("location").orElse("")).endsWith("/login");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/styles/kaixue.css, .kx-frame",
        "/styles/plain.css, color-scheme",
        "/scripts/keys.js, kx-search",
        "/icons/icon.svg, <svg",
        "/icons/icon.png, PNG",
        "/icons/icon-192x192.png, PNG",
        "/aura/aura.css, --aura",
        "/manifest.webmanifest, 开学",
        "/sw.js, workbox",
        "/offline.html, Offline"
    })
    void what_every_page_needs_is_read_without_a_sign_in(String path, String part) {
        HttpResponse<String> answer = visitor.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(part);
    }

    /** A sheet that imports others has the browser ask for each of them before every page that it loads. */
    @Test
    void the_look_of_the_portal_is_one_sheet_that_holds_each_of_its_parts() throws IOException {
        String sheet = visitor.get("/styles/kaixue.css").body();

        assertThat(sheet).doesNotContain("@import");
        try (Stream<Path> parts = Files.list(Path.of("frontend", "styles", "portal"))) {
            assertThat(parts).isNotEmpty().allSatisfy(part -> assertThat(sheet).contains(Files.readString(part)));
        }
    }

    @Test
    void nothing_that_the_sign_in_page_loads_makes_a_session_which_could_replace_the_one_signed_in_to() {
        String page = visitor.get("/login").body();

        assertThat(page).doesNotContain("serviceWorker.register");
        assertThat(Pattern.compile("<link [^>]*href=\"(?:\\./)?([^\"]+)\"")
                        .matcher(page)
                        .results())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(new Visitor(port)
                                .get("/" + link.group(1))
                                .headers()
                                .firstValue("set-cookie"))
                        .as(link.group(1))
                        .isEmpty());
    }

    @Test
    void a_browser_that_is_too_old_gets_a_plain_page_in_both_languages() {
        visitor.get("/login");

        assertThat(visitor.get("/login?v-r=oldbrowser").body()).contains("浏览器版本过低", "Your browser is too old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void health_is_told_without_a_sign_in_and_without_details(String path) {
        HttpResponse<String> answer = visitor.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("components", "H2", "disk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator", "/actuator/env", "/actuator/prometheus", "/actuator/health/db", "/actuator/heapdump"
            })
    void nothing_else_of_the_actuator_is_told_to_anybody(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(403);

        visitor.signIn("lilei", Fixture.PASSWORD);

        assertThat(visitor.get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void answers_carry_the_headers_that_guard_the_browser() {
        var headers = visitor.get("/login").headers();

        assertThat(headers.firstValue("content-security-policy").orElse(""))
                .contains("frame-ancestors 'none'", "object-src 'none'", "form-action 'self'");
        assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
        assertThat(headers.firstValue("x-frame-options")).contains("DENY");
        assertThat(headers.firstValue("referrer-policy")).contains("same-origin");
        assertThat(headers.firstValue("permissions-policy").orElse("")).contains("geolocation=(self)", "microphone=()");
        assertThat(headers.firstValue("strict-transport-security")).isEmpty();
    }

    @Test
    void behind_tls_the_cookie_is_secure_and_the_browser_is_told_to_stay() {
        var plain = visitor.get("/login").headers();
        var tls = new Visitor(port).get("/login", "X-Forwarded-Proto", "https").headers();

        assertThat(plain.firstValue("set-cookie").orElse(""))
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(tls.firstValue("set-cookie").orElse("")).contains("HttpOnly", "SameSite=Lax", "Secure");
        assertThat(tls.firstValue("strict-transport-security").orElse("")).contains("max-age=31536000");
    }

    @Test
    void signing_in_gives_a_new_session_and_leads_on() {
        visitor.get("/login");
        String before = visitor.session();

        HttpResponse<String> answer = visitor.signIn("LiLei ", Fixture.PASSWORD);

        assertThat(answer.headers().firstValue("location").orElse("")).endsWith(port + "/");
        assertThat(visitor.session()).isNotEqualTo(before);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        visitor.pretend(before);
        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
        assertThat(audited("account.sign-in", false)).containsExactly("李雷");
    }

    @Test
    void whoever_asked_for_a_page_gets_there_after_signing_in() {
        visitor.get("/password");

        assertThat(visitor.signIn("lilei", Fixture.PASSWORD)
                        .headers()
                        .firstValue("location")
                        .orElse(""))
                .contains("/password");
    }

    @Test
    void a_wrong_password_and_a_wrong_name_are_answered_alike_and_recorded() {
        assertThat(refusal(visitor.signIn("lilei", "wrong"))).isEqualTo("wrong");
        assertThat(refusal(visitor.signIn("nobody", "wrong"))).isEqualTo("wrong");

        assertThat(audited("account.sign-in", true)).containsExactly("anonymous", "anonymous");
        assertThat(jdbc.sql("select record_id from audit_entry where action = 'account.sign-in'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(lilei.value().toString(), null);
        assertThat(jdbc.sql("select address from audit_entry where action = 'account.sign-in'")
                        .query(String.class)
                        .list())
                .allMatch(address -> address.contains("127.0.0.1") || address.contains(":1"));
    }

    @Test
    void after_five_wrong_passwords_even_the_right_one_has_to_wait() {
        for (int i = 0; i < SignInThrottle.PAIR_LIMIT; i++) {
            visitor.signIn("lilei", "wrong");
        }

        assertThat(refusal(visitor.signIn("lilei", Fixture.PASSWORD))).isEqualTo("throttled&minutes=15");
        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void while_the_data_is_loaded_anew_nobody_is_put_out_and_whoever_signs_in_is_asked_to_wait() {
        visitor.signIn("lilei", Fixture.PASSWORD);
        database.clean();

        watch.look();

        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        assertThat(refusal(new Visitor(port).signIn("lilei", Fixture.PASSWORD))).isEqualTo("loading");

        new Fixture(rows, accounts, grants, events).anAccount("lilei");
        watch.look();

        assertThat(visitor.get("/").statusCode())
                .as("another account of that name")
                .isEqualTo(302);
    }

    @Test
    void a_disabled_account_is_told_so_only_with_the_right_password() {
        SystemWork.run("test", () -> accounts.disable(lilei));

        assertThat(refusal(visitor.signIn("lilei", "wrong"))).isEqualTo("wrong");
        assertThat(refusal(visitor.signIn("lilei", Fixture.PASSWORD))).isEqualTo("disabled");
    }

    @Test
    void a_one_time_secret_lets_its_person_in_to_set_a_password_and_nothing_else() {
        Invitation invitation = SystemWork.as("test", () -> accounts.reset(lilei));

        assertThat(refusal(visitor.signIn("lilei", Fixture.PASSWORD))).isEqualTo("wrong");
        visitor.signIn("lilei", invitation.secret());

        assertThat(visitor.open("").places("当前密码由他人设定")).isNotEmpty();
    }

    @Test
    void a_one_time_secret_that_came_too_late_is_refused_with_the_reason() {
        Invitation invitation = SystemWork.as("test", () -> accounts.reset(lilei));
        rows.write("update account set secret_until = created_at - interval '1' day");

        assertThat(refusal(visitor.signIn("lilei", "wrong"))).isEqualTo("wrong");
        assertThat(refusal(visitor.signIn("lilei", invitation.secret()))).isEqualTo("lapsed");
    }

    @Test
    void resetting_a_password_ends_the_sessions() {
        visitor.signIn("lilei", Fixture.PASSWORD);

        SystemWork.as("test", () -> accounts.reset(lilei));

        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void disabling_an_account_ends_its_sessions() {
        visitor.signIn("lilei", Fixture.PASSWORD);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);

        SystemWork.run("test", () -> accounts.disable(lilei));

        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void a_form_without_the_token_is_refused_and_asked_for_again() {
        visitor.get("/login");

        HttpResponse<String> answer = visitor.post("/login", Map.of("username", "lilei", "password", Fixture.PASSWORD));

        assertThat(refusal(answer)).isEqualTo("expired");
        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void a_forged_request_of_somebody_signed_in_gets_a_plain_page_without_a_stack_trace() {
        visitor.signIn("lilei", Fixture.PASSWORD);

        HttpResponse<String> answer = visitor.post("/password", Map.of());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("请求没有完成").doesNotContain("Whitelabel", "\tat ", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?v-r=push&v-uiId=0&v-pushId=x&X-Atmosphere-Transport=long-polling&X-Atmosphere-tracking-id=0",
                "/?v-r=uidl&v-uiId=0",
                "/?v-r=heartbeat&v-uiId=0"
            })
    void what_a_page_left_behind_still_sends_makes_no_session(String path) {
        visitor.pretend("0123456789ABCDEF0123456789ABCDEF");

        assertThat(visitor.post(path, Map.of()).headers().firstValue("set-cookie"))
                .isEmpty();
    }

    @Test
    void signing_out_is_possible_and_recorded() {
        visitor.signIn("lilei", Fixture.PASSWORD);
        String page = visitor.get("/").body();
        String token = page.replaceAll("(?s).*name=\"_csrf\" content=\"([^\"]+)\".*", "$1");

        visitor.post("/logout", Map.of("_csrf", token));

        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
        assertThat(audited("account.sign-out", false)).containsExactly("李雷");
    }

    private List<String> audited(String action, boolean refused) {
        return jdbc.sql("select actor from audit_entry where action = ? and refused = ?")
                .params(action, refused)
                .query(String.class)
                .list();
    }

    private static String refusal(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("").replaceFirst(".*/login\\?error=", "");
    }
}
