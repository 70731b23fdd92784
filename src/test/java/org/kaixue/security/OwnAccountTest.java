package org.kaixue.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.audit.OwnRecords.OwnRecord;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Moments;
import org.kaixue.common.Role;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.Rows;
import org.kaixue.support.TestClock;
import org.kaixue.support.Visitor;
import org.kaixue.support.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a person sees of his own account and ends there, asked over the wire. */
@WebTest
class OwnAccountTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Rows rows;

    @Autowired
    private AccountService accounts;

    @Autowired
    private OwnAccount own;

    @Autowired
    private OwnPassword password;

    @Autowired
    private AccountWatch watch;

    @Autowired
    private GrantsInForce grants;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private TestClock time;

    private Visitor here;
    private Visitor elsewhere;

    @BeforeEach
    void signed_in_twice() {
        Fixture given = new Fixture(rows, accounts, grants, events);
        UnitId county = given.aCounty("639001");
        AccountId lilei = given.anAccount("lilei", GrantDraft.of(Role.COUNTY_OFFICER, county));
        given.anAccount("other");
        here = new Visitor(port);
        here.signIn("lilei", Fixture.PASSWORD);
        time.advance(Duration.ofMinutes(5));
        elsewhere = new Visitor(port);
        elsewhere.signIn("lilei", "wrong");
        elsewhere.signIn("lilei", Fixture.PASSWORD);
        given.signIn(lilei, "lilei");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_page_says_who_one_is_where_one_is_signed_in_and_who_tried_to() {
        var page = here.open("me");

        assertThat(page.places("李雷")).isNotEmpty();
        assertThat(page.places("县教育局 · 雪泉市")).isNotEmpty();
        assertThat(page.places("本机")).hasSize(1);
        assertThat(page.places("未成功")).hasSize(1);
    }

    @Test
    void open_sessions_and_last_sign_ins_come_newest_first() {
        assertThat(own.sessions(here.session())).extracting(OwnSession::here).containsExactly(false, true);
        assertThat(own.signIns()).extracting(OwnRecord::refused).containsExactlyInAnyOrder(false, true, false);
        assertThat(own.signIns().getLast().at()).isEqualTo(TestClock.START);
    }

    @Test
    void the_others_end_at_once_and_the_own_session_goes_on() {
        own.endOthers(here.session());
        watch.look();

        assertThat(elsewhere.get("/me").statusCode()).isEqualTo(302);
        assertThat(here.get("/me").statusCode()).isEqualTo(200);
        assertThat(own.sessions(here.session())).hasSize(1);
    }

    @Test
    void a_new_password_ends_the_others_too() {
        password.change(Fixture.PASSWORD, "quite another one", here.session());
        watch.look();

        assertThat(elsewhere.get("/me").statusCode()).isEqualTo(302);
        assertThat(here.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void sessions_that_another_node_ended_end_here_but_not_those_opened_since() {
        rows.write("update account set sessions_from = ? where username = 'lilei'", Moments.column(clock.now()));

        watch.look();

        assertThat(here.get("/me").statusCode()).isEqualTo(302);
        assertThat(elsewhere.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_sees_what_is_another_persons() {
        Visitor other = new Visitor(port);
        other.signIn("other", Fixture.PASSWORD);

        var page = other.open("me");

        assertThat(page.places("未成功")).isEmpty();
        assertThat(page.places("雪泉市")).isEmpty();
        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> own.signIns()).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> own.endOthers("any")).isInstanceOf(AccessRefused.class);
    }
}
