package org.kaixue.isolation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Messages;
import org.kaixue.isolation.ContactOrigin;
import org.kaixue.isolation.ContactProposal;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonRow;

/** Who may be a contact, by dormitory, class and sitting; ticked ones become contacts. */
final class ContactsDialog {

    private final CaseVisit visit;
    private final Dialog dialog = new Dialog();
    private final Set<PersonId> chosen = new HashSet<>();
    private final Button take = new Button();

    ContactsDialog(CaseVisit visit) {
        this.visit = visit;
        dialog.addClassName("kx-form-dialog");
        dialog.setHeaderTitle(text("cases.contact.choose"));
    }

    void open() {
        List<ContactProposal> proposed = visit.desk().contacts().proposed(visit.id());
        if (proposed.isEmpty()) {
            dialog.add(new Paragraph(text("cases.contact.nobody-near")));
        }
        for (ContactOrigin origin : ContactOrigin.values()) {
            List<PersonRow> people = proposed.stream()
                    .filter(one -> one.origin() == origin)
                    .map(ContactProposal::person)
                    .toList();
            if (!people.isEmpty()) {
                dialog.add(group(origin, people));
            }
        }
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.setDisableOnClick(true);
        take.addClickListener(click -> take());
        dialog.getFooter().add(new Button(text("common.cancel"), click -> dialog.close()), take);
        tell();
        dialog.open();
    }

    private Div group(ContactOrigin origin, List<PersonRow> people) {
        CheckboxGroup<PersonRow> ticks = new CheckboxGroup<>();
        ticks.setItems(people);
        ticks.setItemLabelGenerator(one -> one.maskedName() + " " + one.code());
        ticks.addClassName("kx-ticks");
        String heading = text("cases.contact.near." + origin.name(), people.size());
        ticks.setAriaLabel(heading);
        ticks.addValueChangeListener(change -> {
            people.forEach(one -> chosen.remove(one.id()));
            change.getValue().forEach(one -> chosen.add(one.id()));
            tell();
        });
        Button all = new Button(text("cases.contact.all"), click -> {
            if (ticks.getValue().size() == people.size()) {
                ticks.clear();
            } else {
                ticks.setValue(Set.copyOf(people));
            }
        });
        all.addThemeVariants(ButtonVariant.TERTIARY);
        Div head = new Div(new H3(heading), all);
        head.addClassName("kx-ticks-head");
        return new Div(head, ticks);
    }

    private void tell() {
        take.setText(text("cases.contact.take", chosen.size()));
        take.setEnabled(!chosen.isEmpty());
    }

    private void take() {
        try {
            visit.save(desk -> desk.contacts().choose(visit.id(), chosen));
            dialog.close();
        } catch (RuleViolation refusal) {
            Messages.refused(refusal);
            tell();
        }
    }

    private String text(String key, Object... values) {
        return visit.words().text(key, values);
    }
}
