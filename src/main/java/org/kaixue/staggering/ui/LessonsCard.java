package org.kaixue.staggering.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.organisation.Stage;
import org.kaixue.staggering.Lesson;
import org.kaixue.staggering.LessonDraft;
import org.kaixue.staggering.WindowDraft;

/** The lessons around which everything else is planned. */
record LessonsCard(SettingsVisit visit) {

    private static final String KEY = "staggering.settings.lessons.";
    private static final LocalTime FIRST = LocalTime.of(11, 20);
    private static final int LENGTH = 40;

    Card create() {
        Card card = new Card(visit.say(KEY + "title"));
        List<Lesson> lessons = visit.known().lessons();
        if (lessons.isEmpty()) {
            Paragraph none = new Paragraph(visit.say(KEY + "none"));
            none.addClassName("kx-muted");
            card.add(none);
        } else {
            card.add(table(lessons));
        }
        if (visit.writable()) {
            card.actions(new Button(visit.say(KEY + "add"), click -> add()));
        }
        return card;
    }

    private SettingsTable table(List<Lesson> lessons) {
        SettingsTable table = new SettingsTable()
                .texts(visit.say(KEY + "whose"))
                .texts(visit.say("staggering.settings.windows.time"));
        if (visit.writable()) {
            table.texts("");
        }
        for (Lesson lesson : lessons) {
            Span time = SettingsTable.text(lesson.time().clocks());
            if (visit.writable()) {
                table.row(new Span(whose(lesson)), time, removal(lesson));
            } else {
                table.row(new Span(whose(lesson)), time);
            }
        }
        return table;
    }

    private Button removal(Lesson lesson) {
        Button button = new Button(visit.say(KEY + "remove"), click -> Messages.attempt(() -> remove(lesson)));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(
                visit.say(KEY + "remove-one", whose(lesson), lesson.time().clocks()));
        return button;
    }

    private void add() {
        Stage youngest = visit.known().layout().type().stages().getFirst();
        Select<Stage> stage = new Select<>();
        stage.setItems(visit.known().layout().type().stages());
        stage.setItemLabelGenerator(one -> SettingsWords.stage(one, locale()));
        IntegerField grade = new IntegerField();
        grade.setHelperText(visit.say(KEY + "grade.help"));
        new FormDialog<>(LessonDraft.class, visit.say(KEY + "add"), this::added)
                .explain(visit.say(KEY + "explain"))
                .field("stage", "organisation.stage", stage)
                .field("grade", KEY + "grade", grade)
                .field("begins", "staggering.settings.begins", SettingsWords.timeField())
                .field("ends", "staggering.settings.ends", SettingsWords.timeField())
                .open(new LessonDraft(youngest, null, FIRST, FIRST.plusMinutes(LENGTH)));
    }

    private void added(LessonDraft draft) {
        Set<UUID> before = visit.known().lessons().stream().map(Lesson::id).collect(Collectors.toSet());
        visit.save(
                visit.say(KEY + "one"),
                service -> service.addLesson(visit.id(), draft),
                service -> visit.latest().lessons().stream()
                        .filter(lesson -> !before.contains(lesson.id()) && same(lesson, draft))
                        .forEach(lesson -> service.removeLesson(visit.id(), lesson.id())));
    }

    private void remove(Lesson lesson) {
        visit.save(
                visit.say(KEY + "one"),
                service -> service.removeLesson(visit.id(), lesson.id()),
                service -> service.addLesson(visit.id(), draft(lesson)));
    }

    private static boolean same(Lesson lesson, LessonDraft draft) {
        return draft(lesson).equals(draft);
    }

    private static LessonDraft draft(Lesson lesson) {
        WindowDraft time = WindowDraft.of(lesson.time());
        return new LessonDraft(lesson.stage(), lesson.grade(), time.begins(), time.ends());
    }

    private static String whose(Lesson lesson) {
        return SettingsWords.grade(lesson.stage(), lesson.grade(), locale());
    }

    private static Locale locale() {
        return UI.getCurrentOrThrow().getLocale();
    }
}
