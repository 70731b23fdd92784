package org.kaixue.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kaixue.common.ui.Card;
import org.kaixue.intake.Matching;
import org.kaixue.intake.SheetColumn;

/** Which head of the sheet stands for which column; what is not so is chosen anew. */
final class MatchStep extends Div {

    private static final long serialVersionUID = 1L;

    private final Paragraph missing = new Paragraph();
    private final Button check;
    private transient Matching matching;

    MatchStep(Matching found, Consumer<Matching> checked, Runnable restart) {
        this.matching = found;
        this.check = new Button(getTranslation("intake.match.check"), click -> checked.accept(matching));
        check.addThemeVariants(ButtonVariant.PRIMARY);
        check.setDisableOnClick(true);
        missing.addClassName("kx-form-problem");
        missing.getElement().setAttribute("role", "status");
        Div columns = new Div();
        columns.addClassNames("kx-form", "kx-import-match");
        List<String> heads = matching.heads();
        matching.kind().columns().forEach(column -> columns.add(choice(column, heads)));
        Div actions = new Div(check, new Button(getTranslation("intake.restart"), click -> restart.run()));
        actions.addClassName("kx-actions");
        add(new Card(
                getTranslation("intake.step.match"),
                new Paragraph(getTranslation(
                        "intake.match.explain", matching.file().name(), String.join(" / ", matching.sheets()))),
                missing,
                columns,
                actions));
        tell();
    }

    private Select<String> choice(SheetColumn column, List<String> heads) {
        Select<String> choice = new Select<>();
        choice.setLabel(getTranslation(column.headingKey()));
        choice.setItems(heads);
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation("intake.match.none"));
        choice.setRequiredIndicatorVisible(column.required());
        choice.setValue(matching.headOf(column));
        example(choice, column);
        choice.addValueChangeListener(event -> {
            matching = matching.choosing(column, event.getValue());
            example(choice, column);
            tell();
        });
        return choice;
    }

    private void example(Select<String> choice, SheetColumn column) {
        String example = matching.kind().shown(column, matching.exampleOf(column));
        choice.setHelperText(example.isEmpty() ? "" : getTranslation("intake.match.example", example));
    }

    private void tell() {
        List<SheetColumn> open = matching.missing();
        missing.setVisible(!open.isEmpty());
        missing.setText(getTranslation(
                "intake.match.missing.named",
                open.stream().map(column -> getTranslation(column.headingKey())).collect(Collectors.joining(" / "))));
        check.setEnabled(open.isEmpty());
    }
}
