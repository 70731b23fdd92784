package org.kaixue.system.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kaixue.common.Band;
import org.kaixue.common.Formats;
import org.kaixue.system.HealthFinding;
import org.kaixue.system.HealthItem;

/** The findings in words. */
record HealthWords(Locale locale) {

    private static final double GIB = 1 << 30;
    private static final double MIB = 1 << 20;
    private static final String ERROR = "error";

    String name(HealthItem item) {
        return text("system.health.name." + item);
    }

    String means(HealthItem item) {
        return text("system.health.means." + item);
    }

    String state(Band band) {
        return text("system.health.state." + band);
    }

    /** What is wrong and what to do. */
    String problem(HealthFinding finding) {
        return text("system.health." + (finding.band() == Band.UNKNOWN ? "unknown." : "down.") + finding.item());
    }

    /** What was measured, in one line. */
    String measured(HealthFinding finding) {
        Map<String, Object> details = finding.details();
        if (details.containsKey(ERROR)) {
            return value(details, ERROR).toString();
        }
        return switch (finding.item()) {
            case DATABASE -> value(details, "database").toString();
            case DURABILITY ->
                finding.band() == Band.UNKNOWN ? value(details, "database").toString() : settings(details);
            case LEDGER -> ledger(finding.band(), details);
            case BACKUP -> backup(details);
            case DISK -> text("system.health.disk", size(details, "free", GIB), size(details, "total", GIB));
        };
    }

    /** The server's own names for its settings, as its operators know them. */
    private static String settings(Map<String, Object> details) {
        return details.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private String ledger(Band band, Map<String, Object> details) {
        return switch (band) {
            case GREEN -> text("system.health.ledger.agrees", moment(details, "checkedAt"));
            case UNKNOWN -> "";
            default ->
                text(
                        "system.health.ledger.differs",
                        moment(details, "checkedAt"),
                        value(details, "balances"),
                        value(details, "closings"),
                        value(details, "lines"));
        };
    }

    private String backup(Map<String, Object> details) {
        return details.containsKey("file")
                ? text(
                        "system.health.backup",
                        value(details, "file"),
                        size(details, "bytes", MIB),
                        moment(details, "at"))
                : value(details, "folder").toString();
    }

    private String moment(Map<String, Object> details, String name) {
        return Formats.in(locale).moment(Instant.parse(value(details, name).toString()));
    }

    private String size(Map<String, Object> details, String name, double unit) {
        double bytes = value(details, name) instanceof Number number ? number.doubleValue() : 0;
        return Formats.in(locale).number(bytes / unit, 1);
    }

    private static Object value(Map<String, Object> details, String name) {
        return Objects.requireNonNullElse(details.get(name), "");
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
