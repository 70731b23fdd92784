package org.kaixue.stock.ui;

import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Quantities;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.ui.Messages;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.Ledger;
import org.kaixue.stock.Posted;

/** Says that a document was posted and offers to take it back. */
record PostedMessage(Ledger ledger, String key, Runnable changed) {

    void tell(Posted answer, @Nullable Item item, @Nullable Typed typed) {
        changed.run();
        UI ui = UI.getCurrent();
        if (answer.alreadyPosted() || item == null || typed == null) {
            Messages.saved(ui.getTranslation("stock.already-posted"));
            return;
        }
        String amount = Quantities.show(item, typed, ui.getLocale());
        DocumentId undoing = DocumentId.next();
        Messages.undo(ui.getTranslation(key, item.name(), amount), () -> {
            ledger.reverse(undoing, answer.document(), ui.getTranslation("stock.undo.reason"));
            changed.run();
            Messages.saved(ui.getTranslation("stock.undo.done"));
        });
    }
}
