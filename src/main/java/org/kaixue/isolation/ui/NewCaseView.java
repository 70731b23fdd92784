package org.kaixue.isolation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolationException;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.isolation.CaseId;
import org.kaixue.isolation.CaseStart;
import org.kaixue.isolation.Illness;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.organisation.ui.ScopedView;
import org.kaixue.people.PersonRow;

/** Begins a case in a few touches: who, how hot, what it may be; the clock runs from then. */
@Route(CaseLinks.NEW)
@RolesAllowed("CASES_WRITE")
class NewCaseView extends ScopedView implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CaseDesk desk;
    private final BigDecimalField temperature = new BigDecimalField();
    private final RadioButtonGroup<Illness> illness = new RadioButtonGroup<>();
    private final TextArea note = new TextArea();
    private final Div problem = new Div();

    NewCaseView(CaseDesk desk) {
        this.desk = desk;
        addClassNames("kx-page", "kx-new-case");
        temperature.setLabel(getTranslation("isolation.case.temperature"));
        temperature.setSuffixComponent(new Span("℃"));
        temperature.addClassName("kx-big-field");
        illness.setLabel(getTranslation("isolation.case.illness"));
        illness.setItems(Illness.values());
        illness.setItemLabelGenerator(one -> getTranslation("isolation.illness." + one.name()));
        illness.addClassName("kx-pills");
        note.setLabel(getTranslation("isolation.case.seen"));
        note.setMaxLength(500);
        problem.addClassName("kx-form-problem");
        problem.getElement().setAttribute("role", "alert");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("isolation.case.new");
    }

    @Override
    protected void show(Scope scope, Address address) {
        UnitNode unit = desk.unit(scope.unit());
        removeAll();
        PageHeader header = new PageHeader(getPageTitle())
                .crumb(unit.name().in(getLocale()), CaseLinks.rooms(unit))
                .crumb(getTranslation("isolation.cases.title"), CaseLinks.cases(unit));
        if (unit.kind() != UnitKind.SCHOOL || !desk.leads(unit.id())) {
            add(
                    header,
                    new EmptyState(
                            getTranslation("isolation.case.no-school"),
                            getTranslation("isolation.case.no-school.next")));
            return;
        }
        illness.setValue(Illness.values()[0]);
        temperature.clear();
        note.clear();
        tell("");
        PersonChoice who = new PersonChoice(desk, unit, temperature::focus);
        Button begin = new Button(getTranslation("isolation.case.begin"));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.addClassName("kx-big-button");
        begin.setDisableOnClick(true);
        begin.addClickListener(click -> {
            begin(who);
            begin.setEnabled(true);
        });
        Card card = new Card(getTranslation("isolation.case.new.who"), who, temperature, illness, note, problem, begin);
        add(header, card);
        who.focus();
    }

    private void begin(PersonChoice who) {
        tell("");
        PersonRow person = who.chosen();
        if (person == null) {
            who.fail(getTranslation("isolation.case.nobody-chosen"));
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
            Messages.saved(getTranslation("isolation.case.begun"));
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
                        .ifPresent(open -> problem.add(
                                new Anchor(CaseLinks.of(open).href(), getTranslation("isolation.case.go-to"))));
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
