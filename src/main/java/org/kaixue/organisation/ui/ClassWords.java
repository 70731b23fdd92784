package org.kaixue.organisation.ui;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Formats;
import org.kaixue.common.Texts;
import org.kaixue.organisation.ClassRow;
import org.kaixue.organisation.DeclaredRow;

/** How classes and what was declared of them are called. */
record ClassWords(Texts texts) {

    /** Primary, grade 2, class 3. */
    String name(ClassRow row, Locale locale) {
        return texts.getTranslation(
                "organisation.class.name",
                locale,
                texts.getTranslation("organisation.stage." + row.stage().name(), locale),
                row.grade(),
                row.number());
    }

    /** What a declaration is about: a class, by the year it began, or the staff. */
    String about(DeclaredRow row, Locale locale) {
        return row.stage() == null
                ? texts.getTranslation("organisation.column.staff", locale)
                : texts.getTranslation(
                        "organisation.class.entered",
                        locale,
                        texts.getTranslation("organisation.stage." + row.stage().name(), locale),
                        String.valueOf(row.entryYear()),
                        String.valueOf(row.number()));
    }

    /** The headcount to come: 38 from 1 March; null where there is none. */
    @Nullable
    String next(ClassRow row, Locale locale) {
        Formats formats = Formats.in(locale);
        return row.nextFrom() == null || row.nextPupils() == null
                ? null
                : texts.getTranslation(
                        "organisation.headcount.next",
                        locale,
                        formats.number(row.nextPupils()),
                        formats.date(row.nextFrom()));
    }

    /** What has become of a declaration. */
    String state(DeclaredRow row, Locale locale) {
        return texts.getTranslation(
                "organisation.headcount.state." + row.state().name(), locale);
    }
}
