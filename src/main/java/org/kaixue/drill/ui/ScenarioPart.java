package org.kaixue.drill.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Formats;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.BlockTable;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PrintButton;
import org.kaixue.drill.Edition;
import org.kaixue.drill.Scenario;
import org.kaixue.drill.ScenarioDraft;
import org.kaixue.drill.ScenarioDraft.StepDraft;

/** One scenario with its steps; changed as a whole and then published as the next edition. */
final class ScenarioPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DrillDesk desk;
    private final transient DrillWords words;
    private final transient Scenario scenario;
    private final transient Address address;
    private final transient Runnable refresh;
    private final transient ScenarioDialogs dialogs;
    private transient @Nullable ScenarioDraft changed;

    ScenarioPart(DrillDesk desk, DrillWords words, Scenario scenario, Address address, Runnable refresh) {
        this.desk = desk;
        this.words = words;
        this.scenario = scenario;
        this.address = address;
        this.refresh = refresh;
        this.dialogs = new ScenarioDialogs(desk, words);
        addClassName("kx-stack");
        show();
    }

    private ScenarioDraft draft() {
        return changed == null ? ScenarioDraft.of(scenario.edition()) : changed;
    }

    private void show() {
        removeAll();
        ScenarioDraft draft = draft();
        boolean chinese = words.in(scenario.name()).equals(scenario.name().zh());
        PageHeader header = new PageHeader(chinese ? draft.nameZh() : draft.nameEn())
                .crumb(words.text("drill.scenarios"), address.without(DrillsPage.SCENARIO))
                .crumb(words.in(scenario.name()), address);
        if (scenario.retired()) {
            header.answer(Band.AMBER, words.text("drill.scenario.retired", words.date(scenario.retiredOn())));
        }
        if (changed != null) {
            header.answer(Band.AMBER, words.text("drill.scenario.unpublished"));
        }
        header.answer(words.text(
                "drill.scenario.answer",
                draft.steps().size(),
                draft.steps().stream().mapToInt(StepDraft::limit).max().orElse(0),
                words.text("drill.concerns." + draft.concerns())));
        if (desk.scenarios().mayChange()) {
            actions(header);
        }
        add(header.actions(PrintButton.create()), steps(draft), editions());
    }

    private void actions(PageHeader header) {
        if (changed != null) {
            Button publish = new Button(
                    words.text("drill.scenario.publish", scenario.edition().number() + 1), click -> publish());
            publish.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(publish, new Button(words.text("drill.scenario.discard"), click -> change(null)));
            return;
        }
        header.actions(
                new Button(words.text("drill.scenario.rename"), click -> dialogs.head(draft(), this::change)),
                new Button(words.text("drill.scenario.step.add"), click -> dialogs.step(null, this::append)));
        if (scenario.retired()) {
            header.actions(new Button(
                    words.text("drill.scenario.restore"),
                    click -> Messages.attempt(() -> {
                        desk.scenarios().restore(scenario.id());
                        refresh.run();
                    })));
        } else {
            header.actions(new Button(words.text("drill.scenario.retire"), click -> Messages.attempt(this::retire)));
        }
    }

    private void retire() {
        desk.scenarios().retire(scenario.id());
        refresh.run();
        Messages.undo(words.text("drill.scenario.retired-now", scenario.name()), () -> {
            desk.scenarios().restore(scenario.id());
            refresh.run();
        });
    }

    private void publish() {
        ScenarioDraft draft = changed;
        if (draft == null) {
            return;
        }
        try {
            int number =
                    desk.scenarios().revise(scenario.id(), scenario.edition().number(), draft);
            refresh.run();
            Messages.saved(words.text("drill.scenario.published", number));
        } catch (RuleViolation refusal) {
            Messages.refused(refusal);
        }
    }

    private void change(@Nullable ScenarioDraft draft) {
        changed = draft;
        show();
    }

    private Card steps(ScenarioDraft draft) {
        BlockTable table = new BlockTable(words.text("drill.steps"))
                .texts(words.text("drill.column.step"))
                .texts(words.text("drill.column.role"))
                .numbers(words.text("drill.column.limit"))
                .texts(words.text("drill.column.concerns"));
        boolean writes = desk.scenarios().mayChange();
        if (writes) {
            table.texts("");
        }
        for (int n = 0; n < draft.steps().size(); n++) {
            StepDraft step = draft.steps().get(n);
            List<Component> cells = new ArrayList<>(List.of(
                    BlockTable.text(words.role(step.role())),
                    BlockTable.text(words.text("drill.minutes", step.limit())),
                    BlockTable.text(words.text("drill.concerns." + step.concerns()))));
            if (writes) {
                cells.add(tools(draft, n));
            }
            Span first = new Span(text(step));
            Span other = BlockTable.muted(other(step));
            table.row(new Div(new Span((n + 1) + " "), first, new Div(other)), cells.toArray(Component[]::new));
        }
        return new Card(words.text("drill.steps"), table);
    }

    private String text(StepDraft step) {
        return words.in(new Bilingual(step.textZh(), step.textEn()));
    }

    /** The other language, so that whoever keeps the catalogue sees both. */
    private String other(StepDraft step) {
        return text(step).equals(step.textZh()) ? step.textEn() : step.textZh();
    }

    private Component tools(ScenarioDraft draft, int n) {
        Div tools = new Div(
                tool(
                        "drill.scenario.step.change",
                        n,
                        () -> dialogs.step(draft.steps().get(n), step -> replace(n, step))),
                tool("drill.scenario.step.up", n, () -> move(n, n - 1)),
                tool("drill.scenario.step.down", n, () -> move(n, n + 1)),
                tool("drill.scenario.step.remove", n, () -> replace(n, null)));
        tools.addClassName("kx-drill-tools");
        return tools;
    }

    private Button tool(String key, int n, Runnable work) {
        Button button = new Button(words.text(key), click -> work.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(words.text("drill.scenario.step.of", words.text(key), n + 1));
        return button;
    }

    private void append(StepDraft step) {
        List<StepDraft> steps = new ArrayList<>(draft().steps());
        steps.add(step);
        with(steps);
    }

    private void replace(int n, @Nullable StepDraft step) {
        List<StepDraft> steps = new ArrayList<>(draft().steps());
        if (step == null) {
            steps.remove(n);
        } else {
            steps.set(n, step);
        }
        with(steps);
    }

    private void move(int from, int to) {
        List<StepDraft> steps = new ArrayList<>(draft().steps());
        if (to >= 0 && to < steps.size()) {
            steps.add(to, steps.remove(from));
            with(steps);
        }
    }

    private void with(List<StepDraft> steps) {
        ScenarioDraft draft = draft();
        change(new ScenarioDraft(draft.nameZh(), draft.nameEn(), draft.concerns(), steps));
    }

    private Card editions() {
        BlockTable table = new BlockTable(words.text("drill.editions"))
                .texts(words.text("drill.column.edition"))
                .texts(words.text("drill.column.scenario"))
                .numbers(words.text("drill.column.steps"))
                .texts(words.text("drill.column.made"));
        for (Edition edition : scenario.editions()) {
            table.row(
                    BlockTable.text(edition.number()),
                    BlockTable.text(words.in(edition.name())),
                    BlockTable.text(edition.steps().size()),
                    BlockTable.text(words.text(
                            "drill.made", Formats.in(words.locale()).moment(edition.madeAt()), edition.madeBy())));
        }
        return new Card(words.text("drill.editions"), table);
    }
}
