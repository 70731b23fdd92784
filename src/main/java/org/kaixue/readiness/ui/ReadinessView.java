package org.kaixue.readiness.ui;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import org.kaixue.common.ui.Address;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.organisation.ui.ScopedView;
import org.kaixue.readiness.BoardFilter;
import org.kaixue.readiness.BoardQuery;

/** Of a county or the prefecture, which stages of which schools may open and what stops the others; of a school, its own. */
@Route(ReadinessLinks.BOARD)
@Menu(title = "readiness.menu", order = 48, icon = "vaadin:flag-checkered")
@RolesAllowed("READINESS_READ")
class ReadinessView extends ScopedView implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ReadinessDesk desk;

    ReadinessView(ReadinessDesk desk) {
        this.desk = desk;
        addClassNames("kx-page", "kx-readiness");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("readiness.title");
    }

    @Override
    protected void show(Scope scope, Address address) {
        ReadinessPage page = new ReadinessPage(
                desk.unit(scope.unit()),
                query(scope, address),
                address.with(ReadinessLinks.UNIT, desk.unit(scope.unit()).code())
                        .with(
                                ReadinessLinks.TERM,
                                desk.terms().get(scope.term()).code()),
                new ReadinessWords(desk.texts(), getLocale()),
                () -> show(scope, address));
        removeAll();
        add(page.unit().kind() == UnitKind.SCHOOL ? new SchoolPart(desk, page) : new BoardPart(desk, page));
    }

    private static BoardQuery query(Scope scope, Address address) {
        BoardFilter filter = Arrays.stream(BoardFilter.values())
                .filter(one -> address.get(ReadinessLinks.STATE)
                        .filter(one.name()::equals)
                        .isPresent())
                .findFirst()
                .orElse(BoardFilter.ALL);
        return new BoardQuery(
                scope.unit(),
                scope.term(),
                scope.batch(),
                scope.stage(),
                filter,
                address.get(ReadinessLinks.FACT).orElse(null));
    }
}
