package org.kaixue.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kaixue.common.Band;
import org.kaixue.common.Formats;
import org.kaixue.common.Permission;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.Tile;
import org.kaixue.organisation.Posts;
import org.kaixue.organisation.PostsRow;
import org.kaixue.organisation.Term;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;

/** The schools of a unit: how large they are, when they open, and what they have not entered yet. */
@Route(SchoolPages.SCHOOLS)
@Menu(title = "organisation.menu", order = 50, icon = "vaadin:building-o")
@RolesAllowed("ORGANISATION_READ")
class SchoolsView extends ScopedView implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SchoolDesk desk;
    private final transient UnitDialogs dialogs;
    private final transient Posts posts;
    private final transient Texts texts;

    SchoolsView(SchoolDesk desk, UnitDialogs dialogs, Posts posts, Texts texts) {
        this.desk = desk;
        this.dialogs = dialogs;
        this.posts = posts;
        this.texts = texts;
        addClassName("kx-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisation.title");
    }

    @Override
    protected void show(Scope scope, Address address) {
        UnitTree tree = desk.units().tree();
        UnitNode unit = tree.get(scope.unit());
        Map<UnitId, PostsRow> named =
                posts.rows(scope.unit()).stream().collect(Collectors.toMap(PostsRow::school, row -> row));
        List<SchoolRow> rows = desk.facts().schools(scope.unit(), scope.term(), scope.batch(), scope.stage()).stream()
                .map(school -> new SchoolRow(
                        tree.get(school.school()), tree.get(school.county()), school, named.get(school.school())))
                .toList();
        List<PostsRow> shown =
                rows.stream().map(SchoolRow::posts).filter(Objects::nonNull).toList();
        removeAll();
        add(
                header(unit, rows, () -> show(scope, address)),
                tiles(rows),
                new PostTiles(shown, address.keeping("unit", "term", "batch", "stage")));
        if (unit.kind() == UnitKind.PREFECTURE) {
            add(new CountiesPart(desk.lists(), texts, tree, dialogs.counties().rows(unit.id()), shown));
        }
        add(list(unit, desk.terms().get(scope.term()), rows));
    }

    private DataList<SchoolRow> list(UnitNode unit, Term term, List<SchoolRow> rows) {
        return desk.lists()
                .of(new SchoolColumns(texts).all(), rows)
                .titled(getPageTitle())
                .scoped(unit.name().in(getLocale()) + " · " + term.name().in(getLocale()))
                .sortedBy("gaps", true)
                .opens(row -> SchoolPages.of(row.school()))
                .whenEmpty(new EmptyState(
                        getTranslation("organisation.schools.none"), getTranslation("organisation.schools.none.next")));
    }

    private PageHeader header(UnitNode unit, List<SchoolRow> rows, Runnable refresh) {
        long incomplete = rows.stream().filter(row -> !row.gaps().isEmpty()).count();
        PageHeader header = new PageHeader(unit.name().in(getLocale()))
                .answer(
                        incomplete == 0 ? Band.GREEN : Band.AMBER,
                        getTranslation("organisation.schools.answer", rows.size(), incomplete));
        boolean writable = desk.jurisdiction().may(Permission.ORGANISATION_WRITE, unit.id());
        if (unit.kind() == UnitKind.COUNTY) {
            header.actions(link(SchoolPages.own(unit).href(), getTranslation("organisation.county.open")));
            if (writable) {
                header.actions(new Button(getTranslation("organisation.school.add"), click -> dialogs.addSchool(unit)));
            }
        } else if (unit.kind() == UnitKind.SCHOOL) {
            header.actions(link(SchoolPages.of(unit).href(), getTranslation("organisation.school.open")));
        } else if (writable) {
            header.actions(
                    new Button(getTranslation("organisation.edit"), click -> dialogs.edit(unit, refresh)),
                    new Button(getTranslation("organisation.county.add"), click -> dialogs.addCounty(unit)));
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
