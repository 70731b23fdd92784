package org.kaixue.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.kaixue.common.Band;
import org.kaixue.common.Formats;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Lists;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.Tile;
import org.kaixue.organisation.OrganisationFacts;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;
import org.kaixue.organisation.Units;

/** The schools of a unit: how large they are, when they open, and what they have not entered yet. */
@Route(SchoolPages.SCHOOLS)
@Menu(title = "organisation.menu", order = 50, icon = "vaadin:building-o")
@RolesAllowed("ORGANISATION_READ")
class SchoolsView extends ScopedView implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient OrganisationFacts facts;
    private final transient Units units;
    private final transient Terms terms;
    private final transient Lists lists;
    private final transient Texts texts;

    SchoolsView(OrganisationFacts facts, Units units, Terms terms, Lists lists, Texts texts) {
        this.facts = facts;
        this.units = units;
        this.terms = terms;
        this.lists = lists;
        this.texts = texts;
        addClassName("kx-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisation.title");
    }

    @Override
    protected void show(Scope scope, Address address) {
        UnitTree tree = units.tree();
        UnitNode unit = tree.get(scope.unit());
        List<SchoolRow> rows = facts.schools(scope.unit(), scope.term(), scope.batch(), scope.stage()).stream()
                .map(school -> new SchoolRow(tree.get(school.school()), tree.get(school.county()), school))
                .toList();
        String scopeText = unit.name().in(getLocale()) + " · "
                + terms.get(scope.term()).name().in(getLocale());
        removeAll();
        add(header(unit, rows), tiles(rows));
        add(lists.of(new SchoolColumns(texts).all(), rows)
                .titled(getPageTitle())
                .scoped(scopeText)
                .sortedBy("gaps", true)
                .opens(row -> SchoolPages.of(row.school()))
                .whenEmpty(new EmptyState(
                        getTranslation("organisation.schools.none"),
                        getTranslation("organisation.schools.none.next"))));
    }

    private PageHeader header(UnitNode unit, List<SchoolRow> rows) {
        long incomplete = rows.stream().filter(row -> !row.gaps().isEmpty()).count();
        PageHeader header = new PageHeader(unit.name().in(getLocale()))
                .answer(
                        incomplete == 0 ? Band.GREEN : Band.AMBER,
                        getTranslation("organisation.schools.answer", rows.size(), incomplete));
        if (unit.kind() == UnitKind.COUNTY) {
            header.actions(link(SchoolPages.COUNTY + "/" + unit.code(), getTranslation("organisation.county.open")));
        } else if (unit.kind() == UnitKind.SCHOOL) {
            header.actions(link(SchoolPages.of(unit).href(), getTranslation("organisation.school.open")));
        }
        return header.actions(link(TermsView.PATH, getTranslation("organisation.terms.title")));
    }

    private static Anchor link(String href, String text) {
        Anchor link = new Anchor(href, text);
        link.addClassName("kx-button");
        return link;
    }

    private Component tiles(List<SchoolRow> rows) {
        Formats formats = Formats.in(getLocale());
        Div tiles = new Div(
                tile("schools", formats.number(rows.size())),
                tile(
                        "classes",
                        formats.number(
                                rows.stream().mapToInt(SchoolRow::classes).sum())),
                tile(
                        "pupils",
                        formats.number(rows.stream().mapToInt(SchoolRow::pupils).sum())),
                tile(
                        "boarders",
                        formats.number(
                                rows.stream().mapToInt(SchoolRow::boarders).sum())));
        tiles.addClassName("kx-tiles");
        return tiles;
    }

    private Tile tile(String what, String figure) {
        return new Tile(getTranslation("organisation.column." + what), figure, "");
    }
}
