package org.kaixue;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaixue.audit.AuditLog;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.CatalogueDefaults;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.Bilingual;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.need.NormDefaults;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonKind;
import org.kaixue.people.Persons;
import org.kaixue.security.AccountDraft;
import org.kaixue.security.AccountService;
import org.kaixue.security.GrantDraft;
import org.kaixue.stock.Ledger;
import org.kaixue.stock.LedgerBook;
import org.kaixue.stock.LedgerRow;
import org.kaixue.stock.OpeningLine;
import org.kaixue.stock.Origin;
import org.kaixue.stock.Places;
import org.kaixue.support.OpenPage;
import org.kaixue.support.Rows;
import org.kaixue.support.StatementCounter;
import org.kaixue.support.Visitor;
import org.kaixue.support.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How many statements whole pages send to the database, over the wire and on all threads: the requests of a new tab
 * (the page, its start, the navigation, with the first rows of every list) in a session that is signed in. What filters,
 * session, frame and bell ask for counts; what was asked for by an earlier page and is kept in memory does not.
 */
@WebTest
class StatementsOfPagesTest {

    private static final int MOST = 12;
    private static final String PASSWORD = "three brown horses";

    @LocalServerPort
    private int port;

    @Autowired
    private PlantedRecords records;

    @Autowired
    private Rows rows;

    @Autowired
    private ServletContext servlets;

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private CatalogueDefaults items;

    @Autowired
    private NormDefaults norms;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Places places;

    @Autowired
    private LedgerBook book;

    @Autowired
    private Ledger ledger;

    @Autowired
    private AccountService accounts;

    @Autowired
    private Persons persons;

    @Autowired
    private AuditLog audit;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    private Visitor visitor;
    private UnitId county;
    private UnitId school;
    private PortalPages pages;

    @BeforeEach
    void plant() {
        visitor = new Visitor(port);
        items.install();
        norms.install();
        organisation.term();
        UnitId prefecture = organisation.prefecture();
        county = organisation.aCounty("639001", "雪泉市", "Xuequan");
        school = organisation.aSchool().inCounty(county).withCode("639001001").entered();
        enter(9, county);
        stock(school, 10);
        SystemWork.run(
                "test",
                () -> accounts.create(new AccountDraft(
                        "officer",
                        new Bilingual("管理员", "Officer"),
                        PASSWORD,
                        false,
                        List.of(
                                GrantDraft.of(Role.ADMINISTRATOR, prefecture),
                                GrantDraft.of(Role.PRINCIPAL, prefecture),
                                GrantDraft.of(Role.DOCTOR, prefecture),
                                GrantDraft.of(Role.LOGISTICS, prefecture)))));
        PlantedCase.at(school, "x", rows);
        SystemWork.run("test", () -> audit.refused("NORMS_WRITE", "portal", null));
        new ManyRows(jdbc, rows, events).audit(school, 2);
        LedgerRow line = SystemWork.as("test", () -> book.latest(school, mask().id(), clock.today(), 1))
                .getFirst();
        PersonId person = SystemWork.as(
                "test", () -> persons.addOnTheSpot(school, PersonKind.STAFF, null, "教师甲", false, null, null));
        pages = new PortalPages(
                "639001001",
                List.of("639000", "639001"),
                "639001",
                line.lot().value().toString(),
                line.document().value().toString(),
                organisation.term().code(),
                "officer",
                records.at(school),
                person.value().toString());
        visitor.signIn("officer", PASSWORD);
    }

    @Test
    void are_twelve_at_most_and_as_many_at_four_thousand_schools_as_at_ten() throws Exception {
        Map<String, List<String>> atTen = statements();
        enter(2_190, county);
        enter(1_800, organisation.aCounty());
        Map<String, List<String>> atFourThousand = statements();

        requireFewAndAsMany(atFourThousand, atTen);
    }

    /** This much on MySQL too, so that every page's SQL runs there; which statements are sent the database does not change. */
    @Test
    @Tag("database")
    void are_as_many_at_ten_thousand_rows_as_at_ten() throws Exception {
        Map<String, List<String>> atTen = statements();
        stock(school, 9_990);
        new ManyRows(jdbc, rows, events).write(county, school);
        Map<String, List<String>> atTenThousand = statements();

        requireFewAndAsMany(atTenThousand, atTen);
        OpenPage ledgerPage = visitor.open("supply/ledger?unit=639000");
        assertThat(StatementCounter.countOnAllThreads(() -> ledgerPage.scroll(9_000, 50)))
                .as("rows further down")
                .hasSize(1);
        assertThat(ledgerPage.received()).contains("L0");
    }

    private Map<String, List<String>> statements() throws Exception {
        fillWhatIsKeptInMemory();
        Map<String, List<String>> statements = new LinkedHashMap<>();
        for (String address : pages.all(servlets)) {
            OpenPage[] page = new OpenPage[1];
            statements.put(address, StatementCounter.countOnAllThreads(() -> page[0] = visitor.open(address)));
            page[0].close();
        }
        return statements;
    }

    private void fillWhatIsKeptInMemory() {
        visitor.open("supply/item/MASK?unit=" + pages.school()).close();
        visitor.open("supply/document/" + pages.document()).close();
        visitor.open("drills?unit=" + pages.school()).close();
        visitor.open("isolation/limits").close();
        visitor.open("hygiene?unit=" + pages.school()).close();
        visitor.open("supervision?view=list&state=ALL&unit=" + pages.school()).close();
        visitor.open("readiness/" + pages.school() + "/PRIMARY").close();
    }

    /** A failure names the page and prints its statements. */
    private static void requireFewAndAsMany(Map<String, List<String>> pages, Map<String, List<String>> before) {
        assertThat(pages.keySet()).isEqualTo(before.keySet());
        pages.forEach((address, statements) -> assertThat(statements)
                .as(address)
                .hasSizeLessThanOrEqualTo(MOST)
                .hasSameSizeAs(before.get(address)));
    }

    private void enter(int number, UnitId where) {
        organisation.enter(IntStream.range(0, number)
                .mapToObj(n -> n % 10 == 0
                        ? organisation.aSchool().inCounty(where).withoutEntered(FacilityKind.GATE)
                        : organisation.aSchool().inCounty(where))
                .toList());
    }

    private void stock(UnitId school, int lines) {
        SystemWork.run(
                "test",
                () -> ledger.load(IntStream.range(0, lines)
                        .mapToObj(n -> OpeningLine.received(
                                places.storeOf(school),
                                clock.today().minusDays(n % 700),
                                mask().id(),
                                Typed.of(100, "只"),
                                "L0",
                                clock.today().plusYears(2),
                                Origin.BOUGHT))
                        .toList()));
    }

    private Item mask() {
        return catalogue.byCode("MASK").orElseThrow();
    }
}
