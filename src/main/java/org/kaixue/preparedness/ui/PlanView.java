package org.kaixue.preparedness.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.organisation.ui.ScopedView;
import org.kaixue.preparedness.PlanKind;
import org.kaixue.preparedness.PlanVersion;

/** One plan of one unit: what is in it, whether it is approved, and what is to be done. */
@Route(PlansPage.PATH + "/:unit/:kind")
@RolesAllowed("PLANS_READ")
class PlanView extends ScopedView implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PreparednessDesk desk;
    private String code = "";
    private String named = "";

    PlanView(PreparednessDesk desk) {
        this.desk = desk;
        addClassNames("kx-page", "kx-prep");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get("unit").orElse("");
        named = event.getRouteParameters().get("kind").orElse("");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("preparedness.title");
    }

    @Override
    protected Address elsewhere(Address address, UnitNode unit) {
        return Address.of(PlansPage.PATH).with("unit", unit.code());
    }

    @Override
    protected void show(Scope scope, Address address) {
        UnitNode unit = desk.units().tree().byCode(code).orElseThrow(AccessRefused::new);
        PlanKind kind = Arrays.stream(PlanKind.values())
                .filter(one -> one.name().equals(named))
                .findFirst()
                .orElseThrow(AccessRefused::new);
        List<PlanVersion> history = desk.plans().history(unit.id(), kind);
        boolean writes = desk.drafts().mayWrite(unit.id());
        boolean decides = desk.approvals().mayDecide(unit.id());
        PlanVersion chosen = PlanPage.chosen(history, address, writes || decides);
        PlanPage page = new PlanPage(
                unit,
                kind,
                PlansPage.plan(unit, kind),
                new PlanWords(desk.texts(), getLocale()),
                history,
                chosen == null ? null : desk.plans().record(chosen.id()),
                writes,
                decides,
                () -> show(scope, address));
        removeAll();
        add(new PlanHead(desk, page).header());
        if (page.record() == null) {
            add(none(page));
            return;
        }
        Div side = new Div(new AboutPart(desk, page));
        side.addClassName("kx-stack");
        Div main = new Div(new SectionsPart(desk, page, page.record()));
        main.addClassName("kx-stack");
        if (kind == PlanKind.EMERGENCY) {
            main.add(new PostsPart(desk, page, page.record()));
        }
        Div columns = new Div(main, side);
        columns.addClassName("kx-prep-columns");
        add(columns);
    }

    private EmptyState none(PlanPage page) {
        PlanWords words = page.words();
        EmptyState empty = new EmptyState(
                words.text("preparedness.none"),
                words.text(page.writes() ? "preparedness.none.next" : "preparedness.none.wait"));
        if (page.writes()) {
            Button begin = new Button(words.text("preparedness.next.begin"), click -> new PlanDialogs(desk, words)
                    .begin(page.unit(), page.kind(), page.refresh()));
            begin.addThemeVariants(ButtonVariant.PRIMARY);
            empty.action(begin);
        }
        return empty;
    }
}
