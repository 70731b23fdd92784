package org.kaixue.stock.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.kaixue.stock.AdjustDraft;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.DocumentKind;
import org.kaixue.stock.Ledger;
import org.kaixue.stock.LedgerBook;
import org.kaixue.stock.Lots;
import org.kaixue.stock.Origin;
import org.kaixue.stock.PlaceRow;
import org.kaixue.stock.Places;
import org.kaixue.stock.Purpose;
import org.springframework.stereotype.Component;

/**
 * The dialogs that post to a unit's own place. The document's id is made when a dialog opens: pressed twice, or sent
 * again after a break, it posts once.
 */
@Component
public class StockDialogs {

    private final Ledger ledger;
    private final LedgerBook book;
    private final Places places;
    private final Lots lots;
    private final Catalogue catalogue;
    private final Units units;
    private final BusinessClock clock;

    StockDialogs(
            Ledger ledger,
            LedgerBook book,
            Places places,
            Lots lots,
            Catalogue catalogue,
            Units units,
            BusinessClock clock) {
        this.ledger = ledger;
        this.book = book;
        this.places = places;
        this.lots = lots;
        this.catalogue = catalogue;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Asks what arrived.
     *
     * @param item already chosen, or null
     * @param posted run after the posting, and again after it was undone
     */
    public void receive(UnitId unit, @Nullable ItemId item, Runnable posted) {
        PlaceRow place = places.of(unit);
        Item chosen = chosen(item);
        ItemField items = new ItemField(catalogue.items(), chosen);
        AmountField amount = new AmountField(items, null);
        DatePicker arrived = new CountHint(book, unit, items, null, () -> DocumentKind.RECEIVE).date();
        DatePicker expiry = Dates.picker();
        items.addValueChangeListener(event ->
                expiry.setVisible(event.getValue() == null || event.getValue().expiryTracked()));
        DocumentId document = DocumentId.next();
        PostedMessage message = new PostedMessage(ledger, "stock.receive.done", posted);
        new FormDialog<>(
                        ReceiveForm.class,
                        text("stock.receive.title"),
                        (ReceiveForm filled) -> message.tell(
                                ledger.receive(filled.draft(document, place.id())), filled.item(), filled.quantity()))
                .explain(where(unit, place))
                .action(text("stock.receive.action"))
                .field("item", "stock.field.item", items)
                .field("quantity", "stock.field.quantity", amount, amount.converter())
                .field("lotNumber", "stock.field.lot", new TextField())
                .field("expiresOn", "stock.field.expires", expiry)
                .field("origin", "stock.field.origin", choice(Origin.values(), "stock.origin."))
                .field("businessDate", "stock.field.arrived", arrived)
                .field("supplier", "stock.field.supplier", new TextField())
                .field("note", "stock.field.note", new TextField())
                .open(new ReceiveForm(chosen, null, null, null, Origin.BOUGHT, clock.today(), null, null));
    }

    /** Asks what leaves; the lots that expire first unless one is chosen. See {@link #receive} for the parameters. */
    public void issue(UnitId unit, @Nullable ItemId item, Runnable posted) {
        PlaceRow place = places.of(unit);
        Item chosen = chosen(item);
        ItemField items = new ItemField(catalogue.items(), chosen);
        LotField lot = new LotField(items, of -> lots.at(unit, of.id()));
        AmountField amount = new AmountField(items, lot::held);
        lot.setPlaceholder(text("stock.lot.first-expired"));
        DatePicker issued = new CountHint(book, unit, items, lot, () -> DocumentKind.ISSUE).date();
        DocumentId document = DocumentId.next();
        PostedMessage message = new PostedMessage(ledger, "stock.issue.done", posted);
        new FormDialog<>(
                        IssueForm.class,
                        text("stock.issue.title"),
                        (IssueForm filled) -> message.tell(
                                ledger.issue(filled.draft(document, place.id())), filled.item(), filled.quantity()))
                .explain(where(unit, place))
                .action(text("stock.issue.action"))
                .field("item", "stock.field.item", items)
                .field("quantity", "stock.field.quantity", amount, amount.converter())
                .field("lot", "stock.field.lot", lot)
                .field("purpose", "stock.field.purpose", choice(Purpose.values(), "stock.purpose."))
                .field("businessDate", "stock.field.issued", issued)
                .field("note", "stock.field.note", new TextField())
                .open(new IssueForm(chosen, null, null, Purpose.USE, clock.today(), null));
    }

    /** Asks for a count, or for so much more or less. See {@link #receive} for the parameters. */
    public void adjust(UnitId unit, @Nullable ItemId item, Runnable posted) {
        PlaceRow place = places.of(unit);
        Item chosen = chosen(item);
        ItemField items = new ItemField(catalogue.items(), chosen);
        LotField lot = new LotField(items, of -> lots.at(unit, of.id()));
        AmountField amount = new AmountField(items, lot::held);
        lot.setPlaceholder(text("stock.lot.all"));
        Select<AdjustDraft.Mode> mode = choice(AdjustDraft.Mode.values(), "stock.mode.");
        DatePicker counted = new CountHint(book, unit, items, lot, () -> kind(mode.getValue()))
                .follows(mode)
                .date();
        DocumentId document = DocumentId.next();
        PostedMessage message = new PostedMessage(ledger, "stock.adjust.done", posted);
        new FormDialog<>(
                        AdjustForm.class,
                        text("stock.adjust.title"),
                        (AdjustForm filled) -> message.tell(
                                ledger.adjust(filled.draft(document, place.id())), filled.item(), filled.quantity()))
                .explain(where(unit, place))
                .action(text("stock.adjust.action"))
                .field("item", "stock.field.item", items)
                .field("mode", "stock.field.mode", mode)
                .field("quantity", "stock.field.quantity", amount, amount.converter())
                .field("lot", "stock.field.lot", lot)
                .field("businessDate", "stock.field.counted", counted)
                .field("reason", "stock.field.reason", new TextField())
                .open(new AdjustForm(chosen, AdjustDraft.Mode.COUNTED, null, null, clock.today(), null));
    }

    private static DocumentKind kind(AdjustDraft.@Nullable Mode mode) {
        return mode == AdjustDraft.Mode.COUNTED ? DocumentKind.COUNT : DocumentKind.ADJUST;
    }

    private @Nullable Item chosen(@Nullable ItemId item) {
        return item == null ? null : catalogue.get(item);
    }

    private String where(UnitId unit, PlaceRow place) {
        return text("stock.where", units.tree().get(unit).name(), place.name());
    }

    private static <E extends Enum<E>> Select<E> choice(E[] values, String prefix) {
        Select<E> select = new Select<>();
        select.setItems(values);
        select.setItemLabelGenerator(value -> value == null ? "" : text(prefix + value.name()));
        return select;
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
