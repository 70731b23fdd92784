package org.kaixue.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.security.FactorRemoval;
import org.kaixue.security.OwnFactor;

/** Whether the person signs in with a second factor, and what can be done about it. */
@SpringComponent
record OwnFactorCard(OwnFactor own, Texts texts) {

    Card card(Runnable changed) {
        boolean set = own.isSet();
        Paragraph state =
                new Paragraph(set ? say("security.me.factor.set", own.codesLeft()) : say("security.me.factor.none"));
        List<Component> actions = new ArrayList<>();
        actions.add(
                new RouterLink(say(set ? "security.me.factor.replace" : "security.me.factor.begin"), FactorView.class));
        Card card = new Card(say("security.factor.title"), state);
        if (set && own.isRequired()) {
            card.add(new Paragraph(say("security.me.factor.required")));
        } else if (set) {
            actions.add(new Button(say("security.me.factor.remove"), click -> remove(changed)));
        }
        return card.actions(actions.toArray(Component[]::new));
    }

    private void remove(Runnable changed) {
        new FormDialog<FactorRemoval>(FactorRemoval.class, say("security.me.factor.remove.title"), removal -> {
                    own.remove(removal);
                    changed.run();
                    Messages.saved(say("security.me.factor.removed"));
                })
                .explain(say("security.me.factor.remove.explain"))
                .action(say("security.me.factor.remove"))
                .field("current", "security.factor.code-or-recovery", new CodeField(""))
                .open(new FactorRemoval(""));
    }

    private String say(String key, Object... values) {
        return texts.getTranslation(key, UI.getCurrentOrThrow().getLocale(), values);
    }
}
