package org.kaixue.stock.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kaixue.catalogue.Quantities;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.DocumentKind;
import org.kaixue.stock.DocumentRow;
import org.kaixue.stock.Ledger;
import org.kaixue.stock.LedgerBook;
import org.kaixue.stock.LedgerRow;

/** The buttons with which a document is taken back, all its lines, after a reason was given. */
final class Reversing {

    /** So many lines are named before the reversal; of more it says how many. */
    private static final int NAMED = 5;

    private final LedgerBook book;
    private final Ledger ledger;
    private final Runnable changed;

    /** @param changed run after a document was taken back */
    Reversing(LedgerBook book, Ledger ledger, Runnable changed) {
        this.book = book;
        this.ledger = ledger;
        this.changed = changed;
    }

    /** The ledger's column with a button on each line whose document may be taken back. */
    Column<LedgerRow> column() {
        return Column.text("reverse", "stock.column.reverse", (LedgerRow row) -> "")
                .drawn(row -> row.reversible() ? tertiary(button(row.document())) : new Span());
    }

    /** A button that asks for the reason, then takes the document back. */
    Button button(DocumentId document) {
        return new Button(
                UI.getCurrent().getTranslation("stock.reverse.action"), click -> ask(book.document(document)));
    }

    private static Component tertiary(Button button) {
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void ask(DocumentRow document) {
        UI ui = UI.getCurrent();
        DocumentId id = DocumentId.next();
        new FormDialog<>(ReverseForm.class, ui.getTranslation("stock.reverse.title"), (ReverseForm filled) -> {
                    ledger.reverse(id, document.id(), Objects.requireNonNull(filled.reason()));
                    changed.run();
                    Messages.saved(ui.getTranslation("stock.undo.done"));
                })
                .explain(ui.getTranslation(
                        document.kind() == DocumentKind.COUNT ? "stock.reverse.explain-count" : "stock.reverse.explain",
                        ui.getTranslation("stock.document." + document.kind()),
                        document.number(),
                        ui.getTranslation(
                                "stock.document.place-of",
                                document.lines().getFirst().unitName(),
                                document.place().name()),
                        lines(document, ui)))
                .action(ui.getTranslation("stock.reverse.action"))
                .field("reason", "stock.field.reason", new TextField())
                .wide()
                .open(new ReverseForm(null));
    }

    private static String lines(DocumentRow document, UI ui) {
        List<LedgerRow> own = document.lines().stream()
                .filter(line -> line.keptCount() == null)
                .toList();
        String named = own.stream()
                .limit(NAMED)
                .map(line -> ui.getTranslation(
                        "stock.document.line",
                        line.item().name(),
                        Quantities.show(line.item(), line.typed(), ui.getLocale())))
                .collect(Collectors.joining(ui.getTranslation("stock.item.and")));
        int more = own.size() - NAMED;
        return more > 0 ? ui.getTranslation("stock.document.more-lines", named, more) : named;
    }
}
