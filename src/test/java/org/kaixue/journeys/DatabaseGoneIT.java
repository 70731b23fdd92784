package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.kaixue.catalogue.CatalogueDefaults;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.need.NormDefaults;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.security.AccountDraft;
import org.kaixue.security.AccountService;
import org.kaixue.security.GrantDraft;
import org.kaixue.stock.Reconciliation;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;
import org.kaixue.support.MySqlServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** The database's power is cut while a clerk types. */
@BrowserTest
@EnabledIf("hasServer")
@TestPropertySource(properties = "kaixue.demo=false")
@ContextConfiguration(initializers = DatabaseGoneIT.OnItsOwnServer.class)
@DirtiesContext
class DatabaseGoneIT {
    private static final String PASSWORD = "three brown horses";

    /** What is promised; a start of the server is not counted. */
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    @Autowired
    private MySqlServer server;

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private CatalogueDefaults items;

    @Autowired
    private NormDefaults norms;

    @Autowired
    private AccountService accounts;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private JdbcTemplate jdbc;

    static boolean hasServer() {
        return MySqlServer.absence() == null;
    }

    @BeforeEach
    void a_school_with_a_clerk() {
        items.install();
        norms.install();
        organisation.term();
        UnitId school = organisation.aSchool().withCode("639001001").entered();
        SystemWork.run(
                "test",
                () -> accounts.create(new AccountDraft(
                        "clerk",
                        new Bilingual("库管员", "Clerk"),
                        PASSWORD,
                        false,
                        List.of(GrantDraft.of(Role.LOGISTICS, school)))));
    }

    @Test
    void what_was_typed_stays_and_is_posted_when_the_database_is_back(Browser browser) throws Exception {
        browser.tolerate("503");
        Person clerk = Person.at(browser, Screen.DESK_ZH_LIGHT).signsIn("clerk", PASSWORD);
        clerk.opens("/supply/item/MASK?unit=639001001");
        clerk.clicks("入库");
        clerk.fills("数量", "2箱");
        clerk.fills("批号", "K7");
        clerk.fills("有效期至", "2028-05-01");

        server.kill();
        clerk.clicks("登记入库");
        assertThat(clerk.dialog()).containsText("连不上数据库");
        assertThat(clerk.field("数量")).hasValue("2箱");
        assertThat(clerk.field("批号")).hasValue("K7");
        clerk.photographs("database-gone-form");
        assertThat(status(browser, "readiness")).isEqualTo(503);
        assertThat(status(browser, "liveness")).isEqualTo(200);
        Page another = clerk.page().context().newPage();
        another.navigate("/supply/ledger");
        assertThat(another.locator("h1")).hasText("数据库暂时无法连接");
        browser.screenshot(another, "database-gone-page");

        server.startAgain();
        await().atMost(RECOVERY).until(() -> status(browser, "readiness") == 200);
        clerk.clicks("登记入库");
        assertThat(clerk.message()).containsText("已入库口罩 2箱");
        another.reload();
        browser.waitForVaadin(another);
        assertThat(another.locator("h1")).hasText("出入库台账");
        assertThat(jdbc.queryForObject("select count(*) from stock_document", Long.class))
                .isEqualTo(1);
        assertThat(SystemWork.as("test", reconciliation::check)).matches(Reconciliation.Outcome::agrees);
    }

    private static int status(Browser browser, String probe) throws IOException, InterruptedException {
        URI address = URI.create(browser.address() + "/actuator/health/" + probe);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /** A server that can be killed without harm to other tests. */
    static final class OnItsOwnServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            MySqlServer server = MySqlServer.ofItsOwn();
            context.getBeanFactory().registerSingleton("server", server);
            SpringApplication.getShutdownHandlers().add(server::close);
            MySqlServer.Database database = server.freshDatabase();
            TestPropertyValues.of(
                            "spring.datasource.url=" + database.url(),
                            "spring.datasource.username=" + database.username(),
                            "spring.datasource.password=" + database.password())
                    .applyTo(context);
        }
    }
}
