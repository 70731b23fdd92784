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
import org.kaixue.support.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** A county to hold grants over, terms, accounts, and who of them is signed in on this thread. */
record Fixture(Rows rows, AccountService accounts, GrantsInForce grants, ApplicationEventPublisher events) {

    static final String PASSWORD = "three brown horses";

    UnitId aCounty(String code) {
        UnitId id = new UnitId(Ids.next());
        rows.write("""
                insert into unit (id, kind, code, name_zh, name_en, sort_order, version)
                values (?, 'COUNTY', ?, '雪泉市', 'Xuequan', 0, 0)""", bytes(id), code);
        rows.write("insert into unit_ancestor (ancestor_id, unit_id) values (?, ?)", bytes(id), bytes(id));
        events.publishEvent(new UnitsChanged());
        return id;
    }

    TermId aTermUntil(LocalDate lastDay) {
        TermId id = new TermId(Ids.next());
        rows.write("""
                insert into term (id, code, school_year, season, name_zh, name_en, first_day, last_day, version)
                values (?, '2026A', 2026, 'AUTUMN', '2026年秋季', 'Autumn 2026', ?, ?, 0)""", Ids.bytes(id.value()), lastDay.minusMonths(4), lastDay);
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
