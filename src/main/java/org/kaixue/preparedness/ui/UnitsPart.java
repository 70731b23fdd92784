package org.kaixue.preparedness.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Choice;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.preparedness.PlanKind;
import org.kaixue.preparedness.PlanStanding;
import org.kaixue.preparedness.UnitStanding;

/** What waits for the reader's approval, the share in place by county, the unit's own plans, and every unit below. */
final class UnitsPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PreparednessDesk desk;
    private final transient PlansPage page;
    private final transient PlanWords words;

    UnitsPart(PreparednessDesk desk, PlansPage page) {
        this.desk = desk;
        this.page = page;
        this.words = page.words();
        addClassName("kx-stack");
        List<Waiting> waiting = page.rows().stream()
                .filter(UnitStanding::waiting)
                .filter(row -> desk.approvals().mayDecide(row.unit().id()))
                .flatMap(row -> row.both().filter(PlanStanding::waiting).map(plan -> new Waiting(row.unit(), plan)))
                .sorted(Comparator.comparing(Waiting::since))
                .toList();
        if (!waiting.isEmpty()) {
            add(toApprove(waiting));
        }
        Div columns = new Div();
        columns.addClassName("kx-columns");
        if (page.unit().kind() == UnitKind.PREFECTURE) {
            columns.add(new PlansChart(desk, page).panel());
        }
        columns.add(own());
        add(columns, list());
    }

    /** A plan that waits. */
    private record Waiting(UnitNode unit, PlanStanding plan) {

        Instant since() {
            return Objects.requireNonNull(plan.open()).since();
        }
    }

    private Card toApprove(List<Waiting> waiting) {
        ColumnList<Waiting> columns = ColumnList.of(
                Column.<Waiting>name("unit", "preparedness.column.unit", row -> row.unit()
                                .name())
                        .frozen()
                        .wide(),
                county(Waiting::unit),
                Column.text(
                        "kind",
                        "preparedness.column.kind",
                        row -> words.kind(row.plan().kind())),
                Column.text(
                        "version",
                        "preparedness.column.version",
                        row -> words.version(
                                Objects.requireNonNull(row.plan().open()).number())),
                Column.moment("since", "preparedness.column.submitted", Waiting::since));
        return new Card(
                words.text("preparedness.to-approve", waiting.size()),
                desk.lists()
                        .of(columns, waiting)
                        .named("approve")
                        .titled(words.text("preparedness.to-approve", waiting.size()))
                        .scoped(words.in(page.unit().name()))
                        .opens(row -> PlansPage.plan(row.unit(), row.plan().kind())));
    }

    /** Within a county all belong to the same. */
    private <T> Column<T> county(Function<T, UnitNode> unit) {
        Column<T> column = Column.name("county", "preparedness.column.above", row -> above(unit.apply(row)));
        return page.unit().kind() == UnitKind.PREFECTURE ? column : column.hidden();
    }

    private @Nullable Bilingual above(UnitNode unit) {
        UnitId parent = unit.parent();
        return parent == null ? null : desk.unit(parent).name();
    }

    private Card list() {
        ColumnList<UnitStanding> columns = ColumnList.of(
                Column.<UnitStanding>name("unit", "preparedness.column.unit", row -> row.unit()
                                .name())
                        .frozen()
                        .wide(),
                county(UnitStanding::unit),
                Column.<UnitStanding>text(
                                "tier",
                                "preparedness.column.tier",
                                row -> words.tier(row.unit().kind()))
                        .hidden(),
                standing(PlanKind.CONTROL, "control", "preparedness.kind.CONTROL"),
                review(PlanKind.CONTROL, "control-review", "preparedness.column.control-review"),
                standing(PlanKind.EMERGENCY, "emergency", "preparedness.kind.EMERGENCY"),
                review(PlanKind.EMERGENCY, "emergency-review", "preparedness.column.emergency-review"),
                Column.<UnitStanding>number("posts", "preparedness.column.posts", row -> {
                            PlanStanding.Brief shown = row.emergency().shown();
                            return shown == null ? null : shown.posts();
                        })
                        .hidden());
        List<UnitStanding> rows = page.rows().stream()
                .filter(row -> !row.unit().id().equals(page.unit().id()))
                .filter(page.shown()::shows)
                .sorted(Comparator.comparing(UnitStanding::worst))
                .toList();
        DataList<UnitStanding> list = desk.lists()
                .of(columns, rows)
                .titled(words.text("preparedness.units"))
                .scoped(words.in(page.unit().name()))
                .opens(row -> page.of(row.unit()))
                .whenEmpty(new EmptyState(words.text("preparedness.units.none"), ""));
        Div stack = new Div(choice(), list);
        stack.addClassName("kx-stack");
        return new Card(words.text("preparedness.units"), stack);
    }

    private Component choice() {
        Choice choice = new Choice();
        Arrays.stream(Shown.values())
                .filter(shown -> shown != Shown.COUNTIES || page.unit().kind() == UnitKind.PREFECTURE)
                .forEach(shown -> choice.option(
                        words.text("preparedness.shown." + shown), page.of(shown), shown == page.shown()));
        return choice;
    }

    private Column<UnitStanding> standing(PlanKind kind, String key, String headerKey) {
        return Column.<UnitStanding>text(
                        key, headerKey, row -> words.standing(row.of(kind).standing()))
                .banded(row -> row.of(kind).standing().band())
                .sortedBy(Comparator.comparing(row -> row.of(kind).standing()));
    }

    private static Column<UnitStanding> review(PlanKind kind, String key, String headerKey) {
        return Column.date(key, headerKey, row -> {
            PlanStanding.Brief inForce = row.of(kind).inForce();
            return inForce == null ? null : inForce.reviewBy();
        });
    }

    private Card own() {
        Card card = new Card(words.text("preparedness.own." + page.unit().kind()), new OwnPlans(desk, page));
        return card.actions(
                new Anchor(page.of(PlansPage.Part.TEMPLATES).href(), words.text("preparedness.part.TEMPLATES")));
    }
}
