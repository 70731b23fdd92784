package org.kaixue.need;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;
import org.kaixue.organisation.SchoolFacts;

/** Judges one school and one item after another: need, usable stock, cover, run-out, band. */
final class SchoolJudge {

    private final NeedFormula formula;
    private final DayCounters counters;
    private final Bands bands;
    private final long today;
    private final long termEnd;

    SchoolJudge(NormBook norms, DayCounters counters, Bands bands, LocalDate today, LocalDate termEnd) {
        this.formula = new NeedFormula(norms);
        this.counters = counters;
        this.bands = bands;
        this.today = today.toEpochDay();
        this.termEnd = termEnd.toEpochDay();
    }

    Judgement judge(SchoolFacts school, Item item, @Nullable Holdings held) {
        Holdings store = Judgement.orNothing(held);
        List<NeedLine> lines = formula.lines(school, item.id());
        int blockers = Blockers.NONE;
        for (NeedLine line : lines) {
            blockers |= line.blockers();
        }
        long need = blockers == Blockers.NONE ? Micro.up(NeedFormula.sum(lines)) : 0;
        if (need == 0) {
            CoverBand band = blockers == Blockers.NONE ? CoverBand.NOT_NEEDED : CoverBand.UNKNOWN;
            return new Judgement(school, lines, new Usage(), store, blockers, 0, 0, band, 0, Judgement.LASTS);
        }
        Usage usage = item.durable() ? new Usage() : counters.usage(school, lines, today);
        return usage.rate() == 0 ? held(school, lines, usage, store, need) : usedUp(school, lines, usage, store, need);
    }

    private Judgement held(SchoolFacts school, List<NeedLine> lines, Usage usage, Holdings store, long need) {
        long usable = UsableStock.held(store, school.referenceDay().toEpochDay());
        CoverBand band = bands.ofPercent(Bands.percentOf(Micro.down(usable), need));
        return new Judgement(school, lines, usage, store, Blockers.NONE, need, usable, band, 0, Judgement.LASTS);
    }

    private Judgement usedUp(SchoolFacts school, List<NeedLine> lines, Usage usage, Holdings store, long need) {
        long usable = UsableStock.totalUsedUp(store, usage);
        double days = usage.daysOf(usable);
        return new Judgement(
                school,
                lines,
                usage,
                store,
                Blockers.NONE,
                need,
                usable,
                bands.ofDays(days),
                days,
                usage.firstDayBeyond(usable, termEnd));
    }
}
