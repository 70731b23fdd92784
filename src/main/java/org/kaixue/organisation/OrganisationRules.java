package org.kaixue.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.RuleViolation;

/** The rules that what is entered one by one and what is taken in by the hundred are both held to. */
final class OrganisationRules {

    static final int LONGEST_CODE = 32;
    static final int LARGEST_CLASS = 150;
    static final int LARGEST_STAFF = 3_000;
    static final int MOST_SEATS = 5_000;
    static final int LARGEST_AREA = 2_000_000;
    static final int MOST_CLEANERS = 1_000;
    static final int HIGHEST_CLASS_NUMBER = 99;
    private static final int LONGEST_SCHOOLING = 12;
    private static final int YEARS_AHEAD = 2;

    private OrganisationRules() {}

    static void headcount(int pupils, int boarders) {
        within("pupils", pupils, LARGEST_CLASS);
        within("boarders", boarders, LARGEST_CLASS);
        if (boarders > pupils) {
            throw RuleViolation.at("boarders", "organisation.headcount.more-boarders-than-pupils", boarders, pupils);
        }
    }

    static void staff(int staff) {
        within("staff", staff, LARGEST_STAFF);
    }

    static void cleaning(@Nullable Integer area, @Nullable Integer cleaners) {
        if (area != null) {
            within("areaCleaned", area, LARGEST_AREA);
        }
        if (cleaners != null) {
            within("cleaners", cleaners, MOST_CLEANERS);
        }
    }

    /** A class belongs to a stage that its school teaches and began in a year that is not absurd. */
    static void schoolClass(SchoolType type, Stage stage, int entryYear, int number, LocalDate today) {
        if (!type.stages().contains(stage)) {
            throw RuleViolation.at("stage", "organisation.class.stage-not-taught");
        }
        if (entryYear < today.getYear() - LONGEST_SCHOOLING || entryYear > today.getYear() + 1) {
            throw RuleViolation.at(
                    "entryYear",
                    "organisation.class.entry-year",
                    String.valueOf(today.getYear() - LONGEST_SCHOOLING),
                    String.valueOf(today.getYear() + 1));
        }
        if (number < 1 || number > HIGHEST_CLASS_NUMBER) {
            throw RuleViolation.at("number", "organisation.range", 1, HIGHEST_CLASS_NUMBER);
        }
    }

    /** Seats belong to canteens and their zones; a zone is a part of a canteen, and nothing else is a part. */
    static void facility(FacilityKind kind, boolean isPart, @Nullable Integer seats) {
        if ((kind == FacilityKind.CANTEEN_ZONE) != isPart) {
            throw RuleViolation.at("partOf", "organisation.facility.zone-without-canteen");
        }
        if (seats != null) {
            if (kind != FacilityKind.CANTEEN && kind != FacilityKind.CANTEEN_ZONE) {
                throw RuleViolation.at("seats", "organisation.facility.no-seats");
            }
            within("seats", seats, MOST_SEATS);
        }
    }

    /** What holds from a day on may be entered for days past and to come, but not for a mistyped year. */
    static void fromDate(LocalDate from, LocalDate today) {
        if (from.isBefore(today.minusYears(LONGEST_SCHOOLING)) || from.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw RuleViolation.at("from", "organisation.from-date", from);
        }
    }

    /** A term ends after it begins, within a year, and begins in its school year. */
    static void term(TermDraft draft) {
        if (draft.lastDay().isBefore(draft.firstDay())) {
            throw RuleViolation.at("lastDay", "organisation.term.reversed", draft.firstDay());
        }
        if (draft.lastDay().isAfter(draft.firstDay().plusYears(1))) {
            throw RuleViolation.at("lastDay", "organisation.term.too-long");
        }
        int began = draft.firstDay().getYear();
        if (began < draft.schoolYear() || began > draft.schoolYear() + 1) {
            throw RuleViolation.at(
                    "schoolYear", "organisation.term.other-year", String.valueOf(began - 1), String.valueOf(began));
        }
    }

    /** A day on which a stage opened is not a day to come. */
    static void opened(@Nullable LocalDate actualDay, LocalDate today) {
        if (actualDay != null && actualDay.isAfter(today)) {
            throw RuleViolation.at("day", "organisation.opening.to-come", actualDay);
        }
    }

    private static void within(String field, int value, int most) {
        if (value < 0 || value > most) {
            throw RuleViolation.at(field, "organisation.range", 0, most);
        }
    }
}
