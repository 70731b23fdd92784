package org.kaixue;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Role;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.security.GrantDraft;
import org.kaixue.support.OpenPage;
import org.kaixue.support.Rows;
import org.kaixue.support.TableContents;
import org.kaixue.support.Visitor;
import org.kaixue.support.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page, asked over the wire for the records of a school by people who have nothing to do with it. */
@WebTest
class JurisdictionOfPagesTest {

    private static final String DENIED = "没有权限";

    @LocalServerPort
    private int port;

    @Autowired
    private PlantedRecords records;

    @Autowired
    private ServletContext servlets;

    @Autowired
    private TwoCounties counties;

    @Autowired
    private Terms terms;

    @Autowired
    private DataSource database;

    @Autowired
    private Rows rows;

    private TwoCounties.Planted planted;
    private PortalPages pages;

    @BeforeEach
    void plant() {
        planted = counties.plant();
        PlantedCase.at(planted.theirs().school(), TwoCounties.SECRET, rows);
        pages = new PortalPages(
                planted.theirs().code(),
                List.of("639000", "639001"),
                "639001",
                planted.theirs().lot().value().toString(),
                planted.theirs().receipt().value().toString(),
                terms.current().code(),
                "keeper-639001001",
                records.at(planted.theirs().school()),
                planted.theirs().person().value().toString());
    }

    /** The days off of their common county are told to its neighbours too. */
    @Test
    void no_page_shows_a_school_to_its_neighbours_to_another_county_or_to_nobody() {
        UnitId neighbour = planted.neighbour().school();
        List<Visitor> strangers = List.of(
                signedIn("principal", GrantDraft.of(Role.PRINCIPAL, neighbour)),
                signedIn("clerk", GrantDraft.of(Role.LOGISTICS, neighbour)),
                signedIn("doctor", GrantDraft.of(Role.DOCTOR, neighbour)),
                signedIn("officer", GrantDraft.of(Role.COUNTY_OFFICER, planted.second())),
                new Visitor(port));
        TableContents before = TableContents.of(database);
        SoftAssertions nothing = new SoftAssertions();
        for (Visitor stranger : strangers) {
            for (String address : pages.all(servlets)) {
                if (address.startsWith("organisation/term/") && strangers.indexOf(stranger) < 3) {
                    continue;
                }
                OpenPage page = stranger.open(address);
                nothing.assertThat(page.places(TwoCounties.SECRET))
                        .as("%s for stranger %s", address, strangers.indexOf(stranger))
                        .isEmpty();
                page.close();
            }
        }
        nothing.assertAll();
        assertThat(TableContents.of(database)).isEqualTo(before);
    }

    @Test
    void the_school_itself_is_shown_by_each_page_that_is_about_it() {
        Visitor keeper = signedIn(
                "keeper",
                GrantDraft.of(Role.LOGISTICS, planted.prefecture()),
                GrantDraft.of(Role.DOCTOR, planted.prefecture()),
                GrantDraft.of(Role.BUREAU_OFFICER, planted.prefecture()));
        SoftAssertions shown = new SoftAssertions();
        for (String address : pages.all(servlets)) {
            OpenPage page = keeper.open(address);
            if (address.matches(
                    ".*(unit=639001|organisation/(school|county|term/)|isolation/case/|supply/(lot|document)/).*")) {
                shown.assertThat(page.places(TwoCounties.SECRET)).as(address).isNotEmpty();
            }
            page.close();
        }
        shown.assertAll();
    }

    @Test
    void whoever_follows_a_link_to_another_school_is_told_that_it_is_not_his() {
        Visitor clerk = signedIn(
                "clerk", GrantDraft.of(Role.LOGISTICS, planted.neighbour().school()));
        OpenPage page = clerk.open("supply");
        assertThat(page.places("邻校")).isNotEmpty();
        assertThat(page.places(DENIED)).isEmpty();

        for (String link : List.of(
                "supply?unit=639001001",
                "supply/lot/" + planted.theirs().lot().value(),
                "supply/document/" + planted.theirs().receipt().value(),
                "people?unit=639001001",
                "people/person/" + planted.theirs().person().value(),
                "organisation/school/639001001",
                "organisation/school/" + planted.theirs().school().value(),
                "organisation/county/639001")) {
            page.go(link);
            assertThat(page.places(DENIED)).as(link).isNotEmpty();
            assertThat(page.places(TwoCounties.SECRET)).as(link).isEmpty();
        }
    }

    @Test
    void the_pickers_of_the_frame_offer_only_what_is_ones_own() {
        Visitor officer = signedIn("officer", GrantDraft.of(Role.COUNTY_OFFICER, planted.second()));

        OpenPage page = officer.open("supply").openPopovers();

        assertThat(page.places("远校")).isNotEmpty();
        assertThat(page.places(TwoCounties.SECRET)).isEmpty();
    }

    @Test
    void a_download_answers_to_the_session_that_was_shown_its_link_and_to_no_other() {
        Visitor keeper = signedIn(
                "keeper", GrantDraft.of(Role.LOGISTICS, planted.theirs().school()));
        Visitor clerk = signedIn(
                "clerk", GrantDraft.of(Role.LOGISTICS, planted.neighbour().school()));
        clerk.open("supply/ledger");

        List<String> downloads = keeper.open("supply/ledger").downloads();

        assertThat(downloads).hasSizeGreaterThanOrEqualTo(2);
        assertThat(downloads)
                .anySatisfy(link -> assertThat(keeper.get(link).body()).contains(TwoCounties.SECRET));
        assertThat(downloads).allSatisfy(link -> {
            assertThat(keeper.get(link).statusCode()).isEqualTo(200);
            assertThat(clerk.get(link).statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(new Visitor(port).get(link).statusCode()).isGreaterThanOrEqualTo(300);
        });
    }

    private Visitor signedIn(String username, GrantDraft... grants) {
        counties.account(username, grants);
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, TwoCounties.PASSWORD);
        return visitor;
    }
}
