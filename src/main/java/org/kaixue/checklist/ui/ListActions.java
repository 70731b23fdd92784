package org.kaixue.checklist.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.time.LocalDate;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageHeader;

/** What can be done with a list, and with the edition of it that is shown. */
record ListActions(ListDesk desk, ListPage page) {

    void into(PageHeader header) {
        LocalDate from = page.row().validFrom();
        if (page.row().draft()) {
            draft(header);
        } else if (from != null && from.isAfter(desk.clock().today())) {
            header.actions(button("checklist.withdraw", this::withdraw));
        } else {
            header.actions(
                    primary(page.list().draft() == null ? "checklist.draft" : "checklist.draft.go-on", this::write));
        }
        if (!page.row().draft()) {
            header.actions(button("checklist.copy", () -> dialogs().copy(page.edition(), this::openList)));
            header.actions(
                    page.list().retired()
                            ? button("checklist.restore", this::restore)
                            : button("checklist.retire", this::retire));
        }
    }

    private void draft(PageHeader header) {
        header.actions(
                primary("checklist.publish", () -> dialogs().publish(page.edition(), this::published)),
                button("checklist.describe", () -> dialogs().describe(page.edition(), page.refresh())),
                button("checklist.discard", this::discard));
    }

    private ListDialogs dialogs() {
        return new ListDialogs(desk, page.words());
    }

    private Button primary(String key, Runnable work) {
        Button button = button(key, work);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button button(String key, Runnable work) {
        return new Button(page.words().text(key), click -> Messages.attempt(work));
    }

    private void openList(String code) {
        ListLinks.list(code).open(UI.getCurrentOrThrow());
    }

    private void published() {
        openList(page.list().code());
        Messages.saved(page.words().text("checklist.published", page.edition().version()));
    }

    private void write() {
        desk.desk().draft(page.list().id());
        openList(page.list().code());
        page.refresh().run();
    }

    private void withdraw() {
        desk.desk().withdraw(page.edition().id());
        openList(page.list().code());
        page.refresh().run();
        Messages.saved(page.words().text("checklist.withdrawn", page.edition().version()));
    }

    private void discard() {
        boolean whole = !page.list().published() && page.list().editions().size() == 1;
        ListWords words = page.words();
        Messages.confirm(
                words.text("checklist.discard.question", page.edition().version()),
                words.text(whole ? "checklist.discard.all" : "checklist.discard.consequence"),
                words.text("checklist.discard"),
                () -> {
                    desk.desk().discard(page.edition().id());
                    (whole ? ListLinks.lists() : ListLinks.list(page.list().code())).open(UI.getCurrentOrThrow());
                    if (!whole) {
                        page.refresh().run();
                    }
                });
    }

    private void retire() {
        desk.desk().retire(page.list().id());
        page.refresh().run();
        Messages.undo(page.words().text("checklist.retired-now", page.list().name()), this::restore);
    }

    private void restore() {
        desk.desk().restore(page.list().id());
        page.refresh().run();
    }
}
