package org.kaixue.stock.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.Dates;
import org.kaixue.organisation.UnitId;
import org.kaixue.stock.CountRow;
import org.kaixue.stock.DocumentKind;
import org.kaixue.stock.LedgerBook;
import org.kaixue.stock.LotRow;

/** The field for a document's date; says below it which later count will stay as it is. */
final class CountHint {

    private final LedgerBook book;
    private final UnitId unit;
    private final ItemField items;
    private final @Nullable LotField lots;
    private final Supplier<DocumentKind> kind;
    private final DatePicker date = Dates.picker();

    /**
     * @param lots where a lot may be chosen; null where none is
     * @param kind what would be posted
     */
    CountHint(LedgerBook book, UnitId unit, ItemField items, @Nullable LotField lots, Supplier<DocumentKind> kind) {
        this.book = book;
        this.unit = unit;
        this.items = items;
        this.lots = lots;
        this.kind = kind;
        follows(items);
        follows(date);
        if (lots != null) {
            follows(lots);
        }
    }

    /** A further field on which the answer depends. */
    CountHint follows(HasValue<?, ?> field) {
        field.addValueChangeListener(change -> say());
        return this;
    }

    DatePicker date() {
        return date;
    }

    private void say() {
        Item item = items.getValue();
        LocalDate day = date.getValue();
        date.setHelperText(item == null || day == null ? "" : sentence(item, day));
    }

    private String sentence(Item item, LocalDate day) {
        LotRow lot = lots == null ? null : lots.getValue();
        return book.laterCount(unit, item.id(), lot == null ? null : lot.id(), kind.get(), day)
                .map(this::sentence)
                .orElse("");
    }

    private String sentence(CountRow count) {
        return date.getTranslation(
                count.whole() ? "stock.count.stays" : "stock.count.stays-some",
                Formats.in(date.getLocale()).date(count.day()));
    }
}
