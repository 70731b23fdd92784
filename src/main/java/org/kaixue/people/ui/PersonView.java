package org.kaixue.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Band;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.RecordTrail;
import org.kaixue.organisation.UnitNode;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonSheet;

/** One person's record, masked until it is opened with a reason. */
@Route(PeopleLinks.PERSON)
@RolesAllowed("PEOPLE_READ")
class PersonView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String RECORD = "person";

    private final transient PeopleDesk desk;
    private String title = "";

    PersonView(PeopleDesk desk) {
        this.desk = desk;
        addClassName("kx-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        show(desk.editor().sheet(id(parameter)), "");
    }

    /** @param reason why it is shown whole; empty while it is masked */
    private void show(PersonSheet sheet, String reason) {
        removeAll();
        UnitNode school = desk.units().tree().get(sheet.school());
        title = sheet.form().code() + " " + sheet.form().name();
        PageHeader header = new PageHeader(title)
                .crumb(school.name().in(getLocale()), PeopleLinks.of(school))
                .crumb(title, PeopleLinks.person(sheet.id()))
                .actions(RecordTrail.link(
                        RECORD, sheet.id().value(), desk.jurisdiction().may(Permission.AUDIT_READ, sheet.school())));
        answer(header, sheet);
        actions(header, sheet, school, reason);
        add(header);
        new PersonCards(desk.texts(), sheet, getLocale()).cards().forEach(this::add);
    }

    private void answer(PageHeader header, PersonSheet sheet) {
        if (sheet.leftOn() != null) {
            header.answer(getTranslation("people.person.left", sheet.leftOn()));
            return;
        }
        if (sheet.form().restricted()) {
            header.answer(Band.RED, getTranslation("people.person.restricted"));
        }
        header.answer(
                sheet.missing().isEmpty() ? Band.GREEN : Band.AMBER,
                sheet.missing().isEmpty()
                        ? getTranslation("people.person.complete")
                        : getTranslation(
                                "people.person.missing",
                                sheet.missing().stream()
                                        .map(field -> getTranslation("people.field." + field))
                                        .collect(Collectors.joining(getTranslation("people.separator")))));
    }

    private void actions(PageHeader header, PersonSheet sheet, UnitNode school, String reason) {
        PersonDialogs dialogs = new PersonDialogs(desk, school, () -> again(sheet.id()));
        if (!sheet.opened()) {
            Button open = new Button(
                    getTranslation("people.open"),
                    click -> dialogs.ask(sheet.id(), why -> show(desk.editor().open(sheet.id(), why), why)));
            open.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(open);
        }
        if (!sheet.writable()) {
            return;
        }
        if (sheet.opened() && sheet.leftOn() == null) {
            Button change = new Button(
                    getTranslation("people.change"), click -> dialogs.change(sheet, reason, () -> again(sheet.id())));
            change.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(change);
        }
        header.actions(
                sheet.leftOn() == null
                        ? new Button(getTranslation("people.leave"), click -> leave(sheet))
                        : new Button(getTranslation("people.come-back"), click -> comeBack(sheet)));
    }

    private void leave(PersonSheet sheet) {
        Messages.attempt(() -> {
            desk.editor().leave(sheet.id());
            again(sheet.id());
            Messages.undo(getTranslation("people.leave.done", sheet.form().code()), () -> comeBack(sheet));
        });
    }

    private void comeBack(PersonSheet sheet) {
        Messages.attempt(() -> {
            desk.editor().comeBack(sheet.id());
            again(sheet.id());
        });
    }

    private void again(PersonId id) {
        show(desk.editor().sheet(id), "");
    }

    private static PersonId id(String parameter) {
        try {
            return new PersonId(UUID.fromString(parameter));
        } catch (IllegalArgumentException unreadable) {
            throw new AccessRefused();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
