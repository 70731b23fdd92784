package org.kaixue.security;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Ids;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitsChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** A county to hold grants over, terms, accounts, and who of them is signed in on this thread. */
record Fixture(JdbcClient jdbc, AccountService accounts, GrantsInForce grants, ApplicationEventPublisher events) {

    static final String PASSWORD = "three brown horses";

    UnitId aCounty(String code) {
        UnitId id = new UnitId(Ids.next());
        jdbc.sql("""
                        insert into unit (id, kind, code, name_zh, name_en, sort_order, version)
                        values (?, 'COUNTY', ?, '雪泉市', 'Xuequan', 0, 0)""").params(bytes(id), code).update();
        jdbc.sql("insert into unit_ancestor (ancestor_id, unit_id) values (?, ?)")
                .params(bytes(id), bytes(id))
                .update();
        events.publishEvent(new UnitsChanged());
        return id;
    }

    TermId aTermUntil(LocalDate lastDay) {
        TermId id = new TermId(Ids.next());
        jdbc.sql("""
                        insert into term (id, code, school_year, season, name_zh, name_en, first_day, last_day, version)
                        values (?, '2026A', 2026, 'AUTUMN', '2026年秋季', 'Autumn 2026', ?, ?, 0)""")
                .params(Ids.bytes(id.value()), lastDay.minusMonths(4), lastDay)
                .update();
        return id;
    }

    AccountId anAccount(String username, GrantDraft... grants) {
        return SystemWork.as(
                "test",
                () -> accounts.create(
                        new AccountDraft(username, new Bilingual("李雷", "Li Lei"), PASSWORD, false, List.of(grants))));
    }

    void signIn(AccountId account, String username) {
        UUID id = account.value();
        SecurityContextHolder.setContext(
                new SecurityContextImpl(new SignedInToken(new SignedIn(id, username, "192.0.2.10"), grants)));
    }

    private static byte[] bytes(UnitId id) {
        return Ids.bytes(id.value());
    }
}
