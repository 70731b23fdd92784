package org.kaixue.isolation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.people.PersonDetails;

/** Name and guardian's phone in full, for a reason that the audit keeps. */
record WhoDialog(CaseVisit visit) {

    /** Why they must be known. */
    public record Reason(@NotBlank @Size(max = 200) String reason) {}

    void open() {
        new FormDialog<>(
                        Reason.class,
                        text("cases.case.who"),
                        typed -> show(visit.desk().cases().open(visit.id(), typed.reason())))
                .explain(text("cases.case.who.explain"))
                .action(text("cases.case.who.show"))
                .field("reason", "cases.case.why", new TextField())
                .wide()
                .open(new Reason(text("cases.case.who.usual")));
    }

    private void show(PersonDetails details) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(details.name());
        DescriptionList list = new DescriptionList();
        list.addClassName("kx-slip");
        list.add(new DescriptionList.Term(text("cases.case.code")), value(details.code()));
        list.add(new DescriptionList.Term(text("cases.case.guardian")), value(details.guardianName()));
        DescriptionList.Description phone = value(details.guardianPhone() == null ? null : "");
        if (details.guardianPhone() != null) {
            Anchor call =
                    new Anchor("tel:" + details.guardianPhone().replaceAll("[^0-9+]", ""), details.guardianPhone());
            call.addClassNames("kx-button", "kx-call");
            phone.add(call);
        }
        list.add(new DescriptionList.Term(text("cases.case.phone")), phone);
        dialog.add(list);
        dialog.getFooter().add(new Button(text("common.close"), click -> dialog.close()));
        dialog.open();
    }

    private DescriptionList.Description value(@Nullable String value) {
        return new DescriptionList.Description(value == null ? text("cases.case.unknown") : value);
    }

    private String text(String key, Object... values) {
        return visit.words().text(key, values);
    }
}
