package org.kaixue.readiness.ui;

import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.ItemVerdict;
import org.kaixue.common.Exports;
import org.kaixue.common.ui.Paper;
import org.kaixue.readiness.AssessmentRecord;
import org.kaixue.readiness.AssessmentRow;
import org.kaixue.readiness.Assessor;
import org.kaixue.readiness.FactKeys;
import org.kaixue.supervision.VisitTier;
import org.springframework.web.util.HtmlUtils;

/** The approval sheet (开学审批表) on A4: what was assessed, what is not met, who says what, with room to sign and seal. */
record ApprovalSheet(AssessmentPage page, AssessmentRecord record, String made) {

    /** Reads the assessment anew at each click. */
    static DownloadHandler download(ReadinessDesk desk, AssessmentPage page) {
        return event -> {
            AssessmentRecord record = desk.assessments()
                    .record(page.school().id(), page.term(), page.record().stage());
            ReadinessWords words = page.words();
            ApprovalSheet sheet = new ApprovalSheet(
                    page,
                    record,
                    words.text("readiness.paper.made", words.moment(desk.clock().now())));
            desk.exports()
                    .taken(new Exports.Export(
                            "print",
                            words.text("readiness.paper"),
                            words.in(page.school().name()),
                            "",
                            record.lines().size()));
            sheet.paper().answer(event);
        };
    }

    Paper paper() {
        String title = words().text("readiness.paper");
        return new Paper(words().locale(), title, "sheet approval", words().text("common.list.print"), body(title));
    }

    private ReadinessWords words() {
        return page.words();
    }

    private String body(String title) {
        return "<h1>" + text(title) + "</h1>" + facts() + scores() + unmet() + differing() + opinions()
                + "<p class=\"small\">" + text(made) + "</p>";
    }

    private String facts() {
        AssessmentRow row = record.row();
        return "<table class=\"form\"><tbody>"
                + row("readiness.column.school", words().in(page.school().name()))
                + row("readiness.column.stage", words().stage(record.stage()))
                + row(
                        "readiness.column.batch",
                        record.planned().batch() == null
                                ? ""
                                : words().text(
                                                "readiness.batch",
                                                record.planned().batch()))
                + row("readiness.column.planned", words().date(record.planned().planned()))
                + row(
                        "readiness.paper.list",
                        words().text(
                                        "readiness.list",
                                        words().in(record.edition().name()),
                                        record.edition().version(),
                                        record.edition().items().size()))
                + row("readiness.column.state", words().state(record.state()) + reason(row))
                + "</tbody></table>";
    }

    private String reason(@Nullable AssessmentRow row) {
        if (row == null || row.reason() == null) {
            return "";
        }
        String reason =
                switch (row.state()) {
                    case LAPSED -> words().facts(FactKeys.of(row.reason()));
                    default -> row.reason();
                };
        return words().text("readiness.paper.reason", reason);
    }

    private String row(String key, String value) {
        return "<tr><th>" + text(words().text(key)) + "</th><td>" + text(value) + "</td></tr>";
    }

    private String scores() {
        StringBuilder rows = new StringBuilder();
        for (Assessor assessor : Assessor.values()) {
            AssessmentRecord.Scored scored = record.scores().get(assessor);
            rows.append(cells(
                    words().assessor(assessor),
                    scored == null ? "" : words().number(scored.score().points()),
                    scored == null
                            ? ""
                            : words().text(
                                            "readiness.of",
                                            words().number(scored.score().passed()),
                                            words().number(scored.score().counted())),
                    scored == null
                            ? ""
                            : words().number(scored.score().vetoFailed().size()),
                    scored == null ? words().text("readiness.scores.none") : words().result(scored.result())));
        }
        return heading("readiness.scores")
                + table(
                        rows.toString(),
                        "readiness.scores.assessor",
                        "readiness.column.points",
                        "readiness.scores.passed",
                        "readiness.paper.vetoes",
                        "readiness.scores.result");
    }

    /** Veto items first. */
    private String unmet() {
        List<AssessmentRecord.Line> failed = record.lines().stream()
                .filter(line -> line.verdict() == ItemVerdict.FAILED)
                .sorted((one, other) ->
                        Boolean.compare(other.item().veto(), one.item().veto()))
                .toList();
        if (failed.isEmpty()) {
            return heading("readiness.paper.unmet") + "<p>" + text(words().text("readiness.paper.unmet.none")) + "</p>";
        }
        String rows = failed.stream()
                .map(line -> cells(
                        String.valueOf(line.item().number()),
                        words().in(line.item().text()),
                        words().text(line.item().veto() ? "readiness.veto" : "readiness.points"),
                        line.fact() == null ? "" : words().sentence(line.fact().fact())))
                .collect(Collectors.joining());
        return heading("readiness.paper.unmet")
                + table(
                        rows,
                        "readiness.paper.number",
                        "readiness.column.item",
                        "readiness.obstacles.kind",
                        "readiness.portal");
    }

    /** Where somebody saw something else than the portal's record. */
    private String differing() {
        StringBuilder rows = new StringBuilder();
        record.lines().forEach(line -> line.answers().forEach((assessor, given) -> {
            if (given.disagrees() && given.value() != null) {
                rows.append(cells(
                        String.valueOf(line.item().number()),
                        words().in(line.item().text()),
                        words().assessor(assessor),
                        words().answer(line.item(), given.value()),
                        given.note() == null ? "" : given.note()));
            }
        }));
        return rows.isEmpty()
                ? ""
                : heading("readiness.paper.differing")
                        + table(
                                rows.toString(),
                                "readiness.paper.number",
                                "readiness.column.item",
                                "readiness.scores.assessor",
                                "readiness.column.answer",
                                "readiness.note");
    }

    /** School, county and the tier that approves; what the records know is filled in, the rest by hand. */
    private String opinions() {
        AssessmentRow row = record.row();
        String approved = row != null && row.approvedBy() != null
                ? words().text("readiness.paper.approved", row.approvedBy(), words().moment(row.approvedAt()))
                : "";
        String self = row != null && row.selfBy() != null
                ? words().text("readiness.paper.assessed", row.selfBy(), words().moment(row.selfAt()))
                : "";
        boolean county = record.approver() == VisitTier.COUNTY;
        return "<table class=\"opinions\"><tbody>"
                + opinion("readiness.paper.opinion.school", self)
                + opinion("readiness.paper.opinion.county", county ? approved : "")
                + opinion("readiness.paper.opinion.prefecture", county ? "" : approved)
                + "</tbody></table>";
    }

    private String opinion(String key, String known) {
        return "<tr><th>" + text(words().text(key)) + "</th><td><p>" + text(known) + "</p><p class=\"sign\">"
                + text(words().text("readiness.paper.sign")) + "</p></td></tr>";
    }

    private String heading(String key) {
        return "<h2>" + text(words().text(key)) + "</h2>";
    }

    private String table(String rows, String... headings) {
        return "<table><thead><tr>"
                + List.of(headings).stream()
                        .map(key -> "<th>" + text(words().text(key)) + "</th>")
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
