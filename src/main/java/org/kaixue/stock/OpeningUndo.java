package org.kaixue.stock;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes back the receipts of an import, as long as nothing of them has left. */
@Component
class OpeningUndo {

    private final JdbcClient jdbc;
    private final Reversals reversals;
    private final Catalogue catalogue;
    private final Units units;
    private final Texts texts;

    OpeningUndo(JdbcClient jdbc, Reversals reversals, Catalogue catalogue, Units units, Texts texts) {
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
        for (List<byte[]> some : parts(documents)) {
            reversed.addAll(jdbc.sql("select reverses_id from stock_document where reverses_id in (:documents)")
                    .param("documents", some)
                    .query((row, n) -> Ids.read(row.getBytes(1)))
                    .list());
        }
        return documents.stream()
                .filter(document -> !reversed.contains(document.value()))
                .toList();
    }

    /** Without the goods of a receipt some day since would have ended below zero: they have left. */
    private void refuseIfUsed(List<DocumentId> documents) {
        for (List<byte[]> some : parts(documents)) {
            jdbc.sql("""
                    select l.unit_id, l.item_id, lot.number from ledger_line l join lot on lot.id = l.lot_id
                    where exists (select 1 from stock_day d where d.place_id = l.place_id
                        and d.lot_id = l.lot_id and d.business_date >= l.business_date
                        and d.closing < l.quantity)
                      and l.document_id in (:documents) order by l.document_id, l.position limit 1""")
                    .param("documents", some)
                    .query((row, n) -> new RuleViolation(
                            "stock.import.used",
                            units.tree()
                                    .get(new UnitId(Ids.read(row.getBytes(1))))
                                    .name(),
                            catalogue.get(new ItemId(Ids.read(row.getBytes(2)))).name(),
                            row.getString(3)))
                    .optional()
                    .ifPresent(used -> {
                        throw used;
                    });
        }
    }

    private static List<List<byte[]>> parts(List<DocumentId> documents) {
        return Ids.parts(documents.stream().map(DocumentId::value).toList());
    }
}
