package org.kaixue.preparedness.ui;

import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Exports;
import org.kaixue.common.ui.Paper;
import org.kaixue.preparedness.PlanId;
import org.kaixue.preparedness.PlanRecord;
import org.kaixue.preparedness.PlanSection;
import org.kaixue.preparedness.PlanVersion;
import org.springframework.web.util.HtmlUtils;

/** A plan on A4 in official form: its sections, who holds which post, who approved it. */
record PlanPaper(PlanPage page, PlanRecord record, PlanWords words, String made) {

    /** Reads the plan anew at each click. */
    static DownloadHandler download(PreparednessDesk desk, PlanPage page) {
        PlanRecord shown = page.record();
        if (shown == null) {
            throw new IllegalStateException("Nothing is shown");
        }
        PlanId id = shown.plan().id();
        PlanWords words = page.words();
        return event -> {
            PlanRecord record = desk.plans().record(id);
            desk.exports()
                    .taken(new Exports.Export(
                            "print",
                            record.plan().details().title(),
                            words.in(page.unit().name()),
                            "",
                            record.sections().size()));
            new PlanPaper(
                            page,
                            record,
                            words,
                            words.text(
                                    "preparedness.paper.made",
                                    words.date(desk.clock().today())))
                    .paper()
                    .answer(event);
        };
    }

    private Paper paper() {
        String title = record.plan().details().title();
        return new Paper(words.locale(), title, "official", words.text("common.list.print"), body(title));
    }

    private String body(String title) {
        StringBuilder body = new StringBuilder("<h1>" + text(title) + "</h1>");
        if (record.plan().details().titleEn() != null && !chinese()) {
            body.append("<p class=\"small\">")
                    .append(text(record.plan().details().titleEn()))
                    .append("</p>");
        }
        List<String> numerals =
                List.of(words.text("preparedness.paper.numerals").split(" "));
        int n = 0;
        for (PlanSection section : record.sections()) {
            String numeral = n < numerals.size() ? numerals.get(n) : String.valueOf(n + 1);
            body.append("<h2>")
                    .append(text(words.text(
                            "preparedness.paper.heading",
                            numeral,
                            section.draft().heading())))
                    .append("</h2>");
            section.draft().words().lines().filter(line -> !line.isBlank()).forEach(line -> body.append("<p>")
                    .append(text(line))
                    .append("</p>"));
            n++;
        }
        if (record.document() != null) {
            body.append("<p>")
                    .append(text(words.text(
                            "preparedness.paper.document", record.document().name())))
                    .append("</p>");
        }
        return body + posts() + sign();
    }

    private boolean chinese() {
        return words.locale().getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    private String posts() {
        if (record.posts().isEmpty()) {
            return "";
        }
        String rows = record.posts().stream()
                .map(post -> "<tr>"
                        + List.of(
                                        words.post(post.post()),
                                        plain(post.holder()),
                                        plain(post.deputy()),
                                        plain(post.telephone()))
                                .stream()
                                .map(cell -> "<td>" + text(cell) + "</td>")
                                .collect(Collectors.joining())
                        + "</tr>")
                .collect(Collectors.joining());
        String heads = List.of(
                        "preparedness.column.post",
                        "preparedness.column.holder",
                        "preparedness.column.deputy",
                        "preparedness.column.telephone")
                .stream()
                .map(key -> "<th>" + text(words.text(key)) + "</th>")
                .collect(Collectors.joining());
        return "<h2>" + text(words.text("preparedness.posts")) + "</h2><table><thead><tr>" + heads
                + "</tr></thead><tbody>" + rows + "</tbody></table>";
    }

    private String sign() {
        PlanVersion plan = record.plan();
        PlanVersion.Step decided = plan.decided();
        String state =
                switch (plan.state()) {
                    case APPROVED, REPLACED ->
                        decided == null
                                ? words.state(plan.state())
                                : words.text("preparedness.paper.approved", words.step(decided));
                    default -> words.text("preparedness.paper.unapproved", words.state(plan.state()));
                };
        return "<p class=\"sign\">" + text(words.in(page.unit().name())) + "</p><p class=\"sign\">"
                + text(words.date(plan.details().issuedOn())) + "</p><p class=\"small\">"
                + text(words.text(
                        "preparedness.paper.about",
                        plan.number(),
                        plan.details().reviewBy()))
                + " " + text(state) + " " + text(made) + "</p>";
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String text(@Nullable String text) {
        return HtmlUtils.htmlEscape(plain(text), "UTF-8");
    }
}
