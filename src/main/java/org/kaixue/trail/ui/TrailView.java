package org.kaixue.trail.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.PageQuery;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Lists;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.RecordTrail;
import org.kaixue.common.ui.Source;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.organisation.ui.ScopedView;
import org.kaixue.trail.AuditTrail;
import org.kaixue.trail.TrailFilter;
import org.kaixue.trail.TrailRow;

/** Who changed what, when, from where and why; the filters and the open entry stand in the address. */
@Route(RecordTrail.PATH)
@Menu(title = "trail.menu", order = 70, icon = "vaadin:eye")
@RolesAllowed("AUDIT_READ")
class TrailView extends ScopedView implements HasDynamicTitle {

    static final String ENTRY = "entry";
    private static final long serialVersionUID = 1L;

    private final transient AuditTrail trail;
    private final transient Lists lists;
    private final transient TrailDesk desk;

    TrailView(AuditTrail trail, Lists lists, TrailDesk desk) {
        this.trail = trail;
        this.lists = lists;
        this.desk = desk;
        addClassName("kx-page");
    }

    @Override
    protected void show(Scope scope, Address address) {
        removeAll();
        TrailWords words = desk.words(getLocale());
        add(new PageHeader(getPageTitle()));
        address.get(ENTRY)
                .map(TrailView::id)
                .map(trail::entry)
                .map(row -> new EntryCard(row, words, address.without(ENTRY)).card())
                .ifPresent(this::add);
        add(new TrailFilters(address), list(scope.unit(), TrailFilters.read(address), words));
    }

    private DataList<TrailRow> list(UnitId unit, TrailFilter filter, TrailWords words) {
        return lists.of(TrailColumns.all(words), source(unit, filter))
                .titled(getPageTitle())
                .scoped(desk.units().tree().get(unit).name().in(getLocale()))
                .sortedBy("at", true)
                .whenEmpty(new EmptyState(getTranslation("trail.empty"), getTranslation("trail.empty.next")))
                .opens(row ->
                        Address.current(UI.getCurrent()).with(ENTRY, row.id().toString()));
    }

    private Source<TrailRow> source(UnitId unit, TrailFilter filter) {
        return new Source<>() {
            @Override
            public List<TrailRow> page(PageQuery query) {
                return trail.page(unit, filter, query);
            }

            @Override
            public int count(PageQuery query) {
                return trail.count(unit, filter, query);
            }
        };
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            throw new AccessRefused();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("trail.title");
    }
}
