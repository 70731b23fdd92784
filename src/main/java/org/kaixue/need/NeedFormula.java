package org.kaixue.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemId;
import org.kaixue.organisation.SchoolFacts;
import org.kaixue.organisation.StageFacts;

/**
 * The lines of a school's need of an item. Pupils, boarders and classes count stage by stage on the reference day of
 * each; all else counts once, on the school's earliest reference day. A line whose norm asks for nothing asks for no
 * input either.
 */
final class NeedFormula {

    private static final long NOT_KNOWN = Long.MIN_VALUE;

    private final NormBook norms;

    NeedFormula(NormBook norms) {
        this.norms = norms;
    }

    List<NeedLine> lines(SchoolFacts school, ItemId item) {
        List<NeedLine> lines = new ArrayList<>(4);
        for (NormBook.Drive drive : norms.of(item)) {
            for (NormDriver.Counted counted : drive.driver().counts()) {
                if (counted.byStage()) {
                    for (StageFacts stage : school.stages()) {
                        add(lines, byStage(drive, counted, school, stage));
                    }
                } else if (counted == NormDriver.Counted.OTHER_NEEDS) {
                    add(lines, share(drive, school, lines));
                } else if (counted != NormDriver.Counted.DEPOTS) {
                    add(lines, bySchool(drive, counted, school));
                }
            }
        }
        return lines;
    }

    private static void add(List<NeedLine> lines, @Nullable NeedLine line) {
        if (line != null) {
            lines.add(line);
        }
    }

    private static @Nullable NeedLine byStage(
            NormBook.Drive drive, NormDriver.Counted counted, SchoolFacts school, StageFacts stage) {
        long day = stage.referenceDay().toEpochDay();
        NormRule rule = drive.winner(school, stage.stage(), day);
        if (rule == null) {
            return null;
        }
        long value = Inputs.count(counted, stage);
        int blockers = rule.rate() == 0 ? Blockers.NONE : Inputs.blockers(counted, stage);
        return new NeedLine(
                rule,
                counted,
                stage.stage(),
                stage.stage(),
                number(stage.openingDay()),
                day,
                blockers == Blockers.NONE || value > 0 ? value : NeedLine.UNKNOWN,
                blockers,
                amount(rule, value));
    }

    private static @Nullable NeedLine bySchool(NormBook.Drive drive, NormDriver.Counted counted, SchoolFacts school) {
        long day = school.referenceDay().toEpochDay();
        NormRule rule = drive.winner(school, null, day);
        if (rule == null) {
            return null;
        }
        Integer value = Inputs.count(counted, school);
        StageFacts first = firstToOpen(school);
        return new NeedLine(
                rule,
                counted,
                null,
                first.stage(),
                number(first.openingDay()),
                day,
                value == null ? NeedLine.UNKNOWN : value,
                rule.rate() == 0 ? Blockers.NONE : Inputs.blockers(counted, school),
                value == null ? 0 : amount(rule, value));
    }

    private static @Nullable NeedLine share(NormBook.Drive drive, SchoolFacts school, List<NeedLine> others) {
        long day = school.referenceDay().toEpochDay();
        NormRule rule = drive.winner(school, null, day);
        if (rule == null) {
            return null;
        }
        StageFacts first = firstToOpen(school);
        long amount = Micro.times(sum(others), rule.rate()) / Micro.ONE;
        return new NeedLine(
                rule,
                NormDriver.Counted.OTHER_NEEDS,
                null,
                first.stage(),
                number(first.openingDay()),
                day,
                NeedLine.UNKNOWN,
                Blockers.NONE,
                amount);
    }

    /** The lines added up, in {@link Micro}. */
    static long sum(List<NeedLine> lines) {
        long sum = 0;
        for (NeedLine line : lines) {
            sum = Micro.plus(sum, line.amount());
        }
        return sum;
    }

    private static long amount(NormRule rule, long value) {
        return Micro.times(Micro.times(rule.rate(), value), rule.days());
    }

    private static long number(@Nullable LocalDate day) {
        return day == null ? NOT_KNOWN : day.toEpochDay();
    }

    private static StageFacts firstToOpen(SchoolFacts school) {
        StageFacts first = school.stages().getFirst();
        for (StageFacts stage : school.stages()) {
            if (number(stage.openingDay()) < number(first.openingDay())) {
                first = stage;
            }
        }
        return first;
    }
}
