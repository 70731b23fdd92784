package org.kaixue.staggering.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.SchoolLayout;
import org.kaixue.organisation.Stage;
import org.kaixue.staggering.ClassRule;

/** The forms of one class and of a whole grade. */
record ClassForms(SettingsVisit visit) {

    private static final String KEY = "staggering.settings.classes.";

    /** The classes that began together. */
    public record Grade(Stage stage, int number) {

        private boolean has(SchoolLayout.Clazz clazz) {
            return clazz.stage() == stage && clazz.grade() == number;
        }
    }

    /** Where all classes of a grade come from and sleep. */
    public record GradeDraft(
            @NotNull Grade grade,
            @Nullable FacilityId building,
            @Nullable @Size(max = 40) String floor) {}

    void one(SchoolLayout.Clazz clazz) {
        ClassRule before = visit.known().clazz(clazz.id());
        String name = visit.words(locale()).clazz(clazz);
        IntegerField parts = new IntegerField();
        parts.setHelperText(visit.say(KEY + "parts.help"));
        new FormDialog<>(
                        ClassRule.class,
                        name,
                        rule -> visit.save(
                                name,
                                service -> service.change(visit.id(), clazz.id(), rule),
                                service -> service.change(visit.id(), clazz.id(), before)))
                .conflict(() -> visit.latest().clazz(clazz.id()))
                .field("building", KEY + "building", buildings())
                .field("floor", KEY + "floor", floor())
                .field("parts", KEY + "parts", parts)
                .open(before);
    }

    void grade() {
        List<Grade> grades = visit.known().layout().classes().stream()
                .map(clazz -> new Grade(clazz.stage(), clazz.grade()))
                .distinct()
                .toList();
        Select<Grade> grade = new Select<>();
        grade.setItems(grades);
        grade.setItemLabelGenerator(one -> name(one));
        new FormDialog<>(GradeDraft.class, visit.say(KEY + "grade"), this::saveGrade)
                .explain(visit.say(KEY + "grade.explain"))
                .field("grade", KEY + "grade.one", grade)
                .field("building", KEY + "building", buildings())
                .field("floor", KEY + "floor", floor())
                .open(new GradeDraft(grades.getFirst(), null, null));
    }

    private void saveGrade(GradeDraft draft) {
        Map<ClassId, ClassRule> before = new HashMap<>();
        Map<ClassId, ClassRule> after = new HashMap<>();
        visit.known().layout().classes().stream().filter(draft.grade()::has).forEach(clazz -> {
            ClassRule rule = visit.known().clazz(clazz.id());
            before.put(clazz.id(), rule);
            after.put(clazz.id(), new ClassRule(draft.building(), draft.floor(), rule.parts()));
        });
        visit.save(
                name(draft.grade()),
                service -> service.change(visit.id(), after),
                service -> service.change(visit.id(), before));
    }

    private Select<FacilityId> buildings() {
        List<SchoolLayout.Place> buildings = visit.known().of(FacilityKind.BUILDING);
        Select<FacilityId> select = new Select<>();
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(visit.say("organisation.not-entered"));
        select.setItems(buildings.stream().map(SchoolLayout.Place::id).toList());
        select.setItemLabelGenerator(id -> buildings.stream()
                .filter(place -> place.id().equals(id))
                .map(SchoolLayout.Place::name)
                .findFirst()
                .orElse(visit.say("organisation.not-entered")));
        select.setHelperText(visit.say(KEY + "building.help"));
        return select;
    }

    private TextField floor() {
        TextField floor = new TextField();
        floor.setHelperText(visit.say(KEY + "floor.help"));
        return floor;
    }

    private static String name(Grade grade) {
        return SettingsWords.grade(grade.stage(), grade.number(), locale());
    }

    private static Locale locale() {
        return UI.getCurrentOrThrow().getLocale();
    }
}
