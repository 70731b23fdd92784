package org.kaixue.drill.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.drill.Concerns;
import org.kaixue.drill.DrillRole;
import org.kaixue.drill.DrillRule;
import org.kaixue.drill.ScenarioDraft;
import org.kaixue.drill.ScenarioDraft.StepDraft;

/** The forms of the catalogue of scenarios. */
record ScenarioDialogs(DrillDesk desk, DrillWords words) {

    private static final int FIRST_LIMIT = 5;

    /** A new scenario with its first step. */
    void add(Consumer<String> added) {
        FormDialog<NewDraft> form = new FormDialog<>(NewDraft.class, words.text("drill.scenario.add"), draft -> {
            StepDraft first = new StepDraft(draft.textZh(), draft.textEn(), draft.role(), draft.limit(), Concerns.ALL);
            desk.scenarios()
                    .add(
                            draft.code(),
                            new ScenarioDraft(draft.nameZh(), draft.nameEn(), draft.concerns(), List.of(first)));
            added.accept(draft.code());
        });
        form.explain(words.text("drill.scenario.add.explain"))
                .field("code", "drill.column.code", new TextField())
                .field("concerns", "drill.column.concerns", concerns())
                .field("nameZh", "drill.field.name-zh", new TextField())
                .field("nameEn", "drill.field.name-en", new TextField());
        stepFields(form);
        form.open(new NewDraft("", "", "", Concerns.ALL, "", "", DrillRole.COMMANDER, FIRST_LIMIT));
    }

    void head(ScenarioDraft draft, Consumer<ScenarioDraft> changed) {
        FormDialog<ScenarioDraft> form =
                new FormDialog<>(ScenarioDraft.class, words.text("drill.scenario.rename"), changed);
        form.field("nameZh", "drill.field.name-zh", new TextField())
                .field("nameEn", "drill.field.name-en", new TextField())
                .field("concerns", "drill.column.concerns", concerns())
                .action(words.text("drill.scenario.take"));
        form.open(draft);
    }

    /** @param step null for a new one */
    void step(@Nullable StepDraft step, Consumer<StepDraft> changed) {
        FormDialog<StepDraft> form = new FormDialog<>(
                StepDraft.class,
                words.text(step == null ? "drill.scenario.step.add" : "drill.scenario.step.change"),
                changed);
        stepFields(form);
        form.field("concerns", "drill.column.concerns", concerns()).action(words.text("drill.scenario.take"));
        form.open(step == null ? new StepDraft("", "", DrillRole.COMMANDER, FIRST_LIMIT, Concerns.ALL) : step);
    }

    private void stepFields(FormDialog<?> form) {
        Select<DrillRole> role = new Select<>();
        role.setItems(DrillRole.values());
        role.setItemLabelGenerator(one -> one == null ? "" : words.role(one));
        form.field("textZh", "drill.field.text-zh", new TextArea()).wide();
        form.field("textEn", "drill.field.text-en", new TextArea()).wide();
        form.field("role", "drill.column.role", role);
        IntegerField limit = new IntegerField();
        limit.setHelperText(words.text("drill.field.limit.help"));
        form.field("limit", "drill.field.limit", limit);
    }

    private Select<Concerns> concerns() {
        Select<Concerns> concerns = new Select<>();
        concerns.setItems(Concerns.values());
        concerns.setItemLabelGenerator(one -> one == null ? "" : words.text("drill.concerns." + one));
        return concerns;
    }

    void rule(Runnable saved) {
        FormDialog<DrillRule> form = new FormDialog<>(DrillRule.class, words.text("drill.rule"), rule -> {
            desk.scenarios().change(rule);
            saved.run();
        });
        form.explain(words.text("drill.rule.explain"))
                .field("validFrom", "drill.field.valid-from", Dates.picker())
                .field("repeatDays", "drill.field.repeat-days", new IntegerField())
                .field("passPoints", "drill.field.pass-points", new IntegerField())
                .field("sourceZh", "drill.field.source-zh", new TextField())
                .wide()
                .field("sourceEn", "drill.field.source-en", new TextField())
                .wide();
        DrillRule now = desk.scenarios().rules().getFirst();
        form.open(new DrillRule(
                desk.clock().today(), now.repeatDays(), now.passPoints(), now.sourceZh(), now.sourceEn()));
    }

    /** A new scenario as it is entered. */
    public record NewDraft(
            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 60) String nameZh,
            @NotBlank @Size(max = 100) String nameEn,
            @NotNull Concerns concerns,
            @NotBlank @Size(max = 200) String textZh,
            @NotBlank @Size(max = 300) String textEn,
            @NotNull DrillRole role,
            int limit) {}
}
