package org.kaixue.need.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.common.Band;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Choice;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Lists;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.need.Norm;
import org.kaixue.need.Norms;
import org.kaixue.organisation.Jurisdiction;

/** The norms from which every need is made, and the edges of red, amber and green. */
@Route("norms")
@Menu(title = "need.menu.norms", order = 62, icon = "vaadin:scale")
@RolesAllowed("NORMS_READ")
class NormsView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    private static final String ENDED = "ended";

    private final transient Norms norms;
    private final transient NormDialogs dialogs;
    private final transient BandCard bands;
    private final transient Catalogue catalogue;
    private final transient SupplyDesk desk;
    private final transient Lists lists;
    private final transient BusinessClock clock;
    private final boolean writes;
    private final boolean writesForAll;

    NormsView(
            Norms norms,
            NormDialogs dialogs,
            BandCard bands,
            Catalogue catalogue,
            SupplyDesk desk,
            Lists lists,
            BusinessClock clock,
            Jurisdiction jurisdiction) {
        this.norms = norms;
        this.dialogs = dialogs;
        this.bands = bands;
        this.catalogue = catalogue;
        this.desk = desk;
        this.lists = lists;
        this.clock = clock;
        this.writes = jurisdiction.maySomewhere(Permission.NORMS_WRITE);
        this.writesForAll = jurisdiction.mayEverywhere(Permission.NORMS_WRITE);
        addClassNames("kx-page", "kx-norms");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("need.ui.norms.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(Address.of(event.getLocation()));
    }

    private void show(Address address) {
        boolean ended = address.get(ENDED).isPresent();
        List<Norm> all = norms.list();
        List<Norm> shown = all.stream()
                .filter(norm -> ended || NormWords.state(norm, clock.today()) != NormWords.State.ENDED)
                .toList();
        removeAll();
        add(header(all, () -> show(address)), bands.create(writesForAll, () -> show(address)));
        add(list(address, shown, all.size() - shown.size()));
    }

    private PageHeader header(List<Norm> all, Runnable refresh) {
        long items = all.stream()
                .filter(norm -> norm.validOn(clock.today()))
                .map(Norm::item)
                .distinct()
                .count();
        PageHeader header = new PageHeader(getPageTitle())
                .answer(items > 0 ? Band.GREEN : Band.UNKNOWN, getTranslation("need.ui.norms.answer", items));
        if (writes) {
            Button add = new Button(getTranslation("need.ui.norms.new"), click -> dialogs.create(refresh));
            add.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(add);
        }
        return header;
    }

    private DataList<Norm> list(Address address, List<Norm> shown, int hidden) {
        NormColumns columns = new NormColumns(desk.normWords(getLocale()), catalogue, clock.today());
        DataList<Norm> list = lists.of(columns.columns(), shown)
                .titled(getPageTitle())
                .whenEmpty(
                        new EmptyState(getTranslation("need.ui.norms.none"), getTranslation("need.ui.norms.none.next")))
                .tools(endedChoice(address, hidden));
        return writes ? list.onOpen(norm -> dialogs.change(norm, () -> show(address))) : list;
    }

    private Choice endedChoice(Address address, int hidden) {
        boolean ended = address.get(ENDED).isPresent();
        Choice choice = new Choice();
        choice.option(getTranslation("need.ui.norms.in-force"), address.without(ENDED), !ended);
        choice.option(getTranslation("need.ui.norms.with-ended", hidden), address.with(ENDED, "1"), ended);
        return choice;
    }
}
