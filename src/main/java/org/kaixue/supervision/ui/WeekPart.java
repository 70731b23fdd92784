package org.kaixue.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kaixue.common.Band;
import org.kaixue.common.PageQuery;
import org.kaixue.common.ui.Card;
import org.kaixue.supervision.VisitFilter;
import org.kaixue.supervision.VisitRow;
import org.kaixue.supervision.VisitView;

/** Who goes where in a week: a row for each team, a column for each day; on a phone each team is a block. */
final class WeekPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final int DAYS = 7;
    private static final int WORKDAYS = 5;
    private static final int MOST = 600;
    private static final int MOST_A_CELL = 5;

    private final transient SupervisionPage page;
    private final transient VisitWords words;
    private final transient LocalDate monday;
    private final transient LocalDate today;

    WeekPart(SupervisionDesk desk, SupervisionPage page) {
        this.page = page;
        this.words = page.words();
        this.today = desk.clock().today();
        this.monday = page.week(today);
        addClassName("kx-week");
        LocalDate sunday = monday.plusDays(DAYS - 1L);
        List<VisitRow> visits = desk.visits()
                .page(
                        page.unit().id(),
                        VisitFilter.of(page.scope().term(), VisitView.ALL).within(monday, sunday),
                        new PageQuery("", List.of(), 0, MOST));
        Component content = visits.isEmpty() ? none() : table(visits);
        add(new Card(words.text("supervision.week", words.date(monday), words.date(sunday)), content)
                .actions(
                        step("supervision.week.before", monday.minusDays(DAYS)),
                        step("supervision.week.this", today),
                        step("supervision.week.after", monday.plusDays(DAYS))));
    }

    private Component none() {
        Span none = new Span(words.text("supervision.week.none"));
        none.addClassName("kx-muted");
        return none;
    }

    private Anchor step(String key, LocalDate to) {
        Anchor link = new Anchor(
                page.address()
                        .with(SupervisionPage.WEEK, to.equals(today) ? null : to.toString())
                        .href(),
                words.text(key));
        link.addClassName("kx-button");
        return link;
    }

    private NativeTable table(List<VisitRow> visits) {
        boolean weekend = visits.stream()
                .anyMatch(visit -> visit.plannedOn().getDayOfWeek().getValue() > WORKDAYS);
        List<LocalDate> days =
                monday.datesUntil(monday.plusDays(weekend ? DAYS : WORKDAYS)).toList();
        NativeTable table = new NativeTable();
        table.addClassNames("kx-table", "kx-week-table");
        table.getElement().setAttribute("aria-label", words.text("supervision.week.table"));
        NativeTableRow head = table.getHead().addRow();
        head.addHeaderCell().setText(words.text("supervision.column.team"));
        for (LocalDate day : days) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(heading(day));
            cell.getElement().setAttribute("scope", "col");
            if (day.equals(today)) {
                cell.addClassName("kx-today");
            }
        }
        Map<String, List<VisitRow>> teams =
                visits.stream().collect(Collectors.groupingBy(VisitRow::teamName, TreeMap::new, Collectors.toList()));
        teams.forEach((team, own) -> row(table.getBody().addRow(), team, own, days));
        return table;
    }

    private String heading(LocalDate day) {
        return words.text(
                "supervision.week.day",
                day.getDayOfWeek().getDisplayName(TextStyle.SHORT, words.locale()),
                words.date(day));
    }

    private void row(NativeTableRow row, String team, List<VisitRow> own, List<LocalDate> days) {
        NativeTableHeaderCell name = row.addHeaderCell();
        name.setText(team);
        name.getElement().setAttribute("scope", "row");
        for (LocalDate day : days) {
            NativeTableCell cell = row.addDataCell();
            cell.getElement().setAttribute("data-heading", heading(day));
            if (day.equals(today)) {
                cell.addClassName("kx-today");
            }
            List<VisitRow> that =
                    own.stream().filter(visit -> visit.plannedOn().equals(day)).toList();
            that.stream().limit(MOST_A_CELL).forEach(visit -> cell.add(chip(visit)));
            if (that.size() > MOST_A_CELL) {
                cell.add(new Span(words.text("supervision.own.more", that.size() - MOST_A_CELL)));
            }
        }
    }

    private Anchor chip(VisitRow visit) {
        Anchor chip = new Anchor(VisitLinks.visit(visit.id()).href());
        if (visit.band() != Band.UNKNOWN) {
            Span sign = new Span(visit.band().sign());
            sign.getElement().setAttribute("aria-hidden", "true");
            chip.add(sign);
        }
        chip.add(new Span(words.in(visit.schoolName())));
        chip.addClassNames("kx-week-visit", visit.band().styleClass());
        chip.setTitle(words.text("supervision.dot", words.in(visit.schoolName()), words.state(visit)));
        return chip;
    }
}
