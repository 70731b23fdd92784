package org.kaixue.organisation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import org.kaixue.common.ui.Address;
import org.kaixue.organisation.Term;

/** Shows of which term the figures are, and lets another be chosen. */
class TermPicker extends Select<Term> {

    private static final long serialVersionUID = 1L;

    private final transient Scopes scopes;

    TermPicker(Scopes scopes) {
        this.scopes = scopes;
        addClassName("kx-term-picker");
        setAriaLabel(getTranslation("organisation.pick.term"));
        setItemLabelGenerator(term -> term.name().in(getLocale()));
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                UI ui = UI.getCurrentOrThrow();
                Address.current(ui)
                        .without("batch")
                        .with(Scopes.TERM, change.getValue().code())
                        .open(ui);
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        var navigation = ui.addAfterNavigationListener(after -> refresh(ui));
        addDetachListener(detach -> {
            detach.unregisterListener();
            navigation.remove();
        });
        refresh(ui);
    }

    private void refresh(UI ui) {
        scopes.shown(Address.current(ui))
                .ifPresentOrElse(
                        scope -> {
                            setVisible(true);
                            setItems(scopes.terms().all());
                            setValue(scopes.terms().get(scope.term()));
                        },
                        () -> setVisible(false));
    }
}
