package org.kaixue.need.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Quantities;
import org.kaixue.need.Norm;
import org.kaixue.need.NormDriver;
import org.kaixue.organisation.RiskLevel;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitTree;

/** How norms are said in the reader's language. */
record NormWords(SupplyWords words, UnitTree tree) {

    /** Whether a norm holds on a day, did or will. */
    enum State {
        NOW,
        COMING,
        ENDED
    }

    static State state(Norm norm, LocalDate day) {
        LocalDate last = norm.validTo();
        return last != null && last.isBefore(day)
                ? State.ENDED
                : norm.validFrom().isAfter(day) ? State.COMING : State.NOW;
    }

    String driver(NormDriver driver) {
        return words.text("need.ui.driver." + driver);
    }

    String stage(Stage stage) {
        return words.text("organisation.stage." + stage);
    }

    String risk(RiskLevel risk) {
        return words.text("organisation.risk." + risk);
    }

    /** 1 只, 50 mL; a share as 10%. */
    String rate(Norm norm, Item item) {
        BigDecimal rate = norm.rate().stripTrailingZeros();
        if (norm.driver() == NormDriver.EMERGENCY_SHARE) {
            return words.formats().number(rate.movePointRight(2)) + "%";
        }
        return words.formats().number(rate) + " "
                + words.name(Quantities.baseUnit(item).name());
    }

    /** For whom: 牧云县 · 幼儿园 · 寄宿制, or all schools. */
    String scope(Norm norm) {
        return scope(norm.unit(), norm.stage(), norm.boarding(), norm.risk());
    }

    String scope(@Nullable UnitId unit, @Nullable Stage stage, @Nullable Boolean boarding, @Nullable RiskLevel risk) {
        List<String> parts = new ArrayList<>();
        if (unit != null) {
            parts.add(words.name(tree.get(unit).name()));
        }
        if (stage != null) {
            parts.add(stage(stage));
        }
        if (boarding != null) {
            parts.add(words.text(boarding ? "need.ui.norm.boarding" : "need.ui.norm.day-schools"));
        }
        if (risk != null) {
            parts.add(risk(risk));
        }
        return parts.isEmpty() ? words.text("need.ui.norm.all-schools") : String.join(" · ", parts);
    }

    String validity(Norm norm) {
        String first = words.formats().date(norm.validFrom());
        LocalDate last = norm.validTo();
        return last == null
                ? words.text("need.ui.norm.from", first)
                : words.text("need.ui.norm.from-to", first, words.formats().date(last));
    }
}
