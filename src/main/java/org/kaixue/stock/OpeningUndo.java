package org.kaixue.stock;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.Ids;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Texts;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes back the receipts of an import, as long as nothing of them has left. */
@Component
class OpeningUndo {

    private static final int DOCUMENTS_A_QUERY = 500;

    private final JdbcTemplate jdbc;
    private final Reversals reversals;
    private final Catalogue catalogue;
    private final Units units;
    private final Texts texts;

    OpeningUndo(JdbcTemplate jdbc, Reversals reversals, Catalogue catalogue, Units units, Texts texts) {
        this.jdbc = jdbc;
        this.reversals = reversals;
        this.catalogue = catalogue;
        this.units = units;
        this.texts = texts;
    }

    void takeBack(List<DocumentId> documents) {
        List<DocumentId> standing = standing(documents);
        refuseIfUsed(standing);
        String reason = texts.getTranslation("stock.import.undone", Locale.SIMPLIFIED_CHINESE);
        standing.forEach(document -> reversals.reverse(DocumentId.next(), document, reason));
    }

    /** Those that nobody took back by hand. */
    private List<DocumentId> standing(List<DocumentId> documents) {
        Set<UUID> reversed = new HashSet<>();
        for (Object[] some : parts(documents)) {
            jdbc.query(
                    "select reverses_id from stock_document where reverses_id in (" + marks(some) + ")",
                    row -> {
                        reversed.add(Ids.read(row.getBytes(1)));
                    },
                    some);
        }
        return documents.stream()
                .filter(document -> !reversed.contains(document.value()))
                .toList();
    }

    /** Without the goods of a receipt some day since would have ended below zero: they have left. */
    private void refuseIfUsed(List<DocumentId> documents) {
        for (Object[] some : parts(documents)) {
            jdbc
                    .query(
                            """
                            select l.unit_id, l.item_id, lot.number from ledger_line l join lot on lot.id = l.lot_id
                            where exists (select 1 from stock_day d where d.place_id = l.place_id
                                and d.lot_id = l.lot_id and d.business_date >= l.business_date
                                and d.closing < l.quantity)
                              and l.document_id in (""" + marks(some) + ") order by l.document_id, l.position limit 1",
                            (row, n) -> new RuleViolation(
                                    "stock.import.used",
                                    units.tree()
                                            .get(new UnitId(Ids.read(row.getBytes(1))))
                                            .name(),
                                    catalogue
                                            .get(new ItemId(Ids.read(row.getBytes(2))))
                                            .name(),
                                    row.getString(3)),
                            some)
                    .stream()
                    .findFirst()
                    .ifPresent(used -> {
                        throw used;
                    });
        }
    }

    private static List<Object[]> parts(List<DocumentId> documents) {
        List<Object[]> parts = new ArrayList<>();
        for (int from = 0; from < documents.size(); from += DOCUMENTS_A_QUERY) {
            parts.add(documents.subList(from, Math.min(documents.size(), from + DOCUMENTS_A_QUERY)).stream()
                    .map(document -> Ids.bytes(document.value()))
                    .toArray());
        }
        return parts;
    }

    private static String marks(Object[] ids) {
        return String.join(", ", Collections.nCopies(ids.length, "?"));
    }
}
