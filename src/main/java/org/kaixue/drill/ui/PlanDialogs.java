package org.kaixue.drill.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.converter.Converter;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.drill.DrillId;
import org.kaixue.drill.DrillRole;
import org.kaixue.drill.DrillSheet;
import org.kaixue.drill.PlanDraft;
import org.kaixue.drill.Scenario;
import org.kaixue.drill.ScenarioId;
import org.kaixue.organisation.UnitId;

/**
 * The forms around a drill that is to be held: its day, its roles, calling it off, and the buses of its school.
 *
 * @param refresh shows the page anew
 */
record PlanDialogs(DrillDesk desk, DrillWords words, Runnable refresh) {

    private static final String DAY = "day";

    /** @param chosen proposed; null for the first */
    void plan(UnitId school, List<Scenario> scenarios, @Nullable Scenario chosen) {
        if (scenarios.isEmpty()) {
            Messages.saved(words.text("drill.plan.nothing-left"));
            return;
        }
        Select<Scenario> scenario = new Select<>();
        scenario.setItems(scenarios);
        scenario.setItemLabelGenerator(one -> one == null ? "" : words.in(one.name()));
        FormDialog<PlanDraft> form = new FormDialog<>(PlanDraft.class, words.text("drill.plan"), draft -> {
            DrillId id = desk.drills().plan(school, draft);
            DrillLinks.drill(id).open(UI.getCurrentOrThrow());
        });
        form.explain(words.text("drill.plan.explain"))
                .field(
                        "scenario",
                        "drill.column.scenario",
                        scenario,
                        Converter.<Scenario, ScenarioId>from(
                                one -> one == null ? null : one.id(),
                                id -> scenarios.stream()
                                        .filter(one -> one.id().equals(id))
                                        .findFirst()
                                        .orElse(null),
                                Exception::getMessage))
                .field(DAY, "drill.column.day", Dates.picker())
                .action(words.text("drill.plan.do"));
        form.open(new PlanDraft(
                (chosen == null ? scenarios.getFirst() : chosen).id(),
                desk.clock().today()));
    }

    /** Gives a drill a day, or another. */
    void schedule(DrillId id, @Nullable LocalDate day) {
        FormDialog<DayDraft> form = new FormDialog<>(DayDraft.class, words.text("drill.schedule"), draft -> {
            desk.drills().schedule(id, draft.day());
            refresh.run();
        });
        form.field(DAY, "drill.column.day", Dates.picker());
        form.open(new DayDraft(day == null ? desk.clock().today() : day));
    }

    /** Plans it again. */
    void repeat(DrillId id, @Nullable LocalDate proposed) {
        FormDialog<DayDraft> form =
                new FormDialog<>(DayDraft.class, words.text("drill.repeat"), draft -> DrillLinks.drill(
                                desk.drills().repeat(id, draft.day()))
                        .open(UI.getCurrentOrThrow()));
        form.explain(words.text("drill.repeat.explain"))
                .field(DAY, "drill.column.day", Dates.picker())
                .action(words.text("drill.repeat.do"));
        form.open(new DayDraft(proposed == null ? desk.clock().today() : proposed));
    }

    void roles(DrillSheet sheet) {
        FormDialog<RolesDraft> form = new FormDialog<>(RolesDraft.class, words.text("drill.roles"), draft -> {
            desk.drills().assign(sheet.drill().id(), draft.roles());
            refresh.run();
        });
        form.explain(words.text("drill.roles.explain"));
        for (DrillRole role : DrillRole.values()) {
            form.field(RolesDraft.component(role), "drill.role." + role, new TextField());
        }
        form.open(RolesDraft.of(sheet.roles()));
    }

    void cancel(DrillId id) {
        FormDialog<ReasonDraft> form = new FormDialog<>(ReasonDraft.class, words.text("drill.cancel"), draft -> {
            desk.drills().cancel(id, draft.reason());
            refresh.run();
        });
        form.explain(words.text("drill.cancel.explain"))
                .field("reason", "drill.cancel.why", new TextArea())
                .wide()
                .action(words.text("drill.cancel.do"));
        form.open(new ReasonDraft(""));
    }

    /** The button that asks how many buses a school runs. */
    Button buses(UnitId school, @Nullable Integer buses) {
        Button button = new Button(words.text("drill.buses.say"), click -> {
            FormDialog<BusDraft> form = new FormDialog<>(BusDraft.class, words.text("drill.buses"), draft -> {
                desk.drills().setBuses(school, draft.buses());
                refresh.run();
            });
            form.explain(words.text("drill.buses.explain")).field("buses", "drill.buses.count", new IntegerField());
            form.open(new BusDraft(buses));
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** A day. */
    public record DayDraft(@NotNull LocalDate day) {}

    /** Why something is called off. */
    public record ReasonDraft(@NotBlank @Size(max = 200) String reason) {}

    /** How many buses; null where it is not said. */
    public record BusDraft(@Nullable Integer buses) {}
}
