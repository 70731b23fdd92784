package org.kaixue.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Band;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;

/** One school: who answers for it, its headcounts, facilities and opening; each part is edited in place. */
@Route(SchoolPages.SCHOOL)
@RolesAllowed("ORGANISATION_READ")
class SchoolView extends ScopedView implements HasDynamicTitle, HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;
    private static final List<String> PARTS = List.of("profile", "headcounts", "facilities", "opening");

    private final transient SchoolDesk desk;
    private final transient UnitDialogs dialogs;
    private String named = "";

    SchoolView(SchoolDesk desk, UnitDialogs dialogs) {
        this.desk = desk;
        this.dialogs = dialogs;
        addClassNames("kx-page", "kx-school");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        named = parameter;
    }

    @Override
    public String getPageTitle() {
        return desk.units()
                .tree()
                .byCode(named)
                .filter(node -> desk.jurisdiction().may(Permission.ORGANISATION_READ, node.id()))
                .map(node -> node.name().in(getLocale()))
                .orElseGet(() -> getTranslation("organisation.title"));
    }

    @Override
    protected Address elsewhere(Address address, UnitNode unit) {
        Address there = SchoolPages.of(unit);
        return unit.kind() == UnitKind.SCHOOL
                ? there.with(SchoolPages.TAB, address.get(SchoolPages.TAB).orElse(null))
                : there;
    }

    @Override
    protected void show(Scope scope, Address address) {
        UnitNode school = school();
        desk.jurisdiction().require(Permission.ORGANISATION_READ, school.id());
        String part = address.get(SchoolPages.TAB).filter(PARTS::contains).orElse(PARTS.getFirst());
        removeAll();
        add(
                header(school, scope.term()),
                tabs(part),
                part(part, desk.visit(school, scope.term(), () -> show(scope, address))));
    }

    /** The address names the school by its code, or by its id. */
    private UnitNode school() {
        UnitTree tree = desk.units().tree();
        UnitNode school = tree.byCode(named).orElseGet(() -> {
            try {
                return tree.get(new UnitId(UUID.fromString(named)));
            } catch (IllegalArgumentException notAnId) {
                throw new AccessRefused();
            }
        });
        if (school.kind() != UnitKind.SCHOOL) {
            throw new AccessRefused();
        }
        return school;
    }

    private PageHeader header(UnitNode school, TermId term) {
        PageHeader header = new PageHeader(school.name().in(getLocale()));
        UnitTree tree = desk.units().tree();
        tree.path(school.id()).stream()
                .filter(node -> node.kind() != UnitKind.SCHOOL)
                .filter(node -> desk.jurisdiction().may(Permission.ORGANISATION_READ, node.id()))
                .forEach(node -> header.crumb(node.name().in(getLocale()), SchoolPages.of(node)));
        desk.facts().schools(school.id(), term, null, null).stream()
                .map(facts -> new SchoolRow(school, tree.get(facts.county()), facts, null))
                .findFirst()
                .ifPresent(row -> header.answer(row.gaps().isEmpty() ? Band.GREEN : Band.AMBER, answer(row)));
        header.actions(desk.trail(school));
        if (school.parent() != null && desk.jurisdiction().may(Permission.ORGANISATION_WRITE, school.parent())) {
            header.actions(new Button(getTranslation("organisation.unit.close"), click -> dialogs.close(school)));
        }
        return header;
    }

    private String answer(SchoolRow row) {
        if (row.gaps().isEmpty()) {
            return getTranslation("organisation.school.complete", row.pupils(), row.boarders(), row.classes());
        }
        return getTranslation(
                "organisation.school.incomplete",
                row.gaps().stream()
                        .map(gap -> getTranslation("organisation.gap." + gap))
                        .collect(Collectors.joining(getTranslation("organisation.gap.separator"))));
    }

    private Tabs tabs(String shown) {
        Tabs tabs = new Tabs();
        for (String part : PARTS) {
            tabs.add(new Tab(getTranslation("organisation.tab." + part)));
        }
        tabs.setSelectedIndex(PARTS.indexOf(shown));
        tabs.getElement().executeJs("this.shadowRoot.querySelector('[part=tabs]').removeAttribute('tabindex')");
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                getUI().ifPresent(ui -> Address.current(ui)
                        .keeping(Scopes.TERM, Scopes.UNIT)
                        .with(SchoolPages.TAB, PARTS.get(tabs.getSelectedIndex()))
                        .open(ui));
            }
        });
        return tabs;
    }

    private Component part(String part, SchoolDesk.Visit visit) {
        return switch (part) {
            case "headcounts" -> new HeadcountsPart(desk, visit, dialogs.texts());
            case "facilities" -> new FacilitiesPart(desk, visit);
            case "opening" -> new OpeningPart(desk, visit);
            default -> new ProfilePart(desk, dialogs, visit);
        };
    }
}
