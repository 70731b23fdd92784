package org.kaixue.staggering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.organisation.ui.SchoolPages;
import org.kaixue.staggering.HalfDay;
import org.kaixue.staggering.Occasion;
import org.kaixue.staggering.ReturnRule;
import org.kaixue.staggering.TimeWindow;

/** How a school's boarders return before their stage opens. */
record ReturnCard(SettingsVisit visit, Formats formats) {

    private static final String KEY = "staggering.settings.return.";

    Card create() {
        ReturnRule rule = visit.known().returning();
        DescriptionList list = new DescriptionList();
        list.addClassNames("kx-slip", "kx-settings");
        list.add(
                new DescriptionList.Term(visit.say(KEY + "days")),
                new DescriptionList.Description(
                        new Span(visit.say(KEY + "days.value", rule.halfDays(), rule.daysBefore())),
                        visit.source(!rule.equals(ReturnRule.USUAL))));
        fact(list, "morning", rule.open(false).clocks());
        fact(list, "afternoon", rule.open(true).clocks());
        fact(list, "lane", visit.say(KEY + "lane.value", rule.peopleALaneAnHour()));
        Card card = new Card(visit.say(KEY + "title"), days(), list);
        if (visit.writable()) {
            card.actions(new Button(visit.say("staggering.settings.change"), click -> form(rule)));
        }
        return card;
    }

    /** The days that come of it, or where the day of the opening is entered. */
    private Paragraph days() {
        LocalDate opening = visit.known().nextOpening();
        if (opening == null) {
            return new Paragraph(
                    new Span(visit.say(KEY + "no-opening") + " "),
                    new Anchor(
                            SchoolPages.of(visit.school())
                                    .with(SchoolPages.TAB, "opening")
                                    .href(),
                            visit.say(KEY + "openings")));
        }
        TimeWindow window = visit.known().window(Occasion.RETURN);
        return new Paragraph(visit.say(
                KEY + "from-to",
                formats.shortDate(HalfDay.at(window.begins()).day()),
                formats.shortDate(HalfDay.at(window.ends() - 1).day()),
                formats.shortDate(opening)));
    }

    private void fact(DescriptionList list, String name, String value) {
        list.add(new DescriptionList.Term(visit.say(KEY + name)), new DescriptionList.Description(new Span(value)));
    }

    private void form(ReturnRule before) {
        new FormDialog<>(
                        ReturnRule.class,
                        visit.say(KEY + "title"),
                        rule -> visit.save(
                                visit.say(KEY + "title"),
                                service -> service.change(visit.id(), rule),
                                service -> service.change(visit.id(), before)))
                .conflict(() -> visit.latest().returning())
                .field("daysBefore", KEY + "days-before", number("days-before", null))
                .field("halfDays", KEY + "half-days", number("half-days", null))
                .field("morningBegins", KEY + "morning-begins", SettingsWords.timeField())
                .field("morningEnds", KEY + "morning-ends", SettingsWords.timeField())
                .field("afternoonBegins", KEY + "afternoon-begins", SettingsWords.timeField())
                .field("afternoonEnds", KEY + "afternoon-ends", SettingsWords.timeField())
                .field("peopleALaneAnHour", KEY + "lane", number("lane", visit.say(KEY + "lane.unit")))
                .open(before);
    }

    private IntegerField number(String name, @Nullable String unit) {
        IntegerField field = new IntegerField();
        if (unit != null) {
            field.setSuffixComponent(new Span(unit));
        }
        field.setHelperText(visit.say(KEY + name + ".help"));
        return field;
    }
}
