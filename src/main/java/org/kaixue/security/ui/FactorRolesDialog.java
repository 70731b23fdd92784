package org.kaixue.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.Optional;
import org.kaixue.common.Role;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.security.FactorRoles;
import org.kaixue.security.FactorRolesDraft;
import org.springframework.stereotype.Component;

/** Where the administrator says of which roles a second factor is required. */
@Component
record FactorRolesDialog(FactorRoles factors, Texts texts) {

    /** What opens it, for whom it is to decide. */
    Optional<Button> button() {
        return factors.decides()
                ? Optional.of(new Button(say("security.factor.roles"), click -> open()))
                : Optional.empty();
    }

    private void open() {
        CheckboxGroup<Role> roles = new CheckboxGroup<>();
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> say("common.role." + role.name()));
        new FormDialog<>(FactorRolesDraft.class, say("security.factor.roles"), (FactorRolesDraft draft) -> {
                    factors.require(draft);
                    Messages.saved(say("security.factor.roles.saved"));
                })
                .explain(say("security.factor.roles.explain"))
                .field("roles", "security.factor.roles.which", roles)
                .open(factors.get());
    }

    private String say(String key) {
        return texts.getTranslation(key, UI.getCurrentOrThrow().getLocale());
    }
}
