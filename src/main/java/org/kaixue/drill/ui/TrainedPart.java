package org.kaixue.drill.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.BlockTable;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PrintButton;
import org.kaixue.drill.DrillTotals;
import org.kaixue.drill.SchoolTraining;
import org.kaixue.drill.TrainedPeople;

/** Whom the schools of a county or the prefecture have trained, by whom it was for and school by school. */
final class TrainedPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final int DIGITS = 4;

    private final transient DrillDesk desk;
    private final transient DrillsPage page;
    private final transient DrillWords words;
    private final transient List<SchoolTraining> schools;
    private final transient DrillTotals totals;

    TrainedPart(DrillDesk desk, DrillsPage page) {
        this.desk = desk;
        this.page = page;
        this.words = page.words();
        this.schools = desk.trainings()
                .below(
                        page.unit().id(),
                        page.scope().term(),
                        desk.coverage()
                                .of(
                                        page.unit().id(),
                                        page.scope().term(),
                                        page.scope().batch(),
                                        page.scope().stage()));
        this.totals = DrillTotals.of(List.of(), schools);
        addClassName("kx-stack");
        add(header(), page.parts(), byPeople(), list());
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(words.text("drill.trainings"));
        boolean all = totals.staff() > 0 && totals.staffTrained() >= totals.staff();
        header.answer(
                all ? Band.GREEN : Band.AMBER,
                words.text(
                        "drill.trained.answer",
                        words.number(totals.staffTrained()),
                        words.number(totals.staff()),
                        share(totals.staffTrained(), totals.staff())));
        long none = schools.stream().filter(school -> school.trainings() == 0).count();
        if (none > 0) {
            header.answer(Band.RED, words.text("drill.trained.none", none));
        }
        if (totals.withoutStaff() > 0) {
            header.answer(Band.UNKNOWN, words.text("drill.figure.no-staff", totals.withoutStaff()));
        }
        return header.actions(PrintButton.create());
    }

    private String share(int part, int whole) {
        return whole == 0
                ? "–"
                : Formats.in(words.locale())
                        .percent(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.DOWN));
    }

    private Component byPeople() {
        BlockTable table = new BlockTable(words.text("drill.trainings.by-people"))
                .texts(words.text("drill.column.people"))
                .numbers(words.text("drill.column.schools"))
                .numbers(words.text("drill.column.expected"))
                .numbers(words.text("drill.column.reached"))
                .numbers(words.text("drill.column.share"));
        for (TrainedPeople people : TrainedPeople.values()) {
            List<SchoolTraining> with = schools.stream()
                    .filter(school -> school.expected().containsKey(people))
                    .toList();
            if (with.isEmpty()) {
                continue;
            }
            int expected = with.stream()
                    .mapToInt(school -> school.expected().getOrDefault(people, 0))
                    .sum();
            int reached = with.stream()
                    .mapToInt(school -> school.reached().getOrDefault(people, 0))
                    .sum();
            table.row(
                    new Span(words.people(people)),
                    BlockTable.text(words.number(with.size())),
                    BlockTable.text(words.number(expected)),
                    BlockTable.text(words.number(reached)),
                    BlockTable.text(share(reached, expected)));
        }
        return new Card(words.text("drill.trainings.by-people"), table);
    }

    private Component list() {
        ColumnList<SchoolTraining> columns = ColumnList.of(
                Column.<SchoolTraining>name("school", "drill.column.school", row -> desk.unit(row.school())
                                .name())
                        .frozen()
                        .wide(),
                Column.<SchoolTraining>text("staff-trained", "drill.column.staff-trained", this::trained)
                        .banded(TrainedPart::band)
                        .sortedBy(Comparator.comparingInt(TrainedPart::missing).reversed()),
                Column.number("staff", "drill.column.staff", SchoolTraining::staff),
                Column.number("trainings", "drill.column.trainings", SchoolTraining::trainings),
                Column.number("trained", "drill.column.trained", SchoolTraining::trained));
        DataList<SchoolTraining> list = desk.lists()
                .of(
                        columns,
                        schools.stream()
                                .sorted(Comparator.comparingInt(TrainedPart::missing)
                                        .reversed())
                                .toList())
                .titled(words.text("drill.trainings"))
                .scoped(page.scopeText())
                .opens(row ->
                        page.address().with("unit", desk.unit(row.school()).code()))
                .whenEmpty(new EmptyState(words.text("drill.schools.none"), ""));
        return new Card(words.text("drill.trained.schools"), list);
    }

    private String trained(SchoolTraining row) {
        Integer staff = row.staff();
        return staff == null
                ? words.number(row.staffTrained())
                : words.text("drill.of", words.number(row.staffTrained()), words.number(staff));
    }

    private static int missing(SchoolTraining row) {
        Integer staff = row.staff();
        return staff == null ? 0 : staff - row.staffTrained();
    }

    private static @Nullable Band band(SchoolTraining row) {
        Boolean all = row.allStaff();
        if (all == null) {
            return Band.UNKNOWN;
        }
        return all ? Band.GREEN : row.staffTrained() == 0 ? Band.RED : Band.AMBER;
    }
}
