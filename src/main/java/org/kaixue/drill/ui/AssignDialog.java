package org.kaixue.drill.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.converter.Converter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.drill.Assigned;
import org.kaixue.drill.AssignmentDraft;
import org.kaixue.drill.Scenario;
import org.kaixue.drill.ScenarioId;
import org.kaixue.organisation.UnitNode;

/** Asks all schools of a unit for drills until a day. */
record AssignDialog(DrillDesk desk, DrillWords words) {

    private static final int TWO_WEEKS = 14;

    void open(UnitNode unit, List<Scenario> scenarios, Runnable assigned) {
        List<Scenario> drilled =
                scenarios.stream().filter(scenario -> !scenario.retired()).toList();
        CheckboxGroup<Scenario> choice = new CheckboxGroup<>();
        choice.setItems(drilled);
        choice.setItemLabelGenerator(scenario -> words.in(scenario.name()));
        FormDialog<AssignmentDraft> form =
                new FormDialog<>(AssignmentDraft.class, words.text("drill.assign"), draft -> {
                    Assigned done = desk.assignments().assign(unit.id(), draft);
                    assigned.run();
                    Messages.saved(told(done));
                });
        form.explain(words.text("drill.assign.explain", unit.name()))
                .field("title", "drill.assign.title", new TextField())
                .field("dueOn", "drill.column.until", Dates.picker())
                .field("scenarios", "drill.assign.scenarios", choice, converter(drilled))
                .wide()
                .action(words.text("drill.assign.do"));
        Set<ScenarioId> all = drilled.stream().map(Scenario::id).collect(Collectors.toCollection(LinkedHashSet::new));
        form.open(new AssignmentDraft(
                words.text("drill.assign.title.usual"), desk.clock().today().plusDays(TWO_WEEKS), all));
    }

    private String told(Assigned done) {
        String said = words.text("drill.assigned", words.number(done.schools()), words.number(done.drills()));
        return done.leftOut().isEmpty()
                ? said
                : said + words.text("drill.space") + words.text("drill.assigned.left", words.leftOut(done.leftOut()));
    }

    private static Converter<Set<Scenario>, Set<ScenarioId>> converter(List<Scenario> scenarios) {
        return Converter.from(AssignDialog::ids, ids -> chosen(scenarios, ids), Exception::getMessage);
    }

    private static Set<ScenarioId> ids(@Nullable Set<Scenario> chosen) {
        return chosen == null ? Set.of() : chosen.stream().map(Scenario::id).collect(Collectors.toSet());
    }

    private static Set<Scenario> chosen(List<Scenario> scenarios, @Nullable Set<ScenarioId> ids) {
        return scenarios.stream()
                .filter(scenario -> ids != null && ids.contains(scenario.id()))
                .collect(Collectors.toSet());
    }
}
