package org.kaixue.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.RuleViolation;

/** What nobody's form may say. */
final class PersonRules {

    static final BigDecimal COLDEST = BigDecimal.valueOf(34);
    static final BigDecimal HOTTEST = BigDecimal.valueOf(43);
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,28}");

    private PersonRules() {}

    /** Refuses a form at the field that cannot be. */
    static void check(PersonDraft draft, LocalDate today) {
        boolean pupil = draft.kind() == PersonKind.PUPIL;
        if (pupil == (draft.clazz() == null)) {
            throw RuleViolation.at("clazz", pupil ? "people.class.missing" : "people.class.of-staff");
        }
        phone(draft.guardianPhone());
        temperature(draft.temperature());
        filledOn(draft.filledOn(), today);
        if (draft.restricted() && draft.restriction() == null) {
            throw RuleViolation.at("restriction", "people.restriction.missing");
        }
    }

    private static void phone(@Nullable String phone) {
        if (phone != null && !PHONE.matcher(phone).matches()) {
            throw RuleViolation.at("guardianPhone", "people.phone");
        }
    }

    private static void temperature(@Nullable BigDecimal degrees) {
        if (degrees != null && (degrees.compareTo(COLDEST) < 0 || degrees.compareTo(HOTTEST) > 0)) {
            throw RuleViolation.at("temperature", "people.temperature", COLDEST, HOTTEST);
        }
    }

    private static void filledOn(@Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw RuleViolation.at("filledOn", "people.filled-on.future");
        }
    }
}
