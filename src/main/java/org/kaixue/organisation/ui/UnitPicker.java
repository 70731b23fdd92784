package org.kaixue.organisation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.kaixue.common.ui.Address;
import org.kaixue.organisation.UnitNode;

/** Shows whose figures these are, and lets another unit be chosen that the person may see. */
class UnitPicker extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Scopes scopes;
    private final Button button = new Button();
    private final TextField filter = new TextField();
    private final UnitChoices choices;
    private final Popover popover = new Popover();

    UnitPicker(Scopes scopes) {
        this.scopes = scopes;
        this.choices = new UnitChoices(scopes, this::choose);
        addClassName("kx-unit-picker");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setIcon(VaadinIcon.CHEVRON_DOWN_SMALL.create());
        button.setIconAfterText(true);
        filter.setPlaceholder(getTranslation("organisation.pick.search"));
        filter.setAriaLabel(getTranslation("organisation.pick.search"));
        filter.setPrefixComponent(VaadinIcon.SEARCH.create());
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> choices.filter(change.getValue()));
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setModal(true);
        popover.setAriaLabel(getTranslation("organisation.pick.unit"));
        popover.addClassName("kx-unit-popover");
        popover.add(filter, choices);
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                filter.clear();
                getUI().flatMap(ui -> scopes.shown(Address.current(ui)))
                        .ifPresent(scope -> choices.show(scopes.tree().get(scope.unit())));
            }
        });
        add(button, popover);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        addDetachListener(event.getUI().addAfterNavigationListener(navigation -> refresh(event.getUI()))::remove);
        refresh(event.getUI());
    }

    private void addDetachListener(Runnable work) {
        addDetachListener(detach -> {
            detach.unregisterListener();
            work.run();
        });
    }

    private void refresh(UI ui) {
        List<UnitNode> path = scopes.shown(Address.current(ui))
                .map(scope -> scopes.tree().path(scope.unit()))
                .orElse(List.of());
        setVisible(!path.isEmpty());
        if (!path.isEmpty()) {
            String name = path.getLast().name().in(getLocale());
            button.setText(name);
            button.setAriaLabel(getTranslation("organisation.pick.unit.now", name));
        }
    }

    private void choose(UnitNode unit) {
        popover.close();
        UI ui = UI.getCurrentOrThrow();
        Address now = Address.current(ui).without("batch");
        HasElement view = ui.getInternals().getActiveRouterTargetsChain().getFirst();
        Address there = view instanceof ScopedView scoped ? scoped.elsewhere(now, unit) : SchoolPages.of(unit);
        there.open(ui);
    }
}
