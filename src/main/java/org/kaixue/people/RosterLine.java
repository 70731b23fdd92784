package org.kaixue.people;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.UnitId;

/**
 * What a row of a roster's sheet says of a person: null where the cell is empty, which leaves what is kept, and an empty
 * text where it says that there is nothing.
 *
 * @param index by which the number is found; null with the number
 */
record RosterLine(
        UnitId school,
        PersonKind kind,
        @Nullable ClassId clazz,
        String code,
        String name,
        @Nullable IdNumber number,
        @Nullable ByteBuffer index,
        @Nullable Boolean boarder,
        @Nullable String dormitory,
        @Nullable String bed,
        @Nullable String guardianName,
        @Nullable String guardianPhone,
        @Nullable BigDecimal temperature,
        @Nullable String symptoms,
        @Nullable String places,
        @Nullable Boolean contact,
        @Nullable Boolean registered,
        @Nullable HealthCode healthCode,
        @Nullable Boolean restricted,
        @Nullable String restriction,
        @Nullable LocalDate filledOn) {

    /**
     * The form after the row is taken over; of somebody new it says what the row says.
     *
     * @param kept the form as it is kept, with its number's mask in place of the number; null of somebody new
     */
    PersonDraft over(@Nullable PersonDraft kept) {
        PersonDraft was = kept == null ? PersonDraft.of(kind, clazz, code, name) : kept;
        boolean barred = restricted == null ? was.restricted() : restricted;
        return new PersonDraft(
                kind,
                clazz,
                code,
                name,
                number == null ? was.idNumber() : number.value(),
                boarder == null ? was.boarder() : boarder,
                either(dormitory, was.dormitory()),
                either(bed, was.bed()),
                either(guardianName, was.guardianName()),
                either(guardianPhone, was.guardianPhone()),
                either(temperature, was.temperature()),
                either(symptoms, was.symptoms()),
                either(places, was.places()),
                either(contact, was.contact()),
                either(registered, was.registered()),
                either(healthCode, was.healthCode()),
                barred,
                barred ? either(restriction, was.restriction()) : null,
                either(filledOn, was.filledOn()));
    }

    private static <T> @Nullable T either(@Nullable T said, @Nullable T kept) {
        return said == null ? kept : said;
    }
}
