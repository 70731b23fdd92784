package org.kaixue.stock;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.kaixue.common.Ids;

/** The id of a stock document, made by its sender: sent again, it is not posted again. */
public record DocumentId(UUID value) {

    /** A new id, to be made before the first attempt and kept for every further one. */
    public static DocumentId next() {
        return new DocumentId(Ids.next());
    }

    /** What people call the document: its business date and the last six digits of its id, 20261124-3F9A2C. */
    public String number(LocalDate businessDate) {
        String digits = value.toString();
        return businessDate.format(DateTimeFormatter.BASIC_ISO_DATE) + "-"
                + digits.substring(digits.length() - DocumentNumber.DIGITS).toUpperCase(Locale.ROOT);
    }
}
