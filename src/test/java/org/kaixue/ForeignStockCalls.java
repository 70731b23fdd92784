package org.kaixue;

import static org.kaixue.stock.AdjustDraft.Mode.COUNTED;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.TwoCounties.Holdings;
import org.kaixue.TwoCounties.Planted;
import org.kaixue.catalogue.ItemId;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.PageQuery;
import org.kaixue.organisation.UnitId;
import org.kaixue.stock.AdjustDraft;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.DocumentKind;
import org.kaixue.stock.IssueDraft;
import org.kaixue.stock.Ledger;
import org.kaixue.stock.LedgerBook;
import org.kaixue.stock.LotId;
import org.kaixue.stock.Lots;
import org.kaixue.stock.OpeningLine;
import org.kaixue.stock.Origin;
import org.kaixue.stock.PlaceId;
import org.kaixue.stock.Places;
import org.kaixue.stock.Purpose;
import org.kaixue.stock.ReceiveDraft;
import org.kaixue.stock.Reconciliation;
import org.kaixue.stock.Stock;
import org.springframework.context.ApplicationContext;

/** The stock's methods, called with another school's places, lots and documents. */
record ForeignStockCalls(ApplicationContext context, Planted planted, ItemId mask, LocalDate today) {

    private static final PageQuery ALL = new PageQuery("", List.of(), 0, 50);
    private static final Typed ONE = Typed.of(1, "只");

    void into(ForeignCalls calls) {
        reads(calls);
        ledger(calls);
        withOwnIds(calls);
    }

    private void reads(ForeignCalls calls) {
        Stock stock = context.getBean(Stock.class);
        Places places = context.getBean(Places.class);
        Lots lots = context.getBean(Lots.class);
        LedgerBook book = context.getBean(LedgerBook.class);
        Holdings theirs = planted.theirs();
        UnitId school = theirs.school();
        calls.refused("Stock.rows(UnitId)", own -> stock.rows(school));
        calls.refused("Stock.rows(UnitId,ItemId)", own -> stock.rows(school, mask));
        calls.refused(
                "Stock.movements(UnitId,ItemId,LocalDate,LocalDate)",
                own -> stock.movements(school, mask, today.minusDays(9), today));
        calls.refused("Stock.rowsOn(UnitId,ItemId,LocalDate)", own -> stock.rowsOn(school, null, today));
        calls.refused("Lots.on(UnitId,ItemId,LocalDate)", own -> lots.on(school, mask, today));
        calls.refused("Places.storeOf(UnitId)", own -> places.storeOf(school));
        calls.refused("Places.depotOf(UnitId)", own -> places.depotOf(planted.first()));
        calls.refused("Places.of(UnitId)", own -> places.of(school));
        calls.refused("Places.get(PlaceId)", own -> places.get(theirs.store()));
        calls.refused("Places.list(UnitId)", own -> places.list(planted.first()));
        calls.refused("Lots.get(LotId)", own -> lots.get(theirs.lot()));
        calls.refused("Lots.at(UnitId,ItemId)", own -> lots.at(school, mask));
        calls.refused("LedgerBook.page(UnitId,LotId,PageQuery)", own -> book.page(school, null, ALL));
        calls.refused("LedgerBook.count(UnitId,LotId,PageQuery)", own -> book.count(school, null, ALL));
        calls.refused("LedgerBook.lines(UnitId,Collection)", own -> book.lines(school, List.of()));
        calls.refused("LedgerBook.latest(UnitId,ItemId,LocalDate,int)", own -> book.latest(school, mask, today, 9));
        calls.refused(
                "LedgerBook.laterCount(UnitId,ItemId,LotId,DocumentKind,LocalDate)",
                own -> book.laterCount(school, mask, null, DocumentKind.ISSUE, today.minusDays(9)));
        calls.refused("LedgerBook.document(DocumentId)", own -> book.document(theirs.receipt()));
        calls.empty("LedgerBook.find(String,int)", own -> book.find(today.toString(), 99).stream()
                .filter(row -> row.unit().equals(school))
                .toList());
        calls.empty("Lots.find(String,int)", own -> lots.find(TwoCounties.SECRET, 99));
        calls.refused("Reconciliation.check()", own -> context.getBean(Reconciliation.class)
                .check());
        for (String form : List.of("receive", "issue", "adjust")) {
            calls.open(
                    "StockDialogs." + form + "(UnitId,ItemId,Runnable)",
                    "shows a form; what it reads and posts it asks of Places, Lots and Ledger");
        }
    }

    private void ledger(ForeignCalls calls) {
        Ledger ledger = context.getBean(Ledger.class);
        Holdings theirs = planted.theirs();
        PlaceId store = theirs.store();
        calls.refused("Ledger.receive(ReceiveDraft)", own -> ledger.receive(receipt(DocumentId.next(), store)));
        calls.refused("Ledger.issue(IssueDraft)", own -> ledger.issue(issue(store, null)));
        calls.refused("Ledger.adjust(AdjustDraft)", own -> ledger.adjust(count(store, null)));
        calls.refused(
                "Ledger.reverse(DocumentId,DocumentId,String)",
                own -> ledger.reverse(DocumentId.next(), theirs.receipt(), "not mine"));
        calls.refused("Ledger.load(List)", own -> ledger.load(List.of(taken(store))));
    }

    /** What a clerk may do in his own store does not reach another's lots and documents. */
    private void withOwnIds(ForeignCalls calls) {
        Ledger ledger = context.getBean(Ledger.class);
        LedgerBook book = context.getBean(LedgerBook.class);
        Holdings theirs = planted.theirs();
        calls.mixed("another school's lot issued here", own -> ledger.issue(issue(own.store(), theirs.lot())));
        calls.mixed("another school's lot counted here", own -> ledger.adjust(count(own.store(), theirs.lot())));
        calls.mixed(
                "a receipt under the id of another school's",
                own -> ledger.receive(receipt(theirs.receipt(), own.store())));
        calls.mixed(
                "another school's store among one's own",
                own -> ledger.load(List.of(taken(own.store()), taken(theirs.store()))));
        calls.mixed(
                "another school's document taken back under the id of one's own",
                own -> ledger.reverse(own.receipt(), theirs.receipt(), "not mine"));
        calls.mixed("the lines of another school's lot", own -> {
            if (book.page(own.school(), theirs.lot(), ALL).isEmpty()) {
                throw new AccessRefused();
            }
        });
    }

    private ReceiveDraft receipt(DocumentId id, PlaceId place) {
        return new ReceiveDraft(id, place, today, mask, ONE, "L", null, today.plusYears(1), Origin.BOUGHT, null, null);
    }

    private IssueDraft issue(PlaceId place, @Nullable LotId lot) {
        return new IssueDraft(DocumentId.next(), place, today, mask, ONE, lot, Purpose.USE, null);
    }

    private AdjustDraft count(PlaceId place, @Nullable LotId lot) {
        return new AdjustDraft(DocumentId.next(), place, today, mask, COUNTED, ONE, lot, "count");
    }

    private OpeningLine taken(PlaceId place) {
        return OpeningLine.issued(place, today, mask, ONE);
    }
}
