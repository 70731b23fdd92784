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
        boolean read) {}
