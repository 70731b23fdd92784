package org.kaixue.drill.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kaixue.chart.BulletChart;
import org.kaixue.chart.ChartKey;
import org.kaixue.chart.ChartLink;
import org.kaixue.chart.ui.ChartPanel;
import org.kaixue.chart.ui.ChartTable;
import org.kaixue.common.Band;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.BlockTable;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.drill.Criterion;
import org.kaixue.drill.DrillRole;
import org.kaixue.drill.DrillSheet;
import org.kaixue.drill.Moment;
import org.kaixue.rectification.FindingRow;
import org.kaixue.rectification.FindingState;

/** The parts of a drill's page. */
record DrillParts(DrillDesk desk, DrillWords words, DrillSheet sheet, List<FindingRow> findings) {

    private static final long SECONDS = 60;

    /** How many findings are not put right yet. */
    int open() {
        return (int) findings.stream()
                .filter(row -> row.state() != FindingState.CLOSED)
                .count();
    }

    /** The scores with what was good and what was not. */
    Card result() {
        BlockTable table = new BlockTable(words.text("drill.scores"))
                .texts(words.text("drill.column.criterion"))
                .numbers(words.text("drill.column.points"));
        for (Criterion criterion : Criterion.values()) {
            int score = sheet.scores().getOrDefault(criterion, 0);
            table.row(
                    BlockTable.text(words.criterion(criterion)),
                    StatusBadge.worded(
                            score == 0 ? Band.RED : score == 1 ? Band.AMBER : Band.GREEN,
                            words.text("drill.score." + score)));
        }
        Card card = new Card(words.text("drill.scores.sum", sheet.points(), Criterion.mostPoints()), table);
        note(card, "drill.strengths", sheet.drill().strengths());
        note(card, "drill.gaps", sheet.drill().gaps());
        return card;
    }

    private void note(Card card, String key, @Nullable String text) {
        if (text != null) {
            Paragraph said = new Paragraph(text);
            said.addClassName("kx-drill-note");
            card.add(new H3(words.text(key)), said);
        }
    }

    /** What has to be put right, with the way there. */
    Card found() {
        BlockTable table = new BlockTable(words.text("drill.findings"))
                .texts(words.text("drill.column.finding"))
                .texts(words.text("drill.column.state"))
                .texts(words.text("drill.column.owner"))
                .texts(words.text("drill.column.until"));
        findings.forEach(row -> table.row(
                new Anchor(row.id().address().href(), words.in(row.title())),
                StatusBadge.worded(row.band(), words.text("rectification.state." + row.state())),
                BlockTable.text(row.owner() == null ? words.text("drill.owner.none") : row.owner()),
                BlockTable.text(Formats.in(words.locale()).moment(row.dueAt()))));
        return new Card(words.text("drill.findings"), table);
    }

    Div columns() {
        Div columns = new Div(sheet.drill().started() == null ? plannedSteps() : steps(), people());
        columns.addClassName("kx-columns");
        return columns;
    }

    private Component plannedSteps() {
        OrderedList list = new OrderedList();
        list.addClassName("kx-drill-steps");
        sheet.steps()
                .forEach(line -> list.add(new ListItem(
                        BlockTable.text(words.in(line.step().text())),
                        BlockTable.muted(words.text(
                                "drill.step.who-when",
                                words.role(line.step().role()),
                                line.step().limit())))));
        Card card = new Card(words.text("drill.steps"), list);
        card.add(edition());
        return card;
    }

    /** Minutes of each step against its limit. */
    private Component steps() {
        List<BulletChart.Row> rows = sheet.steps().stream().map(this::row).toList();
        BulletChart chart = new BulletChart(
                "drill-steps",
                words.text("drill.chart.steps"),
                words.text(
                        "drill.chart.steps.summary",
                        sheet.steps().size() - sheet.open(),
                        sheet.steps().size(),
                        sheet.late()),
                new BulletChart.Legend(words.text("drill.chart.taken"), "", words.text("drill.chart.limit")),
                rows);
        ChartTable table = new ChartTable(
                List.of(
                        words.text("drill.column.step"),
                        words.text("drill.column.who"),
                        words.text("drill.column.limit"),
                        words.text("drill.column.taken"),
                        words.text("drill.column.by")),
                sheet.steps().stream().map(this::numbers).toList());
        ChartPanel panel = new ChartPanel(key -> {});
        panel.show(
                chart.title(),
                chart.summary(),
                width -> desk.charts().svg(ChartKey.of(chart, words.locale()), width, () -> chart),
                table);
        panel.below(edition());
        return panel;
    }

    private Paragraph edition() {
        String left = sheet.leftOut().isEmpty()
                ? ""
                : words.text("drill.space")
                        + words.text("drill.steps.left-out", sheet.leftOut().size());
        Paragraph line =
                new Paragraph(words.text("drill.edition", sheet.edition().number()) + left);
        line.addClassName("kx-muted");
        return line;
    }

    private BulletChart.Row row(DrillSheet.Line line) {
        Moment done = line.done();
        long limit = line.step().limit() * SECONDS;
        long taken = done == null ? 0 : Math.max(0, sheet.after(done).toSeconds());
        String verdict = verdict(line);
        String name = line.step().number() + " " + words.in(line.step().text());
        return new BulletChart.Row(
                name,
                words.text("drill.chart.of", taken(line), line.step().limit()),
                taken,
                0,
                OptionalLong.of(limit),
                band(line),
                verdict,
                new ChartLink(
                        String.valueOf(line.step().number()),
                        "#step-" + line.step().number(),
                        name + " · " + verdict));
    }

    private ChartTable.Row numbers(DrillSheet.Line line) {
        Moment done = line.done();
        return new ChartTable.Row(
                List.of(
                        line.step().number() + " " + words.in(line.step().text()),
                        sheet.roles()
                                .getOrDefault(
                                        line.step().role(),
                                        words.role(line.step().role())),
                        words.text("drill.minutes", line.step().limit()),
                        taken(line) + (sheet.late(line) ? " " + words.text("drill.live.late") : ""),
                        done == null ? "" : done.by()),
                Optional.empty());
    }

    private String taken(DrillSheet.Line line) {
        Moment done = line.done();
        return done == null ? words.text("drill.step.not-done") : DrillWords.clock(sheet.after(done));
    }

    private String verdict(DrillSheet.Line line) {
        Band band = band(line);
        String word = line.done() == null
                ? words.text("drill.step.not-done")
                : words.text(sheet.late(line) ? "drill.live.late" : "drill.live.in-time");
        return band.sign() + " " + word;
    }

    private Band band(DrillSheet.Line line) {
        if (line.done() == null) {
            return sheet.drill().running() ? Band.UNKNOWN : Band.RED;
        }
        return sheet.late(line) ? Band.RED : Band.GREEN;
    }

    private Component people() {
        Div stack = new Div(roles());
        stack.addClassName("kx-stack");
        if (!sheet.classes().isEmpty()) {
            stack.add(classes());
        }
        return stack;
    }

    private Card roles() {
        BlockTable table = new BlockTable(words.text("drill.roles"))
                .texts(words.text("drill.column.role"))
                .texts(words.text("drill.column.who"));
        for (DrillRole role : DrillRole.values()) {
            String who = sheet.roles().get(role);
            table.row(
                    BlockTable.text(words.role(role)),
                    who == null ? BlockTable.muted(words.text("drill.role.nobody")) : new Span(who));
        }
        return new Card(words.text("drill.roles"), table);
    }

    private Card classes() {
        Div list = new Div();
        list.addClassName("kx-drill-classes");
        sheet.classes().forEach(clazz -> {
            boolean there = clazz.answered() != null;
            list.add(StatusBadge.worded(there ? Band.GREEN : Band.RED, words.clazz(clazz)));
        });
        Card card = new Card(words.text("drill.live.classes"), list);
        card.actions(new Span(words.text(
                "drill.live.answered",
                sheet.answered(),
                sheet.classes().size(),
                sheet.classes().size() - sheet.answered())));
        return card;
    }
}
