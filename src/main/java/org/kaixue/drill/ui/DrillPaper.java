package org.kaixue.drill.ui;

import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Exports;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.Paper;
import org.kaixue.drill.Criterion;
import org.kaixue.drill.DrillId;
import org.kaixue.drill.DrillRole;
import org.kaixue.drill.DrillSheet;
import org.kaixue.drill.Moment;
import org.kaixue.drill.Verdict;
import org.kaixue.organisation.UnitNode;
import org.kaixue.rectification.FindingRow;
import org.springframework.web.util.HtmlUtils;

/** A drill on A4 paper: before it is held, what is to be done; after it, how it went and what has to be put right. */
record DrillPaper(DrillWords words, DrillSheet sheet, UnitNode school, List<FindingRow> findings, String made) {

    /** Reads the drill anew at each click. */
    static DownloadHandler download(DrillDesk desk, DrillWords words, DrillId id, UnitNode school) {
        return event -> {
            DrillSheet sheet = desk.drills().sheet(id);
            List<FindingRow> findings = sheet.drill().verdict() == null
                    ? List.of()
                    : desk.evaluations().findings(id);
            String made = words.text(
                    "drill.paper.made",
                    Formats.in(words.locale()).moment(desk.clock().now()));
            DrillPaper paper = new DrillPaper(words, sheet, school, findings, made);
            desk.exports()
                    .taken(new Exports.Export(
                            "print",
                            paper.title(),
                            words.in(school.name()),
                            "",
                            sheet.steps().size()));
            paper.paper().answer(event);
        };
    }

    String title() {
        return words.text(
                sheet.drill().verdict() == null ? "drill.paper.plan" : "drill.paper.title",
                words.in(sheet.edition().name()));
    }

    Paper paper() {
        return new Paper(words.locale(), title(), "sheet", words.text("common.list.print"), body());
    }

    private String body() {
        return "<h1>" + text(title()) + "</h1><p class=\"small\">" + text(words.in(school.name())) + " · "
                + text(words.text("drill.edition", sheet.edition().number())) + "</p>" + facts() + verdict() + steps()
                + classes() + scores() + notes() + findingsTable() + signatures() + "<p class=\"small\">" + text(made)
                + "</p>";
    }

    private String facts() {
        Formats formats = Formats.in(words.locale());
        String roles = sheet.roles().entrySet().stream()
                .map(one -> words.text("drill.live.who", words.role(one.getKey()), one.getValue()))
                .collect(Collectors.joining(words.text("drill.and")));
        return "<table><tbody>"
                + fact("drill.column.day", words.date(sheet.drill().day()))
                + fact("drill.paper.began", moment(formats, sheet.drill().started()))
                + fact("drill.paper.ended", moment(formats, sheet.drill().ended()))
                + fact("drill.roles", roles)
                + "</tbody></table>";
    }

    private static String moment(Formats formats, @Nullable Moment moment) {
        return moment == null ? "" : formats.moment(moment.at()) + " " + moment.by();
    }

    private String fact(String key, String value) {
        return "<tr><th>" + text(words.text(key)) + "</th><td>" + text(value) + "</td></tr>";
    }

    private String verdict() {
        Verdict verdict = sheet.drill().verdict();
        return verdict == null ? "" : "<p class=\"warn\">" + text(words.verdict(verdict, sheet.open())) + "</p>";
    }

    private String steps() {
        String rows = sheet.steps().stream()
                .map(line -> cells(
                        line.step().number() + " " + words.in(line.step().text()),
                        words.role(line.step().role()),
                        words.text("drill.minutes", line.step().limit()),
                        taken(line)))
                .collect(Collectors.joining());
        return "<h2>" + text(words.text("drill.steps")) + "</h2>"
                + table(rows, "drill.column.step", "drill.column.role", "drill.column.limit", "drill.column.taken");
    }

    private String taken(DrillSheet.Line line) {
        Moment done = line.done();
        if (done == null) {
            return sheet.drill().started() == null ? "" : words.text("drill.step.not-done");
        }
        return DrillWords.clock(sheet.after(done)) + (sheet.late(line) ? " " + words.text("drill.live.late") : "");
    }

    private String classes() {
        if (sheet.classes().isEmpty()) {
            return "";
        }
        String missing = sheet.classes().stream()
                .filter(clazz -> clazz.answered() == null)
                .map(words::clazz)
                .collect(Collectors.joining(words.text("drill.and")));
        return "<p>"
                + text(words.text(
                        "drill.live.answered",
                        sheet.answered(),
                        sheet.classes().size(),
                        sheet.classes().size() - sheet.answered()))
                + (missing.isEmpty() ? "" : " " + text(missing)) + "</p>";
    }

    private String scores() {
        if (sheet.scores().isEmpty()) {
            return "";
        }
        StringBuilder rows = new StringBuilder();
        for (Criterion criterion : Criterion.values()) {
            Integer score = sheet.scores().get(criterion);
            rows.append(cells(words.criterion(criterion), score == null ? "" : words.text("drill.score." + score)));
        }
        return "<h2>" + text(words.text("drill.scores.sum", sheet.points(), Criterion.mostPoints())) + "</h2>"
                + table(rows.toString(), "drill.column.criterion", "drill.column.points");
    }

    private String notes() {
        return note("drill.strengths", sheet.drill().strengths())
                + note("drill.gaps", sheet.drill().gaps());
    }

    private String note(String key, @Nullable String said) {
        return said == null
                ? ""
                : "<h2>" + text(words.text(key)) + "</h2><p>" + text(said).replace("\n", "<br>") + "</p>";
    }

    private String findingsTable() {
        if (findings.isEmpty()) {
            return "";
        }
        String rows = findings.stream()
                .map(row -> cells(
                        words.in(row.title()),
                        words.text("rectification.state." + row.state()),
                        row.owner() == null ? "" : row.owner(),
                        Formats.in(words.locale()).moment(row.dueAt())))
                .collect(Collectors.joining());
        return "<h2>" + text(words.text("drill.findings")) + "</h2>"
                + table(rows, "drill.column.finding", "drill.column.state", "drill.column.owner", "drill.column.until");
    }

    private String signatures() {
        return "<table class=\"signatures\"><tbody><tr>"
                + List.of(DrillRole.COMMANDER, DrillRole.RECORDER).stream()
                        .map(role -> "<td>" + text(words.role(role)) + "</td>")
                        .collect(Collectors.joining())
                + "</tr></tbody></table>";
    }

    private String table(String rows, String... headings) {
        return "<table><thead><tr>"
                + List.of(headings).stream()
                        .map(key -> "<th>" + text(words.text(key)) + "</th>")
                        .collect(Collectors.joining())
                + "</tr></thead><tbody>" + rows + "</tbody></table>";
    }

    private static String cells(String... cells) {
        return "<tr>"
                + List.of(cells).stream()
                        .map(cell -> "<td>" + text(cell) + "</td>")
                        .collect(Collectors.joining()) + "</tr>";
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
