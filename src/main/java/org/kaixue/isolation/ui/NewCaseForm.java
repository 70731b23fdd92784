package org.kaixue.isolation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import jakarta.validation.ConstraintViolationException;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Messages;
import org.kaixue.isolation.CaseId;
import org.kaixue.isolation.CaseStart;
import org.kaixue.isolation.Illness;
import org.kaixue.organisation.UnitNode;
import org.kaixue.people.PersonRow;

/** Who is unwell, how hot, and what it may be. */
final class NewCaseForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CaseDesk desk;
    private final BigDecimalField temperature = new BigDecimalField();
    private final RadioButtonGroup<Illness> illness = new RadioButtonGroup<>();
    private final TextArea note = new TextArea();
    private final Div problem = new Div();

    NewCaseForm(CaseDesk desk, UnitNode school) {
        this.desk = desk;
        addClassName("kx-new-case-form");
        temperature.setLabel(getTranslation("cases.case.temperature"));
        temperature.setSuffixComponent(new Span("℃"));
        temperature.addClassName("kx-big-field");
        illness.setLabel(getTranslation("cases.case.illness"));
        illness.setItems(Illness.values());
        illness.setItemLabelGenerator(one -> getTranslation("cases.illness." + one.name()));
        illness.addClassName("kx-pills");
        note.setLabel(getTranslation("cases.case.seen"));
        note.setMaxLength(500);
        problem.addClassName("kx-form-problem");
        problem.getElement().setAttribute("role", "alert");
        illness.setValue(Illness.values()[0]);
        tell("");
        PersonChoice who = new PersonChoice(desk, school, temperature::focus);
        Button begin = new Button(getTranslation("cases.case.begin"));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.addClassName("kx-big-button");
        begin.setDisableOnClick(true);
        begin.addClickListener(click -> {
            begin(who);
            begin.setEnabled(true);
        });
        add(who, temperature, illness, note, problem, begin);
        who.focus();
    }

    private void begin(PersonChoice who) {
        tell("");
        PersonRow person = who.chosen();
        if (person == null) {
            who.fail(getTranslation("cases.case.nobody-chosen"));
            return;
        }
        try {
            CaseId id = desk.cases()
                    .start(new CaseStart(
                            person.id(),
                            illness.getValue(),
                            temperature.getValue(),
                            note.isEmpty() ? null : note.getValue().strip(),
                            null));
            Messages.saved(getTranslation("cases.case.begun"));
            getUI().ifPresent(ui -> CaseLinks.of(id).open(ui));
        } catch (RuleViolation refusal) {
            say(refusal, person);
        } catch (ConstraintViolationException invalid) {
            tell(getTranslation(
                    "common.form.errors", invalid.getConstraintViolations().size()));
        }
    }

    private void say(RuleViolation refusal, PersonRow person) {
        String text = getTranslation(refusal.key(), refusal.values());
        switch (String.valueOf(refusal.field())) {
            case "temperature", "reading" -> {
                temperature.setErrorMessage(text);
                temperature.setInvalid(true);
                temperature.focus();
            }
            case "note" -> {
                note.setErrorMessage(text);
                note.setInvalid(true);
                note.focus();
            }
            case "person" -> {
                tell(text);
                desk.cases()
                        .openOf(person.id())
                        .ifPresent(open ->
                                problem.add(new Anchor(CaseLinks.of(open).href(), getTranslation("cases.case.go-to"))));
            }
            default -> tell(text);
        }
    }

    private void tell(String text) {
        problem.removeAll();
        problem.add(new Span(text));
        problem.setVisible(!text.isEmpty());
    }
}
