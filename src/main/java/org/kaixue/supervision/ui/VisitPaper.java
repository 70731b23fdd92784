package org.kaixue.supervision.ui;

import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Gate;
import org.kaixue.checklist.ItemVerdict;
import org.kaixue.common.Exports;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.Paper;
import org.kaixue.figures.Fact;
import org.kaixue.organisation.UnitNode;
import org.kaixue.rectification.FindingId;
import org.kaixue.rectification.FindingRow;
import org.kaixue.rectification.FindingSeverity;
import org.kaixue.rectification.FindingSource;
import org.kaixue.supervision.VisitId;
import org.kaixue.supervision.VisitRecord;
import org.kaixue.supervision.VisitRow;
import org.springframework.web.util.HtmlUtils;

/** A visit on A4 paper: the record of all answers, or the notice of what the school has to put right. */
record VisitPaper(
        VisitWords words,
        VisitRecord record,
        UnitNode school,
        Map<FindingId, FindingRow> findings,
        boolean notice,
        String made,
        String date) {

    /** Reads the visit anew at each click. */
    static DownloadHandler download(
            SupervisionDesk desk, VisitWords words, VisitId id, UnitNode school, boolean notice) {
        return event -> {
            VisitRecord record = desk.visits().record(id);
            Map<FindingId, FindingRow> findings = desk.rectifications().of(FindingSource.VISIT, id.value()).stream()
                    .collect(Collectors.toMap(FindingRow::id, row -> row));
            Formats formats = Formats.in(words.locale());
            String made = words.text(
                    "supervision.paper.made", formats.moment(desk.clock().now()));
            VisitPaper paper = new VisitPaper(
                    words,
                    record,
                    school,
                    findings,
                    notice,
                    made,
                    formats.date(desk.clock().today()));
            desk.exports()
                    .taken(new Exports.Export(
                            "print",
                            paper.title(),
                            words.in(school.name()),
                            "",
                            record.lines().size()));
            paper.paper().answer(event);
        };
    }

    String title() {
        return words.text(notice ? "supervision.paper.notice" : "supervision.paper.record");
    }

    Paper paper() {
        return new Paper(
                words.locale(),
                title(),
                notice ? "official" : "sheet",
                words.text("common.list.print"),
                notice ? noticeBody() : recordBody());
    }

    private String noticeBody() {
        List<VisitRecord.Line> failed = failed();
        StringBuilder items = new StringBuilder();
        int n = 0;
        for (VisitRecord.Line line : failed) {
            n++;
            VisitRecord.Answer answer = line.answer();
            String note = answer == null || answer.note() == null ? "" : answer.note();
            items.append("<h3>")
                    .append(text(words.text(
                            "supervision.paper.nth", n, words.in(line.item().text()))))
                    .append("</h3>");
            if (!note.isEmpty()) {
                items.append("<p>").append(text(note)).append("</p>");
            }
            items.append("<p>").append(text(due(line))).append("</p>");
        }
        return "<h1>" + text(title()) + "</h1><p class=\"to\">"
                + text(words.text("supervision.paper.to", words.in(school.name()))) + "</p><p>"
                + text(words.text(
                        "supervision.paper.opening",
                        day(),
                        record.visit().teamName(),
                        words.in(record.visit().listName()),
                        failed.size()))
                + "</p>" + items + "<p>" + text(words.text("supervision.paper.closing")) + "</p><p class=\"sign\">"
                + text(record.visit().teamName()) + "<br>" + text(date) + "</p><p class=\"small\">" + text(made)
                + "</p>";
    }

    private String day() {
        return record.visit().submittedAt() == null
                ? fullDay(record.visit().plannedOn())
                : words.moment(record.visit().submittedAt());
    }

    /** A paper is read in other years too. */
    private String fullDay(LocalDate day) {
        return Formats.in(words.locale()).date(day);
    }

    private List<VisitRecord.Line> failed() {
        return record.lines().stream()
                .filter(line -> line.verdict() == ItemVerdict.FAILED)
                .toList();
    }

    private String due(VisitRecord.Line line) {
        VisitRecord.Answer answer = line.answer();
        FindingRow finding = answer == null || answer.finding() == null ? null : findings.get(answer.finding());
        String owner =
                answer == null || answer.owner() == null ? words.text("supervision.finding.owner") : answer.owner();
        if (answer != null && answer.putRight()) {
            return words.text("supervision.paper.put-right", owner);
        }
        return finding == null
                ? words.text("supervision.paper.within", words.severity(severity(line.item(), answer)), owner)
                : words.text("supervision.paper.due", words.moment(finding.dueAt()), owner);
    }

    private static FindingSeverity severity(ChecklistItem item, VisitRecord.@Nullable Answer answer) {
        return answer == null || answer.severity() == null ? item.severity() : answer.severity();
    }

    private String recordBody() {
        VisitRow visit = record.visit();
        StringBuilder body = new StringBuilder("<h1>" + text(title()) + "</h1><p class=\"small\">"
                + text(words.text("supervision.dot", words.in(school.name()), words.in(visit.listName()))) + "</p>");
        body.append("<table><tbody>")
                .append(fact("supervision.column.team", visit.teamName()))
                .append(fact("supervision.members", words.members(record.members())))
                .append(fact("supervision.column.planned", fullDay(visit.plannedOn())))
                .append(fact("supervision.started", words.moment(visit.startedAt())))
                .append(fact("supervision.submitted", words.moment(visit.submittedAt())))
                .append(visit.score() == null ? "" : fact("supervision.column.result", words.result(visit.score())))
                .append("</tbody></table>");
        for (Gate gate : Gate.values()) {
            String rows = record.lines().stream()
                    .filter(line -> line.item().gate() == gate)
                    .map(this::row)
                    .collect(Collectors.joining());
            if (!rows.isEmpty()) {
                body.append("<h2>")
                        .append(text(words.text("supervision.gate." + gate)))
                        .append("</h2>")
                        .append(table(rows));
            }
        }
        if (record.note() != null) {
            body.append("<h2>")
                    .append(text(words.text("supervision.note.whole")))
                    .append("</h2><p>")
                    .append(text(record.note()))
                    .append("</p>");
        }
        if (record.review() != null) {
            body.append("<h2>")
                    .append(text(words.text("supervision.review.note")))
                    .append("</h2><p>")
                    .append(text(record.review()))
                    .append("</p>");
        }
        return body.append("<table class=\"signatures\"><tbody><tr><td>")
                .append(text(words.text("supervision.paper.sign.team")))
                .append("</td><td>")
                .append(text(words.text("supervision.paper.sign.school")))
                .append("</td></tr></tbody></table><p class=\"small\">")
                .append(text(made))
                .append("</p>")
                .toString();
    }

    private String row(VisitRecord.Line line) {
        VisitRecord.Answer answer = line.answer();
        Fact fact = line.fact();
        String note = answer == null || answer.note() == null ? "" : answer.note();
        return "<tr><td class=\"short\">" + line.item().number() + (line.item().veto() ? " ★" : "") + "</td><td>"
                + text(words.in(line.item().text())) + "</td><td class=\"short\">"
                + text(words.value(line.item(), answer == null ? null : answer.value())) + "</td><td>"
                + text(fact == null ? "" : words.fact(fact)) + "</td><td>" + text(note)
                + (line.photos().isEmpty()
                        ? ""
                        : " "
                                + text(words.text(
                                        "supervision.paper.photos",
                                        line.photos().size())))
                + "</td></tr>";
    }

    private String table(String rows) {
        return "<table><thead><tr>"
                + List.of(
                                "supervision.paper.number",
                                "supervision.column.item",
                                "supervision.paper.answer",
                                "supervision.records",
                                "supervision.note")
                        .stream()
                        .map(key -> "<th>" + text(words.text(key)) + "</th>")
                        .collect(Collectors.joining())
                + "</tr></thead><tbody>" + rows + "</tbody></table>";
    }

    private String fact(String key, String value) {
        return value.isEmpty() ? "" : "<tr><th>" + text(words.text(key)) + "</th><td>" + text(value) + "</td></tr>";
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
