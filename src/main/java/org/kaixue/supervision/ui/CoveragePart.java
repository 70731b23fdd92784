package org.kaixue.supervision.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.supervision.SchoolVisits;
import org.kaixue.supervision.VisitTotals;

/** Which schools have a team and how often each was visited against what it is owed, the worst first. */
final class CoveragePart extends Div {

    private static final long serialVersionUID = 1L;

    CoveragePart(SupervisionDesk desk, SupervisionPage page, List<SchoolVisits> schools) {
        addClassName("kx-stack");
        VisitWords words = page.words();
        if (page.unit().kind() == UnitKind.PREFECTURE) {
            add(counties(desk, page, schools));
        }
        List<SchoolVisits> sorted = schools.stream()
                .sorted(Comparator.comparing(SchoolVisits::standing))
                .toList();
        add(desk.lists()
                .of(columns(words), sorted)
                .titled(words.text("supervision.coverage"))
                .scoped(page.scopeText())
                .opens(row -> page.of(SupervisionPage.Part.OVERVIEW)
                        .with("unit", desk.unit(row.school()).code()))
                .whenEmpty(new EmptyState(words.text("supervision.coverage.none"), "")));
    }

    private static Card counties(SupervisionDesk desk, SupervisionPage page, List<SchoolVisits> schools) {
        VisitWords words = page.words();
        SumTable table = new SumTable(
                words.text("supervision.counties"),
                List.of(
                        words.text("supervision.column.county"),
                        words.text("supervision.column.schools"),
                        words.text("supervision.column.covered"),
                        words.text("supervision.column.visited"),
                        words.text("supervision.column.done"),
                        words.text("supervision.column.owed"),
                        words.text("supervision.column.overdue")));
        for (UnitNode county : desk.units().tree().children(page.unit().id())) {
            List<SchoolVisits> own = schools.stream()
                    .filter(school -> school.county().equals(county.id()))
                    .toList();
            if (!own.isEmpty()) {
                VisitTotals sum = VisitTotals.of(own);
                table.row(
                        new Anchor(page.address().with("unit", county.code()).href(), words.in(county.name())),
                        List.of(
                                words.number(sum.schools()),
                                words.number(sum.covered()),
                                words.number(sum.visited()),
                                words.number(sum.done()),
                                words.number(sum.owed()),
                                words.number(sum.overdue())));
            }
        }
        return new Card(words.text("supervision.counties"), table);
    }

    private static ColumnList<SchoolVisits> columns(VisitWords words) {
        return ColumnList.of(
                Column.<SchoolVisits>name("school", "supervision.column.school", SchoolVisits::name)
                        .frozen()
                        .wide(),
                Column.<SchoolVisits>text(
                                "standing",
                                "supervision.column.standing",
                                row -> words.text("supervision.standing." + row.standing()))
                        .banded(SchoolVisits::band)
                        .sortedBy(Comparator.comparing(SchoolVisits::standing)),
                Column.<SchoolVisits>text("teams", "supervision.column.teams", row -> row.teams().stream()
                        .collect(Collectors.joining(words.text("supervision.and")))),
                Column.<SchoolVisits>text(
                                "visits",
                                "supervision.column.of-quota",
                                row -> words.text("supervision.of", row.done(), row.quota()))
                        .sortedBy(Comparator.comparingInt(row -> row.done() - row.quota())),
                Column.<SchoolVisits>number("open", "supervision.column.open", SchoolVisits::open),
                Column.<SchoolVisits>number("overdue", "supervision.column.overdue", SchoolVisits::overdue)
                        .hidden(),
                Column.date("last", "supervision.column.last", SchoolVisits::last),
                Column.<SchoolVisits>number("points", "supervision.column.points", SchoolVisits::points),
                Column.date("next", "supervision.column.next", SchoolVisits::next));
    }
}
