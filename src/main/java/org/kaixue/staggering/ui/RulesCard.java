package org.kaixue.staggering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.staggering.DayRules;

/** What holds for all plans of a school. */
record RulesCard(SettingsVisit visit) {

    private static final String KEY = "staggering.settings.rules.";

    Card create() {
        DayRules rules = visit.known().rules();
        DayRules usual = DayRules.USUAL;
        DescriptionList list = new DescriptionList();
        list.addClassNames("kx-slip", "kx-settings");
        fact(list, "usable-percent", "percent", rules.usablePercent(), usual.usablePercent());
        fact(list, "primary-meal", "minutes", rules.primaryMeal(), usual.primaryMeal());
        fact(list, "secondary-meal", "minutes", rules.secondaryMeal(), usual.secondaryMeal());
        fact(list, "gap", "minutes", rules.gapMinutes(), usual.gapMinutes());
        fact(list, "disinfection", "minutes", rules.disinfectionMinutes(), usual.disinfectionMinutes());
        fact(list, "queue", "minutes", rules.queueMinutes(), usual.queueMinutes());
        fact(list, "walk", "minutes", rules.walkMinutes(), usual.walkMinutes());
        list.add(
                new DescriptionList.Term(visit.say(KEY + "floors-apart")),
                new DescriptionList.Description(
                        visit.say(rules.floorsApart() ? "organisation.yes" : "organisation.no")));
        Card card = new Card(visit.say(KEY + "title"), list);
        if (visit.writable()) {
            card.actions(new Button(visit.say("staggering.settings.change"), click -> form(rules)));
        }
        return card;
    }

    private void fact(DescriptionList list, String name, String measure, int value, int usual) {
        DescriptionList.Description description =
                new DescriptionList.Description(new Span(visit.say("staggering.settings." + measure, value)));
        if (value == usual) {
            description.add(visit.source(false));
        }
        list.add(new DescriptionList.Term(visit.say(KEY + name)), description);
    }

    private void form(DayRules before) {
        new FormDialog<>(
                        DayRules.class,
                        visit.say(KEY + "title"),
                        rules -> visit.save(
                                visit.say(KEY + "title"),
                                service -> service.change(visit.id(), rules),
                                service -> service.change(visit.id(), before)))
                .conflict(() -> visit.latest().rules())
                .field("usablePercent", KEY + "usable-percent", number("usable-percent", "%"))
                .field("gapMinutes", KEY + "gap", minutes("gap"))
                .field("primaryMeal", KEY + "primary-meal", minutes("primary-meal"))
                .field("secondaryMeal", KEY + "secondary-meal", minutes("secondary-meal"))
                .field("disinfectionMinutes", KEY + "disinfection", minutes("disinfection"))
                .field("queueMinutes", KEY + "queue", minutes("queue"))
                .field("walkMinutes", KEY + "walk", minutes("walk"))
                .field("floorsApart", KEY + "floors-apart", new Checkbox())
                .open(before);
    }

    private IntegerField minutes(String name) {
        return number(name, visit.say("staggering.settings.minutes-unit"));
    }

    private IntegerField number(String name, String unit) {
        IntegerField field = new IntegerField();
        field.setSuffixComponent(new Span(unit));
        field.setHelperText(visit.say(KEY + name + ".help"));
        return field;
    }
}
