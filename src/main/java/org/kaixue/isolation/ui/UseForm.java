package org.kaixue.isolation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Quantities;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.isolation.KitLine;
import org.kaixue.isolation.RoomRow;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.Posted;

/** What is taken out of the store for a room. The document's id is made as the form opens: pressed twice, it posts once. */
public record UseForm(
        @Nullable @NotNull RoomRow room,
        @Nullable @NotNull KitLine item,
        @Nullable @NotNull @Min(1) @Max(10_000) Integer quantity) {

    static void open(RoomDesk desk, RoomPage page, List<RoomRow> rooms, List<KitLine> kit) {
        DocumentId document = DocumentId.next();
        Select<RoomRow> room = new Select<>();
        room.setItems(rooms.stream().filter(RoomRow::equipped).toList());
        room.setItemLabelGenerator(one -> one == null ? "" : one.name());
        Select<KitLine> item = new Select<>();
        item.setItems(kit);
        item.setItemLabelGenerator(
                line -> line == null ? "" : line.item().name().in(page.locale()));
        IntegerField quantity = new IntegerField();
        quantity.setMin(1);
        quantity.setStepButtonsVisible(true);
        item.addValueChangeListener(change -> propose(page, item, quantity));
        new FormDialog<>(UseForm.class, page.text("room.kit.use"), (UseForm filled) -> {
                    KitLine line = Objects.requireNonNull(filled.item());
                    Posted posted = desk.kit()
                            .use(
                                    Objects.requireNonNull(filled.room()).id(),
                                    null,
                                    document,
                                    line.item().id(),
                                    Typed.of(
                                            Objects.requireNonNull(filled.quantity()),
                                            Quantities.baseUnit(line.item())
                                                    .name()
                                                    .zh()));
                    page.refresh().run();
                    Messages.saved(page.text(posted.alreadyPosted() ? "room.kit.already" : "room.kit.done"));
                })
                .explain(page.text("room.kit.use.explain"))
                .action(page.text("room.kit.use.action"))
                .field("room", "room.form.room", room)
                .field("item", "room.kit.item", item)
                .field("quantity", "room.kit.quantity", quantity)
                .also(new Anchor(
                        page.address()
                                .keeping(RoomPage.UNIT)
                                .at("supply/ledger")
                                .href(),
                        page.text("room.kit.ledger")))
                .open(new UseForm(
                        rooms.stream().filter(RoomRow::equipped).findFirst().orElse(null), null, null));
    }

    /** The norm's amount for a room, and beside it what the store holds. */
    private static void propose(RoomPage page, Select<KitLine> item, IntegerField quantity) {
        KitLine line = item.getValue();
        if (line == null) {
            return;
        }
        quantity.setHelperText(page.text("room.kit.there", Quantities.exact(line.item(), line.held(), page.locale())));
        if (quantity.getValue() == null && line.perRoom() != null) {
            quantity.setValue(Math.max(1, line.perRoom().intValue()));
        }
    }
}
