package org.kaixue.stock;

import java.util.List;
import java.util.function.Predicate;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Category;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Quantities;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.Drafts;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.springframework.stereotype.Service;

/**
 * The append-only stock ledger (台账). Every document has an id made by its sender: sent again, it is posted once. A
 * correction is a document of its own. No balance and no closing of any day goes below zero, whatever runs at the same
 * time. What was counted stays, whatever is entered afterwards for a day before the count (decision 014).
 */
@Service
public class Ledger {

    private final Places places;
    private final Catalogue catalogue;
    private final Jurisdiction jurisdiction;
    private final Drafts drafts;
    private final Posting posting;
    private final Balances balances;
    private final Takings takings;
    private final Reversals reversals;
    private final BulkLoad bulk;
    private final Adjustments adjustments;
    private final BusinessDates dates;

    Ledger(
            Places places,
            Catalogue catalogue,
            Jurisdiction jurisdiction,
            Drafts drafts,
            Posting posting,
            Balances balances,
            Takings takings,
            Reversals reversals,
            BulkLoad bulk,
            Adjustments adjustments,
            BusinessDates dates) {
        this.places = places;
        this.catalogue = catalogue;
        this.jurisdiction = jurisdiction;
        this.drafts = drafts;
        this.posting = posting;
        this.balances = balances;
        this.takings = takings;
        this.reversals = reversals;
        this.bulk = bulk;
        this.adjustments = adjustments;
        this.dates = dates;
    }

    /** Takes goods into a place. Needs {@link Permission#STOCK_WRITE}. */
    public Posted receive(ReceiveDraft draft) {
        drafts.check(draft);
        PlaceRow place = allowed(Permission.STOCK_WRITE, draft.place());
        Item item = catalogue.get(draft.item());
        if (!catalogue.offers(item.id())) {
            throw RuleViolation.at("item", "stock.receive.retired", item.name());
        }
        dates.check(draft.businessDate());
        long quantity = positive(item, draft.quantity());
        LotKey key = LotKey.arriving(
                item,
                draft.businessDate(),
                draft.lotNumber(),
                draft.producedOn(),
                draft.expiresOn(),
                draft.supplier(),
                draft.origin());
        return posting.post(
                new Heading(draft.document(), DocumentKind.RECEIVE, place, draft.businessDate(), draft.note()),
                () -> List.of(arrival(place, item, key, quantity, draft.quantity())));
    }

    /**
     * Hands goods out, those that expire first where no lot is given. Needs {@link Permission#STOCK_ISSUE}, or
     * {@link Permission#KIT_ISSUE} for what belongs to the isolation kit.
     */
    public Posted issue(IssueDraft draft) {
        drafts.check(draft);
        PlaceRow place = places.find(draft.place());
        Item item = catalogue.get(draft.item());
        requireIssue(place.unit(), item);
        dates.check(draft.businessDate());
        long quantity = positive(item, draft.quantity());
        if (draft.purpose() == Purpose.OTHER
                && (draft.note() == null || draft.note().isBlank())) {
            throw RuleViolation.at("note", "stock.issue.note-missing");
        }
        Predicate<Held> allowed =
                held -> draft.purpose() == Purpose.DISPOSAL || !held.key().expiredOn(draft.businessDate());
        return posting.post(
                new Heading(
                        draft.document(),
                        DocumentKind.ISSUE,
                        place,
                        draft.businessDate(),
                        draft.purpose(),
                        draft.note(),
                        null),
                () -> takings.take(
                        place,
                        item,
                        draft.businessDate(),
                        draft.lot(),
                        DocumentKind.ISSUE,
                        quantity,
                        draft.quantity(),
                        allowed));
    }

    /** Posts a count, or so much more or less, with the reason. Needs {@link Permission#STOCK_WRITE}. */
    public Posted adjust(AdjustDraft draft) {
        drafts.check(draft);
        PlaceRow place = allowed(Permission.STOCK_WRITE, draft.place());
        Item item = catalogue.get(draft.item());
        dates.check(draft.businessDate());
        long quantity = draft.mode() == AdjustDraft.Mode.COUNTED
                ? Quantities.toBase(item, draft.quantity())
                : positive(item, draft.quantity());
        Heading heading = draft.mode() == AdjustDraft.Mode.COUNTED
                ? Heading.count(draft, place)
                : new Heading(draft.document(), DocumentKind.ADJUST, place, draft.businessDate(), draft.reason());
        return posting.post(heading, () -> adjustments.entries(draft, place, item, quantity));
    }

    /**
     * Takes a document back, once, as of its own business date: afterwards the books read as if it had never been
     * posted, and both documents stay. Needs {@link Permission#STOCK_WRITE}; who issued something may take it back the
     * same day.
     *
     * @param newId the id of the document that takes back, made by its sender
     */
    public Posted reverse(DocumentId newId, DocumentId reversed, String reason) {
        return reversals.reverse(newId, reversed, reason);
    }

    /**
     * Posts many receipts and issues at once, all of them or none: an import's lines, a first stocktaking. One document
     * is made for the lines of a kind, a place and a day. Needs {@link Permission#STOCK_WRITE} over every place.
     *
     * @return the documents that were made
     */
    public List<DocumentId> load(List<OpeningLine> lines) {
        lines.stream().map(OpeningLine::place).distinct().forEach(place -> allowed(Permission.STOCK_WRITE, place));
        return bulk.load(lines);
    }

    private PlaceRow allowed(Permission permission, PlaceId id) {
        PlaceRow place = places.find(id);
        jurisdiction.require(permission, place.unit());
        return place;
    }

    private void requireIssue(UnitId unit, Item item) {
        boolean kit = item.category() == Category.ISOLATION_KIT || item.emergencyList();
        if (!kit || !jurisdiction.may(Permission.KIT_ISSUE, unit)) {
            jurisdiction.require(Permission.STOCK_ISSUE, unit);
        }
    }

    /** Goods with the facts of a lot that the place has held join that lot. */
    private Entry arrival(PlaceRow place, Item item, LotKey key, long quantity, Typed typed) {
        return balances.held(place, item.id(), null).stream()
                .filter(held -> held.key().equals(key))
                .findFirst()
                .map(held -> new Entry(item.id(), held.lot(), null, Entry.Effect.RECEIVED, quantity, typed))
                .orElseGet(() -> new Entry(item.id(), Ids.next(), key, Entry.Effect.RECEIVED, quantity, typed));
    }

    static long positive(Item item, Typed typed) {
        long quantity = Quantities.toBase(item, typed);
        if (quantity == 0) {
            throw RuleViolation.at("quantity", "stock.quantity.zero");
        }
        return quantity;
    }
}
