package org.kaixue.staggering.ui;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.SchoolLayout;
import org.kaixue.staggering.Arrangement;
import org.kaixue.staggering.DayRules;
import org.kaixue.staggering.Occasion;
import org.kaixue.staggering.ReturnRule;

/** How much of what plans are made from the school has said itself, and of how much only the usual is assumed. */
record SettingsShare(int set, int usual) {

    static SettingsShare of(Arrangement known) {
        List<Boolean> said = Stream.of(
                        rules(known.rules()),
                        boarders(known)
                                ? Stream.of(!known.returning().equals(ReturnRule.USUAL))
                                : Stream.<Boolean>empty(),
                        occasions(known).stream().map(known.windows()::containsKey),
                        known.of(FacilityKind.CANTEEN).stream()
                                .map(canteen -> known.canteens().containsKey(canteen.id())),
                        known.of(FacilityKind.GATE).stream()
                                .map(gate -> known.gates().containsKey(gate.id())),
                        known.seating().stream().map(place -> known.seats().containsKey(place.id())),
                        known.layout().classes().stream()
                                .map(clazz -> known.clazz(clazz.id()).building() != null),
                        ways(known).stream().map(known.ways()::containsKey))
                .flatMap(part -> part)
                .toList();
        int set = (int) said.stream().filter(Boolean::booleanValue).count();
        return new SettingsShare(set, said.size() - set);
    }

    static boolean boarders(Arrangement known) {
        return known.layout().boarding() || known.layout().classes().stream().anyMatch(clazz -> clazz.boarders() > 0);
    }

    /** On what occasions of a day somebody of the school comes. */
    static List<Occasion> occasions(Arrangement known) {
        boolean boarders = boarders(known);
        return Stream.of(Occasion.values())
                .filter(occasion -> !occasion.inHalfDays() && (boarders || !occasion.boardersOnly()))
                .toList();
    }

    /** Where ways lead to. */
    static List<SchoolLayout.Place> goals(Arrangement known) {
        return Stream.concat(known.seating().stream(), known.of(FacilityKind.GATE).stream())
                .toList();
    }

    private static List<Arrangement.Way> ways(Arrangement known) {
        return known.of(FacilityKind.BUILDING).stream()
                .flatMap(building -> goals(known).stream().map(goal -> new Arrangement.Way(building.id(), goal.id())))
                .toList();
    }

    private static Stream<Boolean> rules(DayRules rules) {
        DayRules usual = DayRules.USUAL;
        return IntStream.of(
                        rules.usablePercent() - usual.usablePercent(),
                        rules.gapMinutes() - usual.gapMinutes(),
                        rules.disinfectionMinutes() - usual.disinfectionMinutes(),
                        rules.queueMinutes() - usual.queueMinutes(),
                        rules.walkMinutes() - usual.walkMinutes(),
                        rules.primaryMeal() - usual.primaryMeal(),
                        rules.secondaryMeal() - usual.secondaryMeal())
                .mapToObj(difference -> difference != 0);
    }
}
