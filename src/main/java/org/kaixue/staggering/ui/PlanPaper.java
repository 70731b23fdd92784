package org.kaixue.staggering.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Paper;
import org.kaixue.common.ui.QrSquare;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.FacilityId;
import org.kaixue.staggering.Assigned;
import org.kaixue.staggering.Group;
import org.kaixue.staggering.HalfDay;
import org.kaixue.staggering.PlanRow;
import org.kaixue.staggering.PlanSheet;
import org.kaixue.staggering.Spot;
import org.kaixue.staggering.Standing;
import org.springframework.web.util.HtmlUtils;

/**
 * A plan on paper, A4: a sheet for the school, a slip for each class, a poster for each canteen zone or gate.
 *
 * @param root the address of the portal's root, with a slash at the end
 * @param tokens the classes' pages
 */
record PlanPaper(PlanPage page, PlanSheet sheet, Map<ClassId, String> tokens, String root, String made) {

    /** What is printed. */
    enum Kind {
        SHEET,
        SLIPS,
        POSTERS
    }

    /** A group where it goes. */
    private record Entry(Group group, Spot spot, int start) {}

    Paper paper(Kind kind) {
        return new Paper(
                words().locale(),
                title(),
                kind.name().toLowerCase(Locale.ROOT),
                words().text("common.list.print"),
                switch (kind) {
                    case SHEET -> sheetOfAll();
                    case SLIPS -> slips();
                    case POSTERS -> posters();
                });
    }

    String title() {
        return words().text(
                        "staggering.paper.title",
                        page.unit().name().in(words().locale()),
                        words().occasion(page.occasion()));
    }

    private String sheetOfAll() {
        Map<Integer, List<Entry>> byStart =
                entries().stream().collect(Collectors.groupingBy(Entry::start, TreeMap::new, Collectors.toList()));
        StringBuilder html = new StringBuilder("<h1>" + text(title()) + "</h1>" + version() + "<table><thead><tr><th>"
                + text(words().text("staggering.start")) + "</th>");
        List<Spot> spots = spots();
        spots.forEach(
                spot -> html.append("<th>").append(text(words().spot(spot))).append("</th>"));
        html.append("</tr></thead><tbody>");
        byStart.forEach((start, there) -> {
            html.append("<tr><th>")
                    .append(text(words().at(page.occasion(), start)))
                    .append("</th>");
            for (Spot spot : spots) {
                html.append("<td>")
                        .append(there.stream()
                                .filter(entry -> entry.spot().equals(spot))
                                .map(entry -> text(words().group(entry.group())) + " <small>"
                                        + entry.group().people() + "</small>")
                                .collect(Collectors.joining("<br>")))
                        .append("</td>");
            }
            html.append("</tr>");
        });
        return html.append("</tbody></table>").append(foot()).toString();
    }

    private String slips() {
        return doubt()
                + entries().stream()
                        .map(entry -> "<section class=\"slip\"><div><h2>"
                                + text(words().group(entry.group())) + "</h2><p class=\"big\">"
                                + text(words().at(page.occasion(), entry.start()))
                                + "</p><p>" + open(entry.start()) + text(words().spot(entry.spot()))
                                + "</p><p class=\"small\">"
                                + text(title())
                                + "</p></div>" + code(entry.group().clazz().id()) + "</section>")
                        .collect(Collectors.joining());
    }

    private String posters() {
        return spots().stream()
                .map(spot -> "<section class=\"poster\"><h1>" + text(words().spot(spot)) + "</h1><h2>"
                        + text(words().occasion(page.occasion())) + "</h2><table><tbody>"
                        + entries().stream()
                                .filter(entry -> entry.spot().equals(spot))
                                .collect(Collectors.groupingBy(Entry::start, TreeMap::new, Collectors.toList()))
                                .entrySet()
                                .stream()
                                .map(slot -> "<tr><th>" + text(words().at(page.occasion(), slot.getKey())) + "</th><td>"
                                        + slot.getValue().stream()
                                                .map(entry -> text(words().group(entry.group())))
                                                .collect(Collectors.joining(text(words().text("staggering.and"))))
                                        + "</td></tr>")
                                .collect(Collectors.joining())
                        + "</tbody></table>" + foot() + "</section>")
                .collect(Collectors.joining());
    }

    /** On return days, when the gates are open. */
    private String open(int start) {
        return page.occasion().inHalfDays()
                ? sheet.known().returning().open(HalfDay.at(start).afternoon()).clocks() + " "
                : "";
    }

    private String code(ClassId clazz) {
        String token = tokens.get(clazz);
        return token == null ? "" : "<div class=\"code\">" + QrSquare.svg(root + "c/" + token) + "</div>";
    }

    private String version() {
        PlanRow shown = sheet.shown();
        String which =
                shown == null ? "" : words().plan(shown) + " · " + words().text("staggering.state." + shown.state());
        return "<p class=\"small\">" + text(which) + "</p>";
    }

    /** What does not hold should not be given out. */
    private String doubt() {
        Standing standing = sheet.standing();
        return standing == null || standing.holds()
                ? ""
                : "<p class=\"warn\">" + text(words().text("staggering.paper.doubtful")) + "</p>";
    }

    private String foot() {
        return doubt() + "<p class=\"small\">" + text(made) + "</p>";
    }

    private List<Entry> entries() {
        Map<UUID, Assigned> where = sheet.byGroup();
        return sheet.setup().groups().stream()
                .flatMap(group -> Stream.ofNullable(entry(group, where.get(group.id()))))
                .sorted(Comparator.comparing(entry -> sheet.setup().groups().indexOf(entry.group())))
                .toList();
    }

    private @Nullable Entry entry(Group group, @Nullable Assigned one) {
        return one == null
                ? null
                : new Entry(group, spot(one.slot().place()), one.slot().start());
    }

    /** A place that is out of use by now stays on paper, or its classes would be missing without a word. */
    private Spot spot(UUID place) {
        return sheet.setup()
                .spot(place)
                .orElseGet(() -> new Spot(new FacilityId(place), words().place(place, sheet.known()), "", 0));
    }

    private List<Spot> spots() {
        return Stream.concat(sheet.setup().spots().stream(), entries().stream().map(Entry::spot))
                .distinct()
                .toList();
    }

    private PlanWords words() {
        return page.words();
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
