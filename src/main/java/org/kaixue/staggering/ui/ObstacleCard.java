package org.kaixue.staggering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Messages;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.HeadcountDraft;
import org.kaixue.organisation.SchoolLayout;
import org.kaixue.organisation.ui.SchoolPages;
import org.kaixue.staggering.Completion;
import org.kaixue.staggering.Obstacle;
import org.kaixue.staggering.PlanSheet;

/** What has to be completed first: the numbers that lack in one short form, all else with the way there. */
final class ObstacleCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final String PUPILS = "pupils";
    private static final String BOARDERS = "boarders";
    private static final String USABLE = "usable";

    private final transient PlanDesk desk;
    private final transient PlanPage page;
    private final transient PlanWords words;
    private final Div form = new Div();
    /** By row and name, as a refusal names them. */
    private final Map<String, IntegerField> fields = new HashMap<>();

    private final transient List<SchoolLayout.Clazz> classes;
    private final transient List<SchoolLayout.Place> zones;

    ObstacleCard(PlanDesk desk, PlanPage page, PlanSheet sheet) {
        this.desk = desk;
        this.page = page;
        this.words = page.words();
        this.classes = sheet.setup().obstacles().stream()
                .filter(obstacle -> obstacle.kind() == Obstacle.Kind.HEADCOUNT)
                .flatMap(obstacle -> obstacle.classes().stream())
                .toList();
        this.zones = page.occasion().meal()
                ? sheet.known().seating().stream()
                        .filter(zone -> sheet.known().usable(zone) == null)
                        .toList()
                : List.of();
        UnorderedList list = new UnorderedList();
        list.addClassName("kx-conflicts");
        sheet.setup().obstacles().forEach(obstacle -> list.add(told(obstacle, sheet.writable())));
        Card card = new Card(words.text("staggering.obstacles"), list);
        if (sheet.writable() && !(classes.isEmpty() && zones.isEmpty())) {
            card.add(form(SettingsShare.boarders(sheet.known())));
        }
        add(card);
    }

    /** What the form below asks for needs no way there. */
    private ListItem told(Obstacle obstacle, boolean asked) {
        ListItem item = new ListItem(words.obstacle(obstacle, page.occasion()));
        boolean inForm = obstacle.kind() == Obstacle.Kind.HEADCOUNT || obstacle.kind() == Obstacle.Kind.SEATS_UNKNOWN;
        if (!(asked && inForm)) {
            item.add(
                    new Span(words.text("staggering.space")),
                    new Anchor(where(obstacle), words.text("staggering.obstacle.mend")));
        }
        return item;
    }

    private String where(Obstacle obstacle) {
        return switch (obstacle.kind()) {
            case NOBODY, HEADCOUNT -> school("headcounts");
            case NO_PLACE, SEATS_UNKNOWN, NO_SEATS -> school("facilities");
            case NO_OPENING -> school("opening");
            case TOO_LARGE, WINDOW, LESSONS -> page.settings().href();
        };
    }

    private String school(String tab) {
        return SchoolPages.of(page.unit()).with(SchoolPages.TAB, tab).href();
    }

    private Div form(boolean boarding) {
        form.addClassName("kx-missing");
        classes.forEach(clazz -> {
            Div row = row(words.clazz(clazz));
            row.add(field(clazz.id().value(), PUPILS, words.clazz(clazz)));
            if (boarding) {
                row.add(field(clazz.id().value(), BOARDERS, words.clazz(clazz)));
            }
        });
        zones.forEach(zone -> row(zone.name()).add(field(zone.id().value(), USABLE, zone.name())));
        Button save = new Button(words.text("staggering.missing.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(save);
        return form;
    }

    private Div row(String name) {
        Span called = new Span(name);
        called.addClassName("kx-missing-name");
        Div row = new Div(called);
        form.add(row);
        return row;
    }

    private IntegerField field(UUID row, String name, String about) {
        IntegerField field = new IntegerField();
        field.setLabel(words.text("staggering.missing." + name));
        field.setAriaLabel(about + " " + words.text("staggering.missing." + name));
        field.setMin(0);
        field.setWidth("7rem");
        fields.put(row + "." + name, field);
        return field;
    }

    /** What is left empty is asked for again. */
    private void save() {
        fields.values().forEach(field -> field.setInvalid(false));
        Map<ClassId, HeadcountDraft> counts = new HashMap<>();
        classes.forEach(clazz -> {
            Integer pupils = value(clazz.id().value(), PUPILS);
            Integer boarders = value(clazz.id().value(), BOARDERS);
            if (pupils != null) {
                counts.put(
                        clazz.id(), new HeadcountDraft(desk.clock().today(), pupils, boarders == null ? 0 : boarders));
            }
        });
        Map<FacilityId, Integer> seats = new HashMap<>();
        zones.forEach(zone -> {
            Integer usable = value(zone.id().value(), USABLE);
            if (usable != null) {
                seats.put(zone.id(), usable);
            }
        });
        try {
            Completion.Done done = desk.completion().complete(page.unit().id(), counts, seats);
            page.refresh().run();
            Messages.undo(words.text("staggering.missing.saved", counts.size() + seats.size()), () -> {
                desk.completion().takeBack(page.unit().id(), done);
                page.refresh().run();
            });
        } catch (RuleViolation refused) {
            refuse(refused);
        }
    }

    private void refuse(RuleViolation refused) {
        IntegerField field = refused.field() == null ? null : fields.get(refused.field());
        if (field == null) {
            Messages.refused(refused);
        } else {
            field.setErrorMessage(words.text(refused.key(), refused.values()));
            field.setInvalid(true);
            field.focus();
        }
    }

    private @Nullable Integer value(UUID row, String name) {
        IntegerField field = fields.get(row + "." + name);
        return field == null ? null : field.getValue();
    }
}
