package org.kaixue.drill.ui;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.Formats;
import org.kaixue.common.Localised;
import org.kaixue.common.Texts;
import org.kaixue.drill.Concern;
import org.kaixue.drill.Criterion;
import org.kaixue.drill.DrillRole;
import org.kaixue.drill.DrillRow;
import org.kaixue.drill.DrillSheet;
import org.kaixue.drill.DrillState;
import org.kaixue.drill.Standing;
import org.kaixue.drill.TrainedPeople;
import org.kaixue.drill.Verdict;

/** How drills are said in the reader's language. */
record DrillWords(Texts texts, Locale locale) {

    private static final int SECONDS = 60;

    String text(String key, @Nullable Object... values) {
        return texts.getTranslation(key, locale, values);
    }

    String in(Localised name) {
        return name.in(locale);
    }

    String number(int number) {
        return Formats.in(locale).number(number);
    }

    String date(@Nullable LocalDate day) {
        return day == null ? "" : Formats.in(locale).shortDate(day);
    }

    String role(DrillRole role) {
        return text("drill.role." + role);
    }

    String criterion(Criterion criterion) {
        return text("drill.criterion." + criterion);
    }

    String standing(Standing standing) {
        return text("drill.standing." + standing);
    }

    String people(TrainedPeople people) {
        return text("drill.people." + people);
    }

    String concern(Concern concern) {
        return text("drill.concern." + concern);
    }

    /** Where a drill stands; one whose clock was stopped waits to be judged. */
    String state(DrillRow drill) {
        if (drill.toBeJudged()) {
            return text("drill.state.to-judge");
        }
        Verdict verdict = drill.verdict();
        return drill.state() == DrillState.EVALUATED && verdict != null
                ? text(verdict.passed() ? "drill.state.passed" : "drill.state.failed")
                : text("drill.state." + drill.state());
    }

    String state(DrillState state) {
        return text("drill.state." + state);
    }

    static Band band(DrillRow drill) {
        Verdict verdict = drill.verdict();
        if (verdict != null) {
            return verdict.passed() ? Band.GREEN : Band.RED;
        }
        return drill.state() == DrillState.LIVE ? Band.AMBER : Band.UNKNOWN;
    }

    static Band band(Standing standing) {
        return switch (standing) {
            case FAILED, OVERDUE -> Band.RED;
            case TO_DO -> Band.AMBER;
            case PASSED -> Band.GREEN;
            case NOT_CONCERNED -> Band.UNKNOWN;
        };
    }

    /** Why a drill is passed or not. */
    String verdict(Verdict verdict, int open) {
        return text("drill.verdict." + verdict.reason(), verdict.points(), Criterion.mostPoints(), open);
    }

    /** Primary, grade 2, class 3. */
    String clazz(DrillSheet.Clazz clazz) {
        return text(
                "organisation.class.name", text("organisation.stage." + clazz.stage()), clazz.grade(), clazz.number());
    }

    /** 07:21, minutes and seconds after the drill began. */
    static String clock(Duration after) {
        long seconds = Math.max(0, after.toSeconds());
        return "%02d:%02d".formatted(seconds / SECONDS, seconds % SECONDS);
    }

    /** So many drills that do not concern their school, by why. */
    String leftOut(Map<Concern, Integer> left) {
        return List.of(Concern.values()).stream()
                .filter(left::containsKey)
                .map(why -> text("drill.left-out", concern(why), left.get(why)))
                .collect(Collectors.joining(text("drill.and")));
    }
}
