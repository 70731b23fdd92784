package org.kaixue.stock.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.PageQuery;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Lists;
import org.kaixue.common.ui.Source;
import org.kaixue.organisation.UnitId;
import org.kaixue.stock.Ledger;
import org.kaixue.stock.LedgerBook;
import org.kaixue.stock.LedgerRow;
import org.kaixue.stock.LotId;
import org.springframework.stereotype.Component;

/** Makes the list of the ledger's lines, of all lots or of one. */
@Component
class LedgerList {

    private final Lists lists;
    private final LedgerBook book;
    private final Ledger ledger;

    LedgerList(Lists lists, LedgerBook book, Ledger ledger) {
        this.lists = lists;
        this.book = book;
        this.ledger = ledger;
    }

    DataList<LedgerRow> of(UnitId scope, @Nullable LotId lot, Runnable changed) {
        UI ui = UI.getCurrent();
        return lists.of(
                        LedgerColumns.all(ui.getLocale(), ui).with(new Reversing(book, ledger, changed).column()),
                        source(scope, lot))
                .titled(ui.getTranslation("stock.ledger.title"))
                .sortedBy("date", true)
                .opens(row -> StockLinks.document(row.document()))
                .whenEmpty(new EmptyState(
                        ui.getTranslation("stock.ledger.empty"), ui.getTranslation("stock.ledger.empty.next")));
    }

    private Source<LedgerRow> source(UnitId scope, @Nullable LotId lot) {
        return new Source<>() {
            @Override
            public List<LedgerRow> page(PageQuery query) {
                return book.page(scope, lot, query);
            }

            @Override
            public int count(PageQuery query) {
                return book.count(scope, lot, query);
            }
        };
    }
}
