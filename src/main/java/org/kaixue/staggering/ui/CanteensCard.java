package org.kaixue.staggering.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.SchoolLayout;
import org.kaixue.staggering.CanteenRule;

/** How fast each canteen serves, and how many seats of it may be used. */
record CanteensCard(SettingsVisit visit) {

    private static final String KEY = "staggering.settings.canteens.";

    Card create() {
        List<SchoolLayout.Place> canteens = visit.known().of(FacilityKind.CANTEEN);
        Card card = new Card(visit.say(KEY + "title"));
        if (canteens.isEmpty()) {
            card.add(visit.noneEntered(KEY + "none"));
        } else {
            card.add(serving(canteens), seats());
        }
        return card;
    }

    private SettingsTable serving(List<SchoolLayout.Place> canteens) {
        SettingsTable table = new SettingsTable()
                .texts(visit.say("organisation.facility.kind.CANTEEN"))
                .numbers(visit.say(KEY + "lines"))
                .numbers(visit.say(KEY + "line-rate"))
                .numbers(visit.say(KEY + "wash-points"))
                .numbers(visit.say("staggering.settings.people-a-minute"))
                .texts(visit.say("staggering.settings.source"));
        for (SchoolLayout.Place canteen : canteens) {
            CanteenRule rule = visit.known().canteen(canteen);
            table.row(
                    visit.opens(canteen.name(), () -> form(canteen)),
                    SettingsTable.text(rule.lines()),
                    SettingsTable.text(rule.lineRate()),
                    rule.washPoints() == null
                            ? muted(visit.say(KEY + "no-wash-points"))
                            : SettingsTable.text(rule.washPoints()),
                    SettingsTable.text(rule.peopleAMinute()),
                    visit.source(visit.known().canteens().containsKey(canteen.id())));
        }
        return table;
    }

    private SettingsTable seats() {
        SettingsTable table = new SettingsTable()
                .texts(visit.say(KEY + "place"))
                .numbers(visit.say(KEY + "nominal"))
                .numbers(visit.say(KEY + "usable"))
                .texts(visit.say("staggering.settings.source"));
        for (SchoolLayout.Place place : visit.known().seating()) {
            Integer usable = visit.known().usable(place);
            boolean counted = visit.known().seats().containsKey(place.id());
            table.row(
                    visit.opens(
                            visit.name(place),
                            visit.say(KEY + "seats-of", visit.name(place)),
                            () -> form(place, visit.known().seats().get(place.id()))),
                    number(place.seats()),
                    number(usable),
                    counted || usable == null
                            ? visit.source(counted)
                            : muted(visit.say(
                                    KEY + "share", visit.known().rules().usablePercent())));
        }
        return table;
    }

    private void form(SchoolLayout.Place canteen) {
        CanteenRule before = visit.known().canteen(canteen);
        IntegerField wash = new IntegerField();
        wash.setHelperText(visit.say(KEY + "wash-points.help"));
        IntegerField rate = new IntegerField();
        rate.setHelperText(visit.say(KEY + "line-rate.help"));
        new FormDialog<>(
                        CanteenRule.class,
                        visit.say("staggering.settings.form", canteen.name()),
                        rule -> visit.save(
                                canteen.name(),
                                service -> service.change(visit.id(), canteen.id(), rule),
                                service -> service.change(
                                        visit.id(),
                                        canteen.id(),
                                        visit.known().canteens().get(canteen.id()))))
                .conflict(() -> visit.latest().canteen(canteen))
                .field("lines", KEY + "lines", new IntegerField())
                .field("lineRate", KEY + "line-rate", rate)
                .field("washPoints", KEY + "wash-points", wash)
                .open(before);
    }

    private void form(SchoolLayout.Place place, @Nullable Integer before) {
        IntegerField usable = new IntegerField();
        usable.setHelperText(
                visit.say(KEY + "usable.help", visit.known().rules().usablePercent()));
        new FormDialog<>(
                        SeatsDraft.class,
                        visit.say("staggering.settings.form", visit.name(place)),
                        draft -> visit.save(
                                visit.name(place),
                                service -> service.changeSeats(visit.id(), place.id(), draft.usable()),
                                service -> service.changeSeats(visit.id(), place.id(), before)))
                .conflict(() -> new SeatsDraft(visit.latest().seats().get(place.id())))
                .field("usable", KEY + "usable", usable)
                .wide()
                .open(new SeatsDraft(before));
    }

    private Span number(@Nullable Integer value) {
        return value == null ? muted(visit.say("organisation.not-entered")) : SettingsTable.text(value);
    }

    private static Span muted(String text) {
        Span span = new Span(text);
        span.addClassName("kx-muted");
        return span;
    }

    /**
     * The seats of a place as they are entered.
     *
     * @param usable null for the school's share of all seats
     */
    public record SeatsDraft(@Nullable @Min(1) @Max(10_000) Integer usable) {}
}
