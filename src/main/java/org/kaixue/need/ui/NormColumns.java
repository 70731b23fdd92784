package org.kaixue.need.ui;

import java.time.LocalDate;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Item;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.need.Norm;

/** The columns of the list of norms. */
record NormColumns(NormWords norms, Catalogue catalogue, LocalDate today) {

    ColumnList<Norm> columns() {
        return ColumnList.of(
                Column.<Norm>name("item", "need.ui.item", norm -> item(norm).name()),
                Column.<Norm>text("driver", "need.ui.norm.driver", norm -> norms.driver(norm.driver())),
                Column.<Norm>number("rate", "need.ui.norm.rate", Norm::rate)
                        .shownAs((norm, locale) -> norms.rate(norm, item(norm))),
                Column.<Norm>number("days", "need.ui.norm.days", Norm::coverDays),
                Column.<Norm>text("scope", "need.ui.norm.scope", norms::scope),
                Column.<Norm>date("from", "need.ui.norm.valid-from", Norm::validFrom),
                Column.<Norm>date("to", "need.ui.norm.valid-to", Norm::validTo).hidden(),
                Column.<Norm>text("state", "need.ui.norm.state", this::state),
                Column.<Norm>name("source", "need.ui.norm.source", Norm::source).wide());
    }

    private Item item(Norm norm) {
        return catalogue.get(norm.item());
    }

    private String state(Norm norm) {
        return norms.words().text("need.ui.norm.state." + NormWords.state(norm, today));
    }
}
