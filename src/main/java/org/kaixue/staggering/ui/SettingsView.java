package org.kaixue.staggering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.kaixue.common.Band;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.organisation.ui.ScopedView;
import org.kaixue.staggering.Arrangement;

/** What the portal knows of a school's day, canteens, gates and classes, and what of it is only usual. */
@Route(SettingsView.PATH)
@RolesAllowed("STAGGERING_READ")
class SettingsView extends ScopedView implements HasDynamicTitle {

    static final String PATH = "staggering/settings";

    private static final long serialVersionUID = 1L;
    private static final String PLANS = "staggering";
    private static final String UNIT = "unit";

    private final transient SettingsDesk desk;

    SettingsView(SettingsDesk desk) {
        this.desk = desk;
        addClassNames("kx-page", "kx-settings-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("staggering.settings.title");
    }

    @Override
    protected void show(Scope scope, Address address) {
        UnitNode unit = desk.units().tree().get(scope.unit());
        removeAll();
        if (unit.kind() != UnitKind.SCHOOL) {
            add(
                    header(unit),
                    new EmptyState(
                            getTranslation(
                                    "staggering.settings.no-school", unit.name().in(getLocale())),
                            getTranslation("staggering.settings.no-school.next")));
            return;
        }
        SettingsVisit visit = desk.visit(unit, scope.term(), () -> show(scope, address));
        Div times = stack(new WindowsCard(visit).create(), new GatesCard(visit).create());
        if (SettingsShare.boarders(visit.known())) {
            times.add(new ReturnCard(visit, Formats.in(getLocale())).create());
        }
        Div columns = new Div(stack(new RulesCard(visit).create(), new LessonsCard(visit).create()), times);
        columns.addClassName("kx-columns");
        add(
                answered(header(unit), visit.known()),
                columns,
                new CanteensCard(visit).create(),
                new WaysCard(visit).create(),
                new ClassesCard(visit).create());
    }

    private PageHeader header(UnitNode unit) {
        return new PageHeader(getPageTitle())
                .crumb(
                        getTranslation("staggering.title.meals"),
                        Address.of(PLANS).with(UNIT, unit.code()));
    }

    private PageHeader answered(PageHeader header, Arrangement known) {
        SettingsShare share = SettingsShare.of(known);
        return share.usual() == 0
                ? header.answer(Band.GREEN, getTranslation("staggering.settings.answer.all", share.set()))
                : header.answer(getTranslation("staggering.settings.answer", share.set(), share.usual()));
    }

    private static Div stack(Component... cards) {
        Div stack = new Div(cards);
        stack.addClassName("kx-stack");
        return stack;
    }
}
