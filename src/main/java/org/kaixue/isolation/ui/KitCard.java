package org.kaixue.isolation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.kaixue.catalogue.Quantities;
import org.kaixue.common.Band;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.isolation.KitLine;
import org.kaixue.isolation.KitUse;
import org.kaixue.isolation.RoomRow;

/** The isolation kit in the school's store against what its rooms must have, and what was taken of it for a room. */
final class KitCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient RoomDesk desk;
    private final transient RoomPage page;
    private final transient List<RoomRow> rooms;

    KitCard(RoomDesk desk, RoomPage page, List<RoomRow> rooms) {
        this.desk = desk;
        this.page = page;
        this.rooms = rooms;
        List<KitLine> kit = desk.kit().of(page.unit().id(), page.term());
        if (mayUse() && rooms.stream().anyMatch(RoomRow::equipped)) {
            getContent().actions(new Button(page.text("room.kit.use"), click -> use(kit)));
        }
        getContent().add(answer(kit), list(kit));
        List<KitUse> uses = desk.kitUses().uses(page.unit().id());
        if (!uses.isEmpty()) {
            getContent().add(used(uses));
        }
    }

    private boolean mayUse() {
        return desk.may(Permission.KIT_ISSUE, page.unit().id())
                || desk.may(Permission.STOCK_ISSUE, page.unit().id());
    }

    private Paragraph answer(List<KitLine> kit) {
        long open = kit.stream().filter(line -> !line.complete()).count();
        Band band = open == 0 ? Band.GREEN : Band.RED;
        Paragraph answer = new Paragraph(
                StatusBadge.worded(band, page.text(open == 0 ? "room.kit.complete" : "room.kit.short", open)));
        answer.addClassName("kx-room-kit-answer");
        return answer;
    }

    private Component list(List<KitLine> kit) {
        return desk.lists()
                .of(
                        ColumnList.of(
                                Column.<KitLine>name("item", "room.kit.item", line -> line.item()
                                                .name())
                                        .linked(this::supply)
                                        .wide(),
                                Column.<KitLine>text("state", "room.kit.state", this::state)
                                        .banded(KitCard::band)
                                        .sortedBy(Comparator.comparing(KitCard::band)),
                                quantity("held", "room.kit.held", KitLine::held),
                                Column.<KitLine>number("need", "room.kit.need", KitLine::need)
                                        .shownAs((line, locale) -> line.need() == null
                                                ? ""
                                                : Quantities.show(line.item(), line.need(), locale)),
                                Column.number("per-room", "room.kit.per-room", KitLine::perRoom)),
                        kit)
                .named("kit")
                .titled(page.text("room.kit.title"))
                .scoped(page.unitName())
                .whenEmpty(new EmptyState(page.text("room.kit.none"), page.text("room.kit.none.next")));
    }

    private static Column<KitLine> quantity(String key, String header, ToLongFunction<KitLine> quantity) {
        return Column.<KitLine>number(key, header, quantity::applyAsLong)
                .shownAs((line, locale) -> Quantities.show(line.item(), quantity.applyAsLong(line), locale));
    }

    private Address supply(KitLine line) {
        return page.address()
                .keeping(RoomPage.UNIT, "term")
                .at("supply/item/" + line.item().code());
    }

    private String state(KitLine line) {
        Long need = line.need();
        if (need == null) {
            return page.text("room.kit.unknown");
        }
        return line.complete()
                ? page.text("room.kit.enough")
                : page.text("room.kit.missing", Quantities.show(line.item(), need - line.held(), page.locale()));
    }

    private static Band band(KitLine line) {
        if (line.need() == null) {
            return Band.UNKNOWN;
        }
        return line.complete() ? Band.GREEN : Band.RED;
    }

    private void use(List<KitLine> kit) {
        UseForm.open(new UseForm.Offer(
                desk.kitUses(),
                kit,
                rooms,
                null,
                null,
                page.address().keeping(RoomPage.UNIT).at("supply/ledger"),
                desk.texts(),
                page.locale(),
                page.refresh()));
    }

    private Div used(List<KitUse> uses) {
        Span title = new Span(page.text("room.kit.uses"));
        title.addClassName("kx-muted");
        return new Div(
                title,
                new KitUseList(desk.texts(), page.locale())
                        .of(uses, use -> page.text("room.kit.used", page.moment(use.at()), room(use), use.by())));
    }

    private String room(KitUse use) {
        return rooms.stream()
                .filter(one -> one.id().equals(use.room()))
                .map(RoomRow::name)
                .findFirst()
                .orElse("");
    }

    @Override
    protected Card initContent() {
        return new Card(page.text("room.kit.title"));
    }
}
