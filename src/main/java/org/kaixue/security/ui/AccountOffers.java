package org.kaixue.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Messages;
import org.kaixue.security.AccountRow;
import org.kaixue.security.AccountService;
import org.kaixue.security.AccountState;

/** What whoever keeps an account does to its sign-in: password and second factor anew, out and in again. */
@SpringComponent
record AccountOffers(AccountService accounts, AccountDialogs dialogs, Texts texts) {

    Button[] of(AccountRow account, Runnable changed) {
        List<Button> buttons = new ArrayList<>();
        if (account.state() != AccountState.DISABLED) {
            buttons.add(reset(account));
        }
        if (account.secondFactor()) {
            buttons.add(resetFactor(account, changed));
        }
        buttons.add(state(account, changed));
        return buttons.toArray(Button[]::new);
    }

    private Button reset(AccountRow account) {
        return new Button(
                say("security.account.reset"),
                click -> Messages.confirm(
                        say("security.account.reset.question", account.username()),
                        say("security.account.reset.consequence"),
                        say("security.account.reset"),
                        () -> dialogs.tell(accounts.reset(account.id()))));
    }

    private Button resetFactor(AccountRow account, Runnable changed) {
        return new Button(
                say("security.account.factor.reset"),
                click -> Messages.confirm(
                        say("security.account.factor.question", account.username()),
                        say("security.account.factor.consequence"),
                        say("security.account.factor.reset"),
                        () -> {
                            accounts.resetFactor(account.id());
                            Messages.saved(say("security.account.factor.done", account.username()));
                            changed.run();
                        }));
    }

    private Button state(AccountRow account, Runnable changed) {
        boolean out = account.state() == AccountState.DISABLED;
        Button button = new Button(
                say(out ? "security.account.enable" : "security.account.disable"),
                click -> Messages.attempt(() -> shut(account, !out, changed)));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void shut(AccountRow account, boolean out, Runnable changed) {
        if (out) {
            accounts.disable(account.id());
            Messages.undo(say("security.account.disabled", account.username()), () -> shut(account, false, changed));
        } else {
            accounts.enable(account.id());
            Messages.saved(say("security.account.enabled", account.username()));
        }
        changed.run();
    }

    private String say(String key, Object... values) {
        return texts.getTranslation(key, UI.getCurrentOrThrow().getLocale(), values);
    }
}
