package org.kaixue.notice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Permission;
import org.kaixue.organisation.UnitId;

/**
 * What somebody must know or do.
 *
 * @param unit whose matter it is
 * @param permission who is told: all who hold it over the unit
 * @param messageKey the translation key of the sentence, with its values in {@code args}
 * @param link the address of the page on which to act, relative to the portal's root
 * @param subject what it is about; there is one open notice a subject
 * @param until the day until which it has to be done; null where there is none
 */
public record NoticeDraft(
        UnitId unit,
        Permission permission,
        Severity severity,
        String messageKey,
        List<String> args,
        String link,
        String subject,
        @Nullable LocalDate until) {

    /** Between the Chinese and the English of a value. */
    static final char LANGUAGES = '\u001e';

    public NoticeDraft {
        args = List.copyOf(args);
    }

    /** A value that reads differently in each language. */
    public static String both(Bilingual name) {
        return name.zh() + LANGUAGES + name.en();
    }
}
