package org.kaixue.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;

/**
 * An open notice as the signed-in person sees it.
 *
 * @param unit the name of the unit whose matter it is
 * @param until the day until which it has to be done; null where there is none
 * @param read whether the person marked it as read
 */
public record NoticeRow(
        UUID id,
        Bilingual unit,
        Severity severity,
        String messageKey,
        List<String> args,
        String link,
        @Nullable LocalDate until,
        Instant raisedAt,
        boolean read) {

    /** The values of the sentence, each to be said in the reader's language. */
    public Object[] values() {
        return args.stream()
                .map(arg -> {
                    int between = arg.indexOf(NoticeDraft.LANGUAGES);
                    return between < 0 ? arg : new Bilingual(arg.substring(0, between), arg.substring(between + 1));
                })
                .toArray();
    }
}
