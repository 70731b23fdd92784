package org.kaixue.hygiene.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Card;
import org.kaixue.hygiene.HygieneKind;
import org.kaixue.hygiene.HygieneSurvey;
import org.kaixue.hygiene.SchoolStanding;
import org.kaixue.hygiene.Share;

/** The last fourteen days of a school, the latest first: what was done of each day's plan. */
final class DaysCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient HygienePage page;
    private final transient HygieneWords words;
    private final transient HygieneSurvey survey;

    DaysCard(HygienePage page, HygieneSurvey survey) {
        this.page = page;
        this.words = page.words();
        this.survey = survey;
        Div columns = new Div();
        columns.addClassName("kx-columns");
        survey.schools().stream()
                .filter(school -> !school.days().isEmpty())
                .findFirst()
                .ifPresent(school -> columns.add(new Card(words.text("hygiene.days"), table(school))));
        new ShareCharts(page, survey).panels().forEach(columns::add);
        add(columns);
    }

    private Component table(SchoolStanding school) {
        NativeTable table = new NativeTable();
        table.addClassNames("kx-table", "kx-hygiene-days");
        table.getElement().setAttribute("aria-label", words.text("hygiene.days"));
        NativeTableRow head = table.getHead().addRow();
        heading(head, words.text("hygiene.column.day"), "col");
        HygienePage.kinds().forEach(kind -> heading(head, words.kind(kind), "col"));
        heading(head, words.text("hygiene.column.entries"), "col");
        for (HygieneSurvey.DayShare day : survey.days().reversed()) {
            SchoolStanding.Day own = school.days().get(day.day());
            if (own == null && school.opened() == null) {
                continue;
            }
            NativeTableRow row = table.getBody().addRow();
            heading(row, words.day(day.day()), "row");
            HygienePage.kinds().forEach(kind -> row.addDataCell().add(cell(own, kind, day.day())));
            row.addDataCell().setText(own == null ? "" : words.number(own.touches()));
        }
        return table;
    }

    private Component cell(SchoolStanding.@Nullable Day day, HygieneKind kind, LocalDate date) {
        Share share = day == null ? null : day.share();
        if (share == null || share.wanted(kind) == 0) {
            Span off = new Span(words.text("hygiene.off"));
            off.addClassName("kx-muted");
            return off;
        }
        String said = words.text("hygiene.of", share.done(kind), share.wanted(kind));
        boolean running = date.equals(survey.today());
        return running
                ? new Span(words.text("hygiene.so-far", said))
                : HygieneWords.badge(HygieneWords.band(share, kind, survey.rule()), said);
    }

    private static void heading(NativeTableRow row, String text, String scope) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", scope);
    }
}
