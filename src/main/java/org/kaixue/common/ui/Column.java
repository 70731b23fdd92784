package org.kaixue.common.ui;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Formats;

/**
 * One column of a list: what it is called, what it says of a row, and how that is written on the page, in Excel and on
 * paper. Immutable; the methods that change something give a new column.
 */
public final class Column<T> {

    /** What the values are; Excel keeps them as that. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        MOMENT
    }

    private final String key;
    private final String headerKey;
    private final Kind kind;
    private final BiFunction<T, Locale, ? extends @Nullable Object> value;
    private int decimals = -1;
    private boolean hidden;
    private boolean sortable;
    private boolean wide;
    private boolean frozen;
    private @Nullable Bilingual heading;
    private @Nullable Comparator<T> order;
    private @Nullable BiFunction<T, Locale, String> wording;
    private @Nullable Function<T, @Nullable Band> band;
    private @Nullable Function<T, @Nullable Address> link;
    private @Nullable Function<T, Component> component;

    private Column(String key, String headerKey, Kind kind, BiFunction<T, Locale, ? extends @Nullable Object> value) {
        this.key = key;
        this.headerKey = headerKey;
        this.kind = kind;
        this.value = value;
    }

    /** A column of texts. */
    public static <T> Column<T> text(String key, String headerKey, Function<T, @Nullable String> value) {
        return new Column<>(key, headerKey, Kind.TEXT, (row, locale) -> value.apply(row));
    }

    /** A column of texts that differ by language. */
    public static <T> Column<T> text(String key, String headerKey, BiFunction<T, Locale, @Nullable String> value) {
        return new Column<>(key, headerKey, Kind.TEXT, value);
    }

    /** A column of names in both languages. */
    public static <T> Column<T> name(String key, String headerKey, Function<T, @Nullable Bilingual> value) {
        return new Column<>(key, headerKey, Kind.TEXT, (row, locale) -> {
            Bilingual name = value.apply(row);
            return name == null ? null : name.in(locale);
        });
    }

    /** A column of numbers, aligned to the right, written with thousands separators. */
    public static <T> Column<T> number(String key, String headerKey, Function<T, ? extends @Nullable Number> value) {
        return new Column<>(key, headerKey, Kind.NUMBER, (row, locale) -> value.apply(row));
    }

    /** A column of days. */
    public static <T> Column<T> date(String key, String headerKey, Function<T, @Nullable LocalDate> value) {
        return new Column<>(key, headerKey, Kind.DATE, (row, locale) -> value.apply(row));
    }

    /** A column of moments, shown in the business zone. */
    public static <T> Column<T> moment(String key, String headerKey, Function<T, @Nullable Instant> value) {
        return new Column<>(key, headerKey, Kind.MOMENT, (row, locale) -> value.apply(row));
    }

    /** A column of bands, each with its sign and word. */
    public static <T> Column<T> band(
            String key, String headerKey, Function<T, Band> band, Function<Band, String> word) {
        return Column.<T>text(key, headerKey, row -> word.apply(band.apply(row)))
                .banded(band::apply)
                .sortedBy(Comparator.comparing(band));
    }

    /** Numbers with exactly so many decimals. */
    public Column<T> decimals(int count) {
        return with(column -> column.decimals = count);
    }

    /** How the page and paper write the value, such as 36.03吨; Excel keeps the value itself. */
    public Column<T> shownAs(BiFunction<T, Locale, String> words) {
        return with(column -> column.wording = words);
    }

    /** Writes the band's sign and colour beside the value. */
    public Column<T> banded(Function<T, @Nullable Band> bandOfRow) {
        return with(column -> column.band = bandOfRow);
    }

    /** Makes the value a link. */
    public Column<T> linked(Function<T, @Nullable Address> target) {
        return with(column -> column.link = target);
    }

    /** Draws the cell on the page with a component of its own; Excel and paper keep the value. */
    public Column<T> drawn(Function<T, Component> drawing) {
        return with(column -> column.component = drawing);
    }

    /** The source sorts by this column's key. Lists in memory sort by every column without this. */
    public Column<T> sortable() {
        return with(column -> column.sortable = true);
    }

    /** Lists in memory sort this column so, instead of by its values. */
    public Column<T> sortedBy(Comparator<T> comparator) {
        return with(column -> column.order = comparator);
    }

    /** Not shown until the user chooses the column. */
    public Column<T> hidden() {
        return with(column -> column.hidden = true);
    }

    /** A heading that somebody entered, such as the name of an item, instead of a text of the portal. */
    public Column<T> headed(Bilingual name) {
        return with(column -> column.heading = name);
    }

    /** Stays in sight while the others scroll sideways; only the first columns of a list may. */
    public Column<T> frozen() {
        return with(column -> column.frozen = true);
    }

    /** Takes the room that the other columns leave. */
    public Column<T> wide() {
        return with(column -> column.wide = true);
    }

    public String key() {
        return key;
    }

    /**
     * The heading in the reader's language.
     *
     * @param texts translates a key
     */
    public String header(Locale locale, UnaryOperator<String> texts) {
        return heading == null ? texts.apply(headerKey) : heading.in(locale);
    }

    public Kind kind() {
        return kind;
    }

    public boolean isHidden() {
        return hidden;
    }

    public boolean isSortable() {
        return sortable;
    }

    public boolean isWide() {
        return wide;
    }

    public boolean isFrozen() {
        return frozen;
    }

    /** The value itself: a String, Number, LocalDate or Instant, or null where the row has none. */
    public @Nullable Object value(T row, Locale locale) {
        return value.apply(row, locale);
    }

    public Optional<Band> bandOf(T row) {
        return Optional.ofNullable(band == null ? null : band.apply(row));
    }

    public Optional<Address> linkOf(T row) {
        return Optional.ofNullable(link == null ? null : link.apply(row));
    }

    Optional<Function<T, Component>> component() {
        return Optional.ofNullable(component);
    }

    boolean isNumeric() {
        return kind == Kind.NUMBER;
    }

    /** The exact number, where what is shown is worded otherwise; what the page tells on hover. */
    String exact(T row, Locale locale) {
        return wording != null && value(row, locale) instanceof Number number
                ? Formats.in(locale).number(number)
                : "";
    }

    int decimals() {
        return decimals;
    }

    /** The value as a person reads it; empty where the row has none. */
    public String shown(T row, Locale locale) {
        Object shown = value(row, locale);
        if (shown == null) {
            return "";
        }
        if (wording != null) {
            return wording.apply(row, locale);
        }
        Formats formats = Formats.in(locale);
        return switch (shown) {
            case Number number -> decimals < 0 ? formats.number(number) : formats.number(number, decimals);
            case LocalDate day -> formats.date(day);
            case Instant moment -> formats.moment(moment);
            default -> shown.toString();
        };
    }

    /** The order of rows by this column, rows without a value last. */
    Comparator<T> comparator(Locale locale, boolean descending) {
        if (order != null) {
            return descending ? order.reversed() : order;
        }
        Comparator<Object> values = values(locale);
        return Comparator.comparing(
                row -> value(row, locale), Comparator.nullsLast(descending ? values.reversed() : values));
    }

    private Comparator<Object> values(Locale locale) {
        return switch (kind) {
            case TEXT -> Collator.getInstance(locale)::compare;
            case NUMBER -> Comparator.comparing(number -> new BigDecimal(number.toString()));
            case DATE -> Comparator.comparing(LocalDate.class::cast);
            case MOMENT -> Comparator.comparing(Instant.class::cast);
        };
    }

    private Column<T> with(Consumer<Column<T>> change) {
        Column<T> copy = new Column<>(key, headerKey, kind, value);
        copy.decimals = decimals;
        copy.hidden = hidden;
        copy.sortable = sortable;
        copy.wide = wide;
        copy.frozen = frozen;
        copy.heading = heading;
        copy.order = order;
        copy.wording = wording;
        copy.band = band;
        copy.link = link;
        copy.component = component;
        change.accept(copy);
        return copy;
    }
}
