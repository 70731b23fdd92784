package org.kaixue.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.Lists;
import org.kaixue.common.ui.Messages;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.security.AccountRow;
import org.kaixue.security.AccountService;
import org.kaixue.security.GrantEntry;
import org.kaixue.security.GrantRow;
import org.springframework.stereotype.Component;

/** The roles of one account, each of which can be taken back. */
@Component
class AccountRoles {

    private final AccountService accounts;
    private final AccountDialogs dialogs;
    private final Lists lists;
    private final Terms terms;
    private final Texts texts;

    AccountRoles(AccountService accounts, AccountDialogs dialogs, Lists lists, Terms terms, Texts texts) {
        this.accounts = accounts;
        this.dialogs = dialogs;
        this.lists = lists;
        this.terms = terms;
        this.texts = texts;
    }

    Card card(AccountRow account, Runnable changed) {
        String title = say("security.account.roles");
        boolean changeable = account.changeable() && !account.own();
        ColumnList<GrantRow> columns = changeable ? columns().with(offer(account, changed)) : columns();
        Card card = new Card(title, lists.of(columns, account.grants()).titled(title));
        if (changeable) {
            card.actions(new Button(say("security.account.give"), click -> dialogs.give(account, changed)));
        }
        return card;
    }

    private ColumnList<GrantRow> columns() {
        return ColumnList.of(
                Column.<GrantRow>text(
                        "role",
                        "security.accounts.form.role",
                        row -> say("common.role." + row.grant().role().name())),
                Column.<GrantRow>name("unit", "security.accounts.form.unit", GrantRow::unit)
                        .wide(),
                Column.text("term", "security.account.column.term", (GrantRow row, Locale locale) -> term(row, locale)),
                Column.date("ends", "security.accounts.column.ends", GrantRow::ends));
    }

    private @Nullable String term(GrantRow row, Locale locale) {
        TermId term = row.grant().term();
        return term == null ? null : terms.get(term).name().in(locale);
    }

    private Column<GrantRow> offer(AccountRow account, Runnable changed) {
        return Column.text("offer", "security.account.column.offer", (GrantRow row) -> "")
                .drawn(row -> {
                    Button take = new Button(
                            say("security.account.take"), click -> Messages.attempt(() -> take(account, row, changed)));
                    take.addThemeVariants(ButtonVariant.TERTIARY);
                    return new Span(take);
                });
    }

    private void take(AccountRow account, GrantRow row, Runnable changed) {
        accounts.take(account.id(), row.grant());
        changed.run();
        Locale locale = UI.getCurrentOrThrow().getLocale();
        Messages.undo(say("security.account.taken", new AccountColumns(this::say).role(row, locale)), () -> {
            accounts.give(account.id(), GrantEntry.of(row.grant()));
            changed.run();
        });
    }

    private String say(String key, Object... values) {
        return texts.getTranslation(key, UI.getCurrentOrThrow().getLocale(), values);
    }
}
