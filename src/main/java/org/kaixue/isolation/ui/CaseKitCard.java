package org.kaixue.isolation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Card;
import org.kaixue.isolation.CaseState;
import org.kaixue.isolation.KitUse;
import org.kaixue.isolation.StayRow;
import org.kaixue.organisation.UnitId;

/** What of the isolation kit was used for a case; for those who may see the store. */
record CaseKitCard(CaseVisit visit) {

    void into(Div page) {
        UnitId school = visit.sheet().row().school();
        if (!may(Permission.STOCK_READ, school)) {
            return;
        }
        List<KitUse> uses = visit.desk().kitUses().usesFor(school, visit.id());
        boolean issuing = visit.sheet().writable()
                && visit.sheet().row().state() != CaseState.WITHDRAWN
                && (may(Permission.KIT_ISSUE, school) || may(Permission.STOCK_ISSUE, school));
        if (uses.isEmpty() && !issuing) {
            return;
        }
        CaseWords words = visit.words();
        Card card = new Card(words.text("cases.kit.title"));
        if (uses.isEmpty()) {
            card.add(new Paragraph(words.text("cases.kit.none")));
        } else {
            card.add(new KitUseList(words.texts(), words.locale())
                    .of(
                            uses,
                            use -> words.text(
                                    "cases.kit.used",
                                    words.time(use.at(), visit.sheet().now()),
                                    use.by())));
        }
        if (issuing) {
            card.add(new Button(words.text("room.kit.use"), click -> open(school)));
        }
        page.add(card);
    }

    private void open(UnitId school) {
        CaseDesk desk = visit.desk();
        StayRow stay = visit.sheet().stay();
        UseForm.open(new UseForm.Offer(
                desk.kitUses(),
                desk.kit().of(school, desk.terms().current().id()),
                desk.rooms().rows(school),
                stay == null ? null : stay.roomId(),
                visit.id(),
                Address.of("supply/ledger").with("unit", desk.unit(school).code()),
                desk.texts(),
                visit.words().locale(),
                visit.refresh()));
    }

    private boolean may(Permission permission, UnitId school) {
        return visit.desk().jurisdiction().may(permission, school);
    }
}
