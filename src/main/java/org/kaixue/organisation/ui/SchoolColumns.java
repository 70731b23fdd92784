package org.kaixue.organisation.ui;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.organisation.Post;

/** What a list of schools says of each. */
record SchoolColumns(Texts texts) {

    ColumnList<SchoolRow> all() {
        return ColumnList.of(
                Column.<SchoolRow>name("name", "organisation.column.school", row -> row.school()
                                .name())
                        .linked(row -> SchoolPages.of(row.school()))
                        .wide(),
                Column.<SchoolRow>text(
                                "code", "organisation.code", row -> row.school().code())
                        .hidden(),
                Column.name("county", "organisation.column.county", row -> row.county()
                        .name()),
                Column.text(
                        "type",
                        "organisation.column.type",
                        (row, locale) -> texts.getTranslation(
                                "organisation.type." + row.facts().type().name(), locale)),
                Column.number("classes", "organisation.column.classes", SchoolRow::classes),
                Column.number("pupils", "organisation.column.pupils", SchoolRow::pupils),
                Column.number("boarders", "organisation.column.boarders", SchoolRow::boarders),
                Column.number(
                        "staff", "organisation.column.staff", row -> row.facts().staff()),
                Column.date("opening", "organisation.column.opening", SchoolRow::opening),
                Column.<SchoolRow>number("posts", "organisation.column.posts", row -> row.openPosts()
                                .size())
                        .shownAs(this::openPosts)
                        .banded(row -> row.openPosts().isEmpty() ? null : Band.AMBER),
                holder("leader", Post.LEADER),
                holder("officer", Post.OFFICER),
                holder("doctor", Post.DOCTOR),
                holder("regulator", Post.REGULATOR),
                Column.<SchoolRow>number("gaps", "organisation.column.gaps", row -> row.gaps()
                                .size())
                        .shownAs(this::gaps)
                        .banded(row -> row.gaps().isEmpty() ? null : Band.AMBER)
                        .linked(SchoolColumns::firstGap));
    }

    private static Column<SchoolRow> holder(String key, Post post) {
        return Column.<SchoolRow>text(key, "organisation.post." + post.name(), row -> row.holder(post))
                .hidden();
    }

    private String openPosts(SchoolRow row, Locale locale) {
        return row.openPosts().isEmpty()
                ? texts.getTranslation("organisation.gap.none", locale)
                : row.openPosts().stream()
                        .map(post -> texts.getTranslation("organisation.post.missing." + post.name(), locale))
                        .collect(Collectors.joining(texts.getTranslation("organisation.gap.separator", locale)));
    }

    private String gaps(SchoolRow row, Locale locale) {
        return row.gaps().isEmpty()
                ? texts.getTranslation("organisation.gap.none", locale)
                : row.gaps().stream()
                        .map(gap -> texts.getTranslation("organisation.gap." + gap, locale))
                        .collect(Collectors.joining(texts.getTranslation("organisation.gap.separator", locale)));
    }

    private static @Nullable Address firstGap(SchoolRow row) {
        return row.gaps().isEmpty()
                ? null
                : SchoolPages.of(row.school()).with(SchoolPages.TAB, row.gaps().getFirst());
    }
}
