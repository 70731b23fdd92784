package org.kaixue.staggering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.SchoolLayout;
import org.kaixue.staggering.Arrangement;

/** How many minutes it takes from each building to each canteen, zone and gate. */
record WaysCard(SettingsVisit visit) {

    private static final String KEY = "staggering.settings.ways.";

    Card create() {
        List<SchoolLayout.Place> buildings = visit.known().of(FacilityKind.BUILDING);
        List<SchoolLayout.Place> goals = SettingsShare.goals(visit.known());
        Card card = new Card(visit.say(KEY + "title"));
        if (buildings.isEmpty() || goals.isEmpty()) {
            card.add(visit.noneEntered(KEY + "none"));
            return card;
        }
        SettingsTable table = new SettingsTable().texts(visit.say(KEY + "from"));
        goals.forEach(goal -> table.numbers(visit.name(goal)));
        for (SchoolLayout.Place building : buildings) {
            table.row(
                    new Span(building.name()),
                    goals.stream().map(goal -> cell(building, goal)).toArray(Component[]::new));
        }
        card.add(table);
        return card;
    }

    private Component cell(SchoolLayout.Place building, SchoolLayout.Place goal) {
        Arrangement.Way way = new Arrangement.Way(building.id(), goal.id());
        Integer set = visit.known().ways().get(way);
        int minutes = set == null ? visit.known().rules().walkMinutes() : set;
        String between = visit.say(KEY + "between", building.name(), visit.name(goal));
        Span cell = new Span(
                visit.opens(String.valueOf(minutes), between + " " + minutes, () -> form(way, between, minutes)));
        if (set == null) {
            cell.add(visit.source(false));
        }
        return cell;
    }

    private void form(Arrangement.Way way, String between, int before) {
        IntegerField minutes = new IntegerField();
        minutes.setHelperText(visit.say(KEY + "help"));
        new FormDialog<>(
                        WayDraft.class,
                        between,
                        draft -> visit.save(
                                between,
                                service -> service.change(visit.id(), way, draft.minutes()),
                                service -> service.change(
                                        visit.id(), way, visit.known().ways().get(way))))
                .conflict(() -> new WayDraft(visit.latest().ways().getOrDefault(way, before)))
                .field("minutes", KEY + "minutes", minutes)
                .wide()
                .open(new WayDraft(before));
    }

    /** The length of a way as it is entered. */
    public record WayDraft(@Min(0) @Max(60) int minutes) {}
}
