package org.kaixue.stock.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.kaixue.catalogue.Quantities;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.Ledger;
import org.kaixue.stock.LedgerRow;

/** The ledger's column with which a document is taken back, after a reason was given. */
final class Reversing {

    private final Ledger ledger;
    private final Runnable changed;

    Reversing(Ledger ledger, Runnable changed) {
        this.ledger = ledger;
        this.changed = changed;
    }

    Column<LedgerRow> column() {
        return Column.text("reverse", "stock.column.reverse", (LedgerRow row) -> "")
                .drawn(this::button);
    }

    private Component button(LedgerRow row) {
        if (!row.reversible()) {
            return new Span();
        }
        Button button = new Button(UI.getCurrent().getTranslation("stock.reverse.action"), click -> ask(row));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void ask(LedgerRow row) {
        UI ui = UI.getCurrent();
        DocumentId id = DocumentId.next();
        new FormDialog<>(ReverseForm.class, ui.getTranslation("stock.reverse.title"), (ReverseForm filled) -> {
                    ledger.reverse(id, row.document(), Objects.requireNonNull(filled.reason()));
                    changed.run();
                    Messages.saved(ui.getTranslation("stock.undo.done"));
                })
                .explain(ui.getTranslation(
                        "stock.reverse.explain",
                        row.businessDate(),
                        ui.getTranslation("stock.kind." + row.kind().name()),
                        row.item().name(),
                        Quantities.show(row.item(), row.typed(), ui.getLocale())))
                .action(ui.getTranslation("stock.reverse.action"))
                .field("reason", "stock.field.reason", new TextField())
                .wide()
                .open(new ReverseForm(null));
    }
}
