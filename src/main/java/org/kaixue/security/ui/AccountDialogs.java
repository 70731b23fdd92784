package org.kaixue.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.security.AccountBook;
import org.kaixue.security.AccountRow;
import org.kaixue.security.AccountService;
import org.kaixue.security.GrantEntry;
import org.kaixue.security.Invitation;
import org.kaixue.security.InvitationDraft;
import org.kaixue.security.NamesDraft;
import org.springframework.stereotype.Component;

/** The dialogs in which accounts are made and changed. */
@Component
record AccountDialogs(AccountService accounts, AccountBook book, GrantFields grants, Texts texts) {

    void invite() {
        FormDialog<InvitationDraft> form = new FormDialog<InvitationDraft>(
                        InvitationDraft.class, say("security.accounts.new"), draft -> tell(accounts.invite(draft)))
                .explain(say("security.accounts.invite.explain"))
                .action(say("security.accounts.invite"))
                .field("username", "security.username", new TextField())
                .field("nameZh", "security.accounts.form.name-zh", new TextField())
                .field("nameEn", "security.accounts.form.name-en", new TextField());
        grants.into(form);
        form.open(InvitationDraft.blank());
    }

    void rename(AccountRow account, Runnable changed) {
        new FormDialog<NamesDraft>(NamesDraft.class, say("security.account.rename"), draft -> {
                    accounts.rename(account.id(), draft);
                    changed.run();
                    Messages.saved(say("security.account.renamed"));
                })
                .field("nameZh", "security.accounts.form.name-zh", new TextField())
                .field("nameEn", "security.accounts.form.name-en", new TextField())
                .conflict(() -> names(book.get(account.username()).name()))
                .open(names(account.name()));
    }

    void give(AccountRow account, Runnable changed) {
        FormDialog<GrantEntry> form =
                new FormDialog<>(GrantEntry.class, say("security.account.give"), (GrantEntry entry) -> {
                    accounts.give(account.id(), entry);
                    changed.run();
                    Messages.saved(say("security.account.given"));
                });
        grants.into(form);
        form.open(GrantEntry.blank());
    }

    /** Shows the one-time secret, then the page of its account. */
    void tell(Invitation invitation) {
        new SecretDialog(
                        invitation, () -> AccountPages.of(invitation.username()).open(UI.getCurrentOrThrow()))
                .open();
    }

    private static NamesDraft names(Bilingual name) {
        return new NamesDraft(name.zh(), name.en());
    }

    private String say(String key, Object... values) {
        return texts.getTranslation(key, UI.getCurrentOrThrow().getLocale(), values);
    }
}
