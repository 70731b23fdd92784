package org.kaixue.isolation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.ItemId;
import org.kaixue.catalogue.Quantities;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.isolation.CaseId;
import org.kaixue.isolation.KitLine;
import org.kaixue.isolation.KitTaking;
import org.kaixue.isolation.KitUses;
import org.kaixue.isolation.RoomRow;
import org.kaixue.organisation.FacilityId;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.Posted;

/** What is taken out of the store for a room. The documents' ids are made with the form: pressed twice, it posts once. */
public record UseForm(
        @Nullable @NotNull RoomRow room, @NotEmpty Map<ItemId, Integer> amounts) {

    /**
     * What can be taken, and where it can go.
     *
     * @param likely the room that is meant unless another is chosen; null for the first
     * @param of the case for which it is used; null for none
     * @param done shows what has become of it
     */
    record Offer(
            KitUses uses,
            List<KitLine> kit,
            List<RoomRow> rooms,
            @Nullable FacilityId likely,
            @Nullable CaseId of,
            Address ledger,
            Texts texts,
            Locale locale,
            Runnable done) {

        Offer {
            rooms = rooms.stream().filter(RoomRow::equipped).toList();
        }

        private String text(String key, Object... values) {
            return texts.getTranslation(key, locale, values);
        }

        private @Nullable RoomRow room() {
            return rooms.stream()
                    .filter(one -> one.id().equals(likely))
                    .findFirst()
                    .orElseGet(() -> rooms.stream().findFirst().orElse(null));
        }

        private Item item(ItemId id) {
            return kit.stream()
                    .map(KitLine::item)
                    .filter(item -> item.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static void open(Offer offer) {
        if (offer.rooms().isEmpty()) {
            Messages.refused(new RuleViolation("room.kit.no-room"));
            return;
        }
        Map<ItemId, DocumentId> documents = new HashMap<>();
        Select<RoomRow> room = new Select<>();
        room.setItems(offer.rooms());
        room.setItemLabelGenerator(one -> one == null ? "" : one.name());
        KitAmounts amounts = new KitAmounts(offer.kit(), offer.texts(), offer.locale());
        new FormDialog<>(UseForm.class, offer.text("room.kit.use"), (UseForm filled) -> {
                    List<Posted> posted = filled.take(offer, documents, amounts);
                    offer.done().run();
                    boolean already = posted.stream().allMatch(Posted::alreadyPosted);
                    Messages.saved(offer.text(already ? "room.kit.already" : "room.kit.done"));
                })
                .explain(offer.text(offer.of() == null ? "room.kit.use.explain" : "room.kit.use.explain-case"))
                .action(offer.text("room.kit.use.action"))
                .field("room", "room.form.room", room)
                .wide()
                .field("amounts", "room.kit.amounts", amounts)
                .wide()
                .also(new Anchor(offer.ledger().href(), offer.text("room.kit.ledger")))
                .open(new UseForm(offer.room(), Map.of()));
    }

    private List<Posted> take(Offer offer, Map<ItemId, DocumentId> documents, KitAmounts fields) {
        List<KitTaking> takings = amounts.entrySet().stream()
                .map(one -> new KitTaking(
                        documents.computeIfAbsent(one.getKey(), none -> DocumentId.next()),
                        one.getKey(),
                        Typed.of(
                                one.getValue(),
                                Quantities.baseUnit(offer.item(one.getKey()))
                                        .name()
                                        .zh())))
                .toList();
        fields.blame(null);
        try {
            return offer.uses().use(Objects.requireNonNull(room).id(), offer.of(), takings);
        } catch (RuleViolation refusal) {
            throw fields.blame(refusal.field())
                    ? RuleViolation.at("amounts", refusal.key(), refusal.values())
                    : refusal;
        }
    }
}
