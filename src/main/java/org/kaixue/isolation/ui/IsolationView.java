package org.kaixue.isolation.ui;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.kaixue.common.ui.Address;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.organisation.ui.ScopedView;

/** Isolation rooms: of a school, its board; of a county or the prefecture, which schools have what they must have. */
@Route("isolation")
@Menu(title = "room.menu", order = 34, icon = "vaadin:bed")
@RolesAllowed("ISOLATION_COUNT")
class IsolationView extends ScopedView implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient RoomDesk desk;

    IsolationView(RoomDesk desk) {
        this.desk = desk;
        addClassNames("kx-page", "kx-rooms");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.title");
    }

    @Override
    protected Address elsewhere(Address address, UnitNode unit) {
        return super.elsewhere(address.without(RoomPage.ROOM), unit);
    }

    @Override
    protected void show(Scope scope, Address address) {
        RoomPage page = new RoomPage(
                desk.unit(scope),
                scope.term(),
                desk.scoped(scope, address),
                desk.texts(),
                getLocale(),
                desk.clock().now(),
                () -> show(scope, address));
        removeAll();
        add(page.unit().kind() == UnitKind.SCHOOL ? new RoomBoard(desk, page) : new RoomTable(desk, page));
    }
}
