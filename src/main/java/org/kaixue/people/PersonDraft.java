package org.kaixue.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.ClassId;

/**
 * A person's form (一人一表) as it is entered.
 *
 * @param clazz the class of a pupil; null for staff
 * @param idNumber the citizen's number of 18 characters; null where none is known
 * @param temperature the highest of the last 14 days, in degrees Celsius
 * @param symptoms of the last 14 days, in words; null where nobody asked
 * @param places where the person stayed in the last 14 days
 * @param contact whether the person met a case in the last 14 days; null where nobody asked
 * @param registered whether the person is registered with the community; null where nobody asked
 * @param restricted whether the person may not come to school
 * @param restriction why not
 */
public record PersonDraft(
        @NotNull PersonKind kind,
        @Nullable ClassId clazz,
        @NotBlank @Size(max = PersonDraft.LONGEST_CODE) String code,
        @NotBlank @Size(max = PersonDraft.LONGEST_NAME) String name,
        @Nullable @Size(max = PersonDraft.LONGEST_CODE) String idNumber,
        boolean boarder,
        @Nullable @Size(max = PersonDraft.LONGEST_CODE) String dormitory,
        @Nullable @Size(max = PersonDraft.LONGEST_BED) String bed,
        @Nullable @Size(max = PersonDraft.LONGEST_NAME) String guardianName,
        @Nullable @Size(max = PersonDraft.LONGEST_PHONE) String guardianPhone,
        @Nullable BigDecimal temperature,
        @Nullable @Size(max = PersonDraft.LONGEST_TEXT) String symptoms,
        @Nullable @Size(max = PersonDraft.LONGEST_TEXT) String places,
        @Nullable Boolean contact,
        @Nullable Boolean registered,
        @Nullable HealthCode healthCode,
        boolean restricted,
        @Nullable @Size(max = PersonDraft.LONGEST_TEXT) String restriction,
        @Nullable LocalDate filledOn) {

    static final int LONGEST_CODE = 40;
    static final int LONGEST_NAME = 60;
    static final int LONGEST_BED = 20;
    static final int LONGEST_PHONE = 30;
    static final int LONGEST_TEXT = 200;

    /** Blank texts say nothing, and are kept as nothing. */
    public PersonDraft {
        code = code == null ? "" : code.strip();
        name = name == null ? "" : name.strip();
        idNumber = said(idNumber);
        dormitory = said(dormitory);
        bed = said(bed);
        guardianName = said(guardianName);
        guardianPhone = said(guardianPhone);
        symptoms = said(symptoms);
        places = said(places);
        restriction = said(restriction);
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Somebody of whom no more is known than this. */
    public static PersonDraft of(PersonKind kind, @Nullable ClassId clazz, String code, String name) {
        return new PersonDraft(
                kind, clazz, code, name, null, false, null, null, null, null, null, null, null, null, null, null, false,
                null, null);
    }
}
