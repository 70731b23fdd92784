package org.kaixue.stock.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Quantities;
import org.kaixue.common.Formats;
import org.kaixue.common.Permission;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.SearchSource;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Units;
import org.kaixue.stock.LedgerBook;
import org.kaixue.stock.LedgerRow;
import org.kaixue.stock.LotRow;
import org.kaixue.stock.Lots;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds documents by their number or date, and lots by how their number begins. */
@Component
@Order(30)
class DocumentSearch implements SearchSource {

    private final LedgerBook book;
    private final Lots lots;
    private final Catalogue catalogue;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final Texts texts;

    DocumentSearch(
            LedgerBook book, Lots lots, Catalogue catalogue, Units units, Jurisdiction jurisdiction, Texts texts) {
        this.book = book;
        this.lots = lots;
        this.catalogue = catalogue;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.texts = texts;
    }

    @Override
    public String headingKey() {
        return "stock.search.heading";
    }

    @Override
    public List<Hit> find(String text, int limit, Locale locale) {
        if (!jurisdiction.maySomewhere(Permission.STOCK_READ)) {
            return List.of();
        }
        return Stream.concat(
                        book.find(text, limit).stream().map(line -> document(line, locale)),
                        lots.find(text, limit).stream().map(lot -> lot(lot, locale)))
                .limit(limit)
                .toList();
    }

    private Hit document(LedgerRow line, Locale locale) {
        String title = texts.getTranslation(
                "stock.document.title", locale, texts.getTranslation(kind(line), locale), line.documentNumber());
        String detail = texts.getTranslation(
                "stock.search.line",
                locale,
                line.unitName(),
                line.item().name(),
                Quantities.show(line.item(), line.typed(), locale));
        return new Hit(title, detail, StockLinks.document(line.document()).href());
    }

    private static String kind(LedgerRow line) {
        return "stock.document." + line.kind();
    }

    private Hit lot(LotRow lot, Locale locale) {
        var item = catalogue.get(lot.item());
        String left = Quantities.show(item, lot.quantity(), locale);
        String where = units.tree().get(lot.unit()).name().in(locale);
        String detail = lot.expiresOn() == null
                ? texts.getTranslation("stock.search.lot", locale, where, left)
                : texts.getTranslation(
                        "stock.search.lot-expiry",
                        locale,
                        where,
                        left,
                        Formats.in(locale).date(lot.expiresOn()));
        return new Hit(
                texts.getTranslation("stock.lot.title", locale, item.name(), lot.number()),
                detail,
                StockLinks.lot(lot.id()).href());
    }
}
