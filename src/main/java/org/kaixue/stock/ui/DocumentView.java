package org.kaixue.stock.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Band;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PrintButton;
import org.kaixue.common.ui.RecordTrail;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.DocumentRow;
import org.kaixue.stock.Ledger;
import org.kaixue.stock.LedgerBook;

/** One document of the ledger: what it did to which lots, who posted it when and why, and whether it still holds. */
@Route(StockLinks.DOCUMENT)
@RolesAllowed("STOCK_READ")
class DocumentView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient LedgerBook book;
    private final transient Ledger ledger;
    private final transient Units units;
    private final transient Jurisdiction jurisdiction;
    private String title = "";

    DocumentView(LedgerBook book, Ledger ledger, Units units, Jurisdiction jurisdiction) {
        this.book = book;
        this.ledger = ledger;
        this.units = units;
        this.jurisdiction = jurisdiction;
        addClassNames("kx-page", "kx-document");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        show(id(parameter));
    }

    void show(DocumentId id) {
        DocumentRow document = book.document(id);
        UnitNode unit = units.tree().get(document.place().unit());
        title = getTranslation("stock.document.title", kind(document), document.number());
        removeAll();
        DocumentParts parts = new DocumentParts(document, unit, getLocale());
        Div columns = new Div(
                new Card(getTranslation("stock.document.lines"), parts.lines()),
                new Card(getTranslation("stock.document.facts"), parts.facts()));
        columns.addClassName("kx-columns");
        add(header(document, unit), columns, parts.signatures());
    }

    private PageHeader header(DocumentRow document, UnitNode unit) {
        PageHeader header = new PageHeader(title)
                .crumb(unit.name().in(getLocale()), StockLinks.supply(unit))
                .crumb(getTranslation("stock.ledger.title"), StockLinks.ledger(unit))
                .crumb(document.number(), StockLinks.document(document.id()));
        if (document.reversedBy() != null) {
            header.answer(Band.AMBER, link("stock.document.reversed-by", document, document.reversedBy()));
        } else if (document.reverses() != null) {
            header.answer(Band.GREEN, link("stock.document.reverses", document, document.reverses()));
        } else {
            header.answer(Band.GREEN, getTranslation("stock.document.holds"));
        }
        if (document.reversible()) {
            header.actions(new Reversing(book, ledger, () -> show(document.id())).button(document.id()));
        }
        boolean audited = jurisdiction.may(Permission.AUDIT_READ, unit.id());
        return header.actions(RecordTrail.link("stock-document", document.id().value(), audited), PrintButton.create());
    }

    /** A sentence that ends with the number of the other document, which has the same business date. */
    private Span link(String key, DocumentRow document, DocumentId other) {
        return new Span(
                new Span(getTranslation(key)),
                new Anchor(StockLinks.document(other).href(), other.number(document.businessDate())));
    }

    private String kind(DocumentRow document) {
        return getTranslation("stock.document." + document.kind());
    }

    private static DocumentId id(String parameter) {
        try {
            return new DocumentId(UUID.fromString(parameter));
        } catch (IllegalArgumentException unreadable) {
            throw new AccessRefused();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
