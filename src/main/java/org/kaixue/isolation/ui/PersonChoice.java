package org.kaixue.isolation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.ClassRow;
import org.kaixue.organisation.UnitNode;
import org.kaixue.people.PersonKind;
import org.kaixue.people.PersonRow;

/** Finds a person of a school by code, class or name, or adds one who is in no list yet. */
final class PersonChoice extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 6;

    private final transient CaseDesk desk;
    private final transient UnitNode school;
    private final transient Runnable next;
    private final transient Map<ClassId, ClassRow> classes;
    private final TextField search = new TextField();
    private final Div found = new Div();
    private transient @Nullable PersonRow chosen;

    PersonChoice(CaseDesk desk, UnitNode school, Runnable next) {
        this.desk = desk;
        this.school = school;
        this.next = next;
        this.classes = desk.classes().rows(school.id(), desk.terms().current().id()).stream()
                .collect(Collectors.toMap(ClassRow::id, row -> row));
        addClassName("kx-person-choice");
        search.setLabel(getTranslation("cases.case.find"));
        search.setPlaceholder(getTranslation("cases.case.find.example"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(250);
        search.addClassName("kx-big-field");
        search.addValueChangeListener(change -> find(change.getValue()));
        found.addClassName("kx-found");
        found.getElement().setAttribute("role", "status");
        add(search, found);
    }

    @Nullable
    PersonRow chosen() {
        return chosen;
    }

    void focus() {
        search.focus();
    }

    void fail(String text) {
        search.setErrorMessage(text);
        search.setInvalid(true);
        search.focus();
    }

    private void find(String text) {
        found.removeAll();
        search.setInvalid(false);
        if (text.isBlank()) {
            return;
        }
        List<PersonRow> people = desk.persons().find(school.id(), text.strip(), SHOWN + 1);
        people.stream().limit(SHOWN).forEach(person -> found.add(offer(person)));
        if (people.size() > SHOWN) {
            found.add(new Span(getTranslation("cases.case.find.more")));
        }
        if (people.isEmpty()) {
            found.add(new Span(getTranslation("cases.case.find.none", text.strip())));
        }
        found.add(new Button(getTranslation("cases.case.add"), click -> new OnTheSpotForm(
                        desk, school, List.copyOf(classes.values()), this::choose)
                .open(text.strip())));
    }

    private NativeButton offer(PersonRow person) {
        NativeButton offer = new NativeButton();
        offer.addClassName("kx-offer");
        Span name = new Span(person.maskedName());
        name.addClassName("kx-offer-name");
        Span whence = new Span(whence(person));
        whence.addClassName("kx-muted");
        offer.add(name, whence);
        offer.addClickListener(click -> choose(person));
        return offer;
    }

    private void choose(PersonRow person) {
        chosen = person;
        search.setVisible(false);
        found.removeAll();
        Span name = new Span(person.maskedName());
        name.addClassName("kx-offer-name");
        Span whence = new Span(whence(person));
        whence.addClassName("kx-muted");
        Div one = new Div(name, whence, new Button(getTranslation("cases.case.other"), click -> again()));
        one.addClassName("kx-chosen-person");
        found.add(one);
        next.run();
    }

    private void again() {
        chosen = null;
        found.removeAll();
        search.setVisible(true);
        search.clear();
        search.focus();
    }

    private String whence(PersonRow person) {
        return Stream.of(
                        person.kind() == PersonKind.STAFF
                                ? getTranslation("people.kind.STAFF")
                                : clazz(person.clazz() == null ? null : classes.get(person.clazz())),
                        person.code(),
                        person.dormitory() == null ? "" : person.dormitory())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(getTranslation("cases.dot")));
    }

    private String clazz(@Nullable ClassRow row) {
        return row == null
                ? ""
                : getTranslation(
                        "organisation.class.name",
                        getTranslation("organisation.stage." + row.stage().name()),
                        row.grade(),
                        row.number());
    }
}
