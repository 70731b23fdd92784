package org.kaixue.trail.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Address;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.trail.TrailRow;

/** What an entry says, in the reader's language, and where its record stands. */
record TrailWords(ValueWords values) {

    private static final Set<String> NAMES = Set.of("name", "item", "list", "file");

    Locale locale() {
        return values.locale();
    }

    String text(String key, Object... parts) {
        return values.texts().getTranslation(key, locale(), parts);
    }

    String action(TrailRow row) {
        return values.said("trail.action." + row.action(), row.action());
    }

    String outcome(TrailRow row) {
        return text(row.refused() ? "trail.refused" : "trail.done");
    }

    /** The record by its kind, and by its name where that can be told without reading it. */
    String record(TrailRow row) {
        String kind = values.said("trail.kind." + row.kind(), row.kind());
        String name = unit(row)
                .map(unit -> unit.name().in(locale()))
                .or(() -> named(row))
                .orElseGet(() -> plain(row.record()));
        return name.isEmpty() ? kind : text("trail.record", kind, name);
    }

    String change(TrailRow row) {
        return values.inShort(row.difference());
    }

    /** The record's page, or the list in which it stands; null where it has none. */
    @Nullable
    Address page(TrailRow row) {
        return switch (row.kind()) {
            case "unit" -> unit(row).map(TrailWords::page).orElse(null);
            case "term" -> Address.of("organisation/terms");
            case "norm", "cover_band" -> Address.of("norms");
            case "item" -> Address.of("catalogue");
            case "stock-document" -> row.record() == null ? null : Address.of("supply/document/" + row.record());
            case "facility" -> tab(row, "facilities");
            case "school_class", "class_headcount", "staff_headcount" -> tab(row, "headcounts");
            case "opening" -> tab(row, "opening");
            default -> null;
        };
    }

    private static @Nullable Address tab(TrailRow row, String tab) {
        return row.unitCode() == null
                ? null
                : Address.of("organisation/school/" + row.unitCode()).with("tab", tab);
    }

    private static Address page(UnitNode unit) {
        return switch (unit.kind()) {
            case PREFECTURE -> Address.of("organisation").with("unit", unit.code());
            case COUNTY -> Address.of("organisation/county/" + unit.code());
            case SCHOOL -> Address.of("organisation/school/" + unit.code());
        };
    }

    private Optional<UnitNode> unit(TrailRow row) {
        return row.kind().equals("unit") && row.record() != null
                ? id(row.record())
                        .map(id -> values.tree().path(new UnitId(id)))
                        .filter(path -> !path.isEmpty())
                        .map(path -> path.getLast())
                : Optional.empty();
    }

    /** The name among the values of the record. */
    private Optional<String> named(TrailRow row) {
        return row.difference().lines().stream()
                .filter(line -> NAMES.contains(line.name()))
                .map(line -> values.value(line, line.after() == null ? line.before() : line.after()))
                .findFirst();
    }

    /** A name that was typed, such as that of a sign-in; an id says nothing to a person. */
    private static String plain(@Nullable String record) {
        return record == null || id(record).isPresent() ? "" : record;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }
}
