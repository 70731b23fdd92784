package org.kaixue.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;

/**
 * Spreads the visits that teams still owe over the days of a period: never two teams at one school on a day, never more
 * than so many visits of a team a day, school days only; the visits of one school as far apart as the period allows.
 */
final class VisitPlanner {

    private final PlanWish wish;
    private final VisitDiary.Book book;
    private final BiPredicate<UnitId, LocalDate> schoolDay;
    private final List<LocalDate> days;

    VisitPlanner(PlanWish wish, VisitDiary.Book book, BiPredicate<UnitId, LocalDate> schoolDay) {
        this.wish = wish;
        this.book = book;
        this.schoolDay = schoolDay;
        this.days = wish.from().datesUntil(wish.to().plusDays(1)).toList();
    }

    /** @param schools in the order in which they lie, so that neighbours are visited on the same day */
    PlanProposal propose(List<TeamBook.Team> teams, List<UnitId> schools) {
        List<VisitPlanDraft> visits = new ArrayList<>();
        Map<TeamId, Map<UnitId, Integer>> unplaced = new HashMap<>();
        for (TeamBook.Team team : teams) {
            List<UnitId> own = schools.stream().filter(team.schools()::contains).toList();
            Map<UnitId, Integer> owed = new HashMap<>();
            own.forEach(school -> owed.put(school, Math.max(0, team.quota() - book.visits(team.id(), school))));
            int rounds =
                    owed.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            for (int round = 0; round < rounds; round++) {
                int nth = 0;
                for (UnitId school : own) {
                    int left = owed.getOrDefault(school, 0);
                    if (round < left) {
                        LocalDate day = day(team.id(), school, wanted(round, left, nth, own.size()));
                        if (day == null) {
                            unplaced.computeIfAbsent(team.id(), one -> new HashMap<>())
                                    .merge(school, 1, Integer::sum);
                        } else {
                            book.add(null, school, team.id(), day, team.name());
                            visits.add(new VisitPlanDraft(team.id(), school, wish.checklist(), day));
                        }
                    }
                    nth++;
                }
            }
        }
        visits.sort(Comparator.comparing(VisitPlanDraft::day));
        List<PlanProposal.Unplaced> left = new ArrayList<>();
        unplaced.forEach((team, missing) ->
                missing.forEach((school, count) -> left.add(new PlanProposal.Unplaced(team, school, count))));
        return new PlanProposal(visits, left);
    }

    /** Where in the period a visit would best lie: each round has its share, and in it the schools follow each other. */
    private int wanted(int round, int rounds, int nth, int schools) {
        double share = (double) days.size() / rounds;
        return (int) Math.min(days.size() - 1, share * round + share * nth / Math.max(1, schools));
    }

    private @Nullable LocalDate day(TeamId team, UnitId school, int wanted) {
        for (int away = 0; away < days.size(); away++) {
            for (int index : away == 0 ? new int[] {wanted} : new int[] {wanted + away, wanted - away}) {
                if (index >= 0 && index < days.size() && free(team, school, days.get(index))) {
                    return days.get(index);
                }
            }
        }
        return null;
    }

    private boolean free(TeamId team, UnitId school, LocalDate day) {
        return book.at(school, day) == null && book.load(team, day) < wish.mostADay() && schoolDay.test(school, day);
    }
}
