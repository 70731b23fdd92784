package org.kaixue.trail.ui;

import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Quantities;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Formats;
import org.kaixue.common.Texts;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;
import org.kaixue.trail.Difference;
import org.kaixue.trail.Difference.Line;

/** The values that an entry keeps, in the reader's language. */
record ValueWords(Texts texts, UnitTree tree, Terms terms, Catalogue catalogue, Locale locale) {

    private static final String NOTHING = "—";
    private static final Pattern GRANTED = Pattern.compile("([A-Z_]+) ([^,]+)(?:, term ([^,]+))?(?:, until ([^,]+))?");
    private static final Pattern POSTED = Pattern.compile("(\\S+) ([+-]\\d{1,18})\\b.*");

    /** Where the words of those values stand that are one of a few. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("stage", "organisation.stage."),
            entry("hygiene", "hygiene.kind."),
            entry("hygiene-place", "hygiene.place."),
            entry("agent", "hygiene.agent."),
            entry("type", "organisation.type."),
            entry("kind", "organisation.facility.kind."),
            entry("state", "organisation.facility.state."),
            entry("level", "organisation.risk."),
            entry("risk", "organisation.risk."),
            entry("driver", "need.ui.driver."),
            entry("person-kind", "people.kind."),
            entry("category", "catalogue.category."),
            entry("store-apart", "catalogue.apart."),
            entry("pledge", "people.pledge.kind."),
            entry("field", "people.team.field."),
            entry("step", "cases.step."),
            entry("illness", "cases.illness."),
            entry("contact-state", "cases.contact.state."),
            entry("tier", "readiness.tier."),
            entry("readiness-state", "readiness.state."),
            entry("result", "readiness.result."));

    /** What changed; of a record that is new or gone all that it was. */
    String inShort(Difference difference) {
        return difference.changes().stream()
                .map(difference.bothSides() ? this::changed : this::said)
                .collect(Collectors.joining(" · "));
    }

    private String changed(Line line) {
        String change = value(line, line.before()) + " → " + value(line, line.after());
        return line.name().isEmpty() ? change : named(line.name(), change);
    }

    private String said(Line line) {
        String value = value(line, line.after() == null ? line.before() : line.after());
        return line.name().isEmpty() ? value : named(line.name(), value);
    }

    private String named(String name, String value) {
        return texts.getTranslation("trail.record", locale, name(name), value);
    }

    String name(String name) {
        return name.isEmpty() ? "" : said("trail.value." + name, name);
    }

    /** One side of a value. */
    String value(Line line, @Nullable String value) {
        if (value == null) {
            return NOTHING;
        }
        String words = WORDS.get(line.name());
        if (words != null) {
            return said(words + value, value);
        }
        return switch (line.name()) {
            case "" -> granted(value);
            case "item" -> item(value);
            case "managed-by" ->
                tree.byCode(value).map(UnitNode::name).map(this::in).orElse(value);
            case "weekdays", "boarder-weekdays" -> days(value);
            case "fields" ->
                Arrays.stream(value.split(", "))
                        .map(field -> said("people.field." + field, field))
                        .collect(Collectors.joining(", "));
            case "lines" -> Arrays.stream(value.split(", ")).map(this::posted).collect(Collectors.joining(", "));
            default -> plain(value);
        };
    }

    private String item(String code) {
        return catalogue.byCode(code).map(item -> in(item.name())).orElse(code);
    }

    /** DOCTOR of a school until a day or through a term, as the reader calls the role and the term. */
    private String granted(String role) {
        Matcher granted = GRANTED.matcher(role);
        if (!granted.matches()) {
            return plain(role);
        }
        String who = said("common.role." + granted.group(1), granted.group(1)) + " " + granted.group(2);
        String term = granted.group(3);
        String ends = term == null
                ? granted.group(4)
                : terms.byCode(term).map(known -> in(known.name())).orElse(term);
        return ends == null ? who : texts.getTranslation("security.me.until", locale, who, plain(ends));
    }

    /** MASK +20 pcs as the reader calls and counts it. */
    private String posted(String line) {
        Matcher posted = POSTED.matcher(line);
        if (!posted.matches()) {
            return line;
        }
        long quantity = Long.parseLong(posted.group(2));
        return catalogue
                .byCode(posted.group(1))
                .map(item ->
                        in(item.name()) + " " + (quantity < 0 ? "" : "+") + Quantities.exact(item, quantity, locale))
                .orElse(line);
    }

    private String days(String days) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> days.contains(day.name()))
                .map(day -> day.getDisplayName(TextStyle.SHORT, locale))
                .collect(Collectors.joining(", "));
    }

    private String plain(String value) {
        return switch (value) {
            case "true" -> texts.getTranslation("common.yes", locale);
            case "false" -> texts.getTranslation("common.no", locale);
            default -> date(value);
        };
    }

    private String date(String value) {
        try {
            return Formats.in(locale).date(LocalDate.parse(value));
        } catch (DateTimeParseException otherText) {
            return value;
        }
    }

    /** The words behind a key, or what an entry of another time says itself. */
    String said(String key, String otherwise) {
        String words = texts.getTranslation(key, locale);
        return words.startsWith("!") ? otherwise : words;
    }

    private String in(Bilingual name) {
        return name.in(locale);
    }
}
