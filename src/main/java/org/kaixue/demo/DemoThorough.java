package org.kaixue.demo;

import java.util.List;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.DefaultItem;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.BusinessClock;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.kaixue.people.PledgeKind;
import org.kaixue.people.Pledges;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.Ledger;
import org.kaixue.stock.Origin;
import org.kaixue.stock.Places;
import org.kaixue.stock.ReceiveDraft;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/**
 * Schools that left nothing out: all pledges signed, a thermometer for each class. Without them nothing could be approved
 * in the demo, for small gaps are planted everywhere else.
 */
@Service
@Order(30)
class DemoThorough implements DemoCause {

    private final Pledges pledges;
    private final Ledger ledger;
    private final Places places;
    private final Catalogue catalogue;
    private final Units units;
    private final Terms terms;
    private final BusinessClock clock;

    DemoThorough(
            Pledges pledges,
            Ledger ledger,
            Places places,
            Catalogue catalogue,
            Units units,
            Terms terms,
            BusinessClock clock) {
        this.pledges = pledges;
        this.ledger = ledger;
        this.places = places;
        this.catalogue = catalogue;
        this.units = units;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public void plant() {
        TermId term = terms.current().id();
        List<String> thorough = DemoPeople.thorough();
        DemoPrefecture.schools().stream()
                .filter(school -> thorough.contains(school.code()))
                .forEach(school -> {
                    UnitId unit =
                            units.tree().byCode(school.code()).orElseThrow().id();
                    for (PledgeKind kind : PledgeKind.values()) {
                        pledges.signSchool(unit, term, kind);
                    }
                    thermometers(unit, school.classes().size());
                });
    }

    private void thermometers(UnitId school, int classes) {
        ledger.receive(new ReceiveDraft(
                DocumentId.next(),
                places.storeOf(school),
                clock.today(),
                catalogue
                        .byCode(DefaultItem.FOREHEAD_THERMOMETER.code())
                        .orElseThrow()
                        .id(),
                Typed.of(classes, "支"),
                null,
                null,
                null,
                Origin.BOUGHT,
                null,
                null));
    }
}
