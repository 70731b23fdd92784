package org.kaixue.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.SchoolIntake.Opens;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.Season;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.TermDraft;
import org.kaixue.organisation.TermId;

/** The demo's term, three weeks old on the day of the first start: seniors are in school, the others come in batches. */
final class DemoTerm {

    static final String PREFECTURE_CODE = "639000";

    private static final int FIRST_MONTH_OF_AUTUMN_TERM = 8;

    private DemoTerm() {}

    static TermDraft draft(LocalDate today) {
        boolean autumn = today.getMonthValue() >= FIRST_MONTH_OF_AUTUMN_TERM;
        int year = today.getYear();
        return new TermDraft(
                year + (autumn ? "-autumn" : "-spring"),
                year + (autumn ? " 秋季开学" : " 春季开学"),
                (autumn ? "Autumn " : "Spring ") + year,
                autumn ? year : year - 1,
                autumn ? Season.AUTUMN : Season.SPRING,
                today.minusDays(21),
                today.plusDays(120));
    }

    static int schoolYear(LocalDate today) {
        return today.getMonthValue() >= FIRST_MONTH_OF_AUTUMN_TERM ? today.getYear() : today.getYear() - 1;
    }

    /** When each stage of a school opens; five kindergartens have not been given a day. */
    static List<Opens> openings(DemoSchool school, TermId term, LocalDate today) {
        return school.type().stages().stream()
                .map(stage -> switch (stage) {
                    case SENIOR -> new Opens(term, stage, 1, monday(today.minusDays(14)), openedOn(school, today));
                    case JUNIOR, VOCATIONAL -> new Opens(term, stage, 2, monday(today.plusDays(3)), null);
                    case PRIMARY -> new Opens(term, stage, 3, monday(today.plusDays(10)), null);
                    case KINDERGARTEN, SPECIAL ->
                        new Opens(term, stage, 4, unplanned(school) ? null : monday(today.plusDays(17)), null);
                })
                .toList();
    }

    /** The day on which a school's senior stage opened; null where it has none, or is one of the two that have not. */
    static @Nullable LocalDate openedOn(DemoSchool school, LocalDate today) {
        boolean senior = school.type().stages().contains(Stage.SENIOR);
        return senior && !late(school) ? monday(today.minusDays(14)) : null;
    }

    private static boolean late(DemoSchool school) {
        return school.type() == SchoolType.SENIOR && school.number() % 6 == 0;
    }

    private static boolean unplanned(DemoSchool school) {
        return school.type() == SchoolType.KINDERGARTEN && school.number() % 31 == 0;
    }

    /** The first Monday on or after a day. */
    private static LocalDate monday(LocalDate day) {
        LocalDate monday = day;
        while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            monday = monday.plusDays(1);
        }
        return monday;
    }
}
