package org.kaixue.isolation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.isolation.IsolationRooms;
import org.kaixue.isolation.RoomRow;
import org.kaixue.organisation.ui.SchoolPages;

/** What can be done with a room where it stands; what comes next is the button that stands out. */
record RoomActions(RoomDesk desk, RoomPage page) {

    /** Why a room is put out of order. */
    public record Reason(@NotBlank @Size(max = 200) String reason) {}

    Div of(RoomRow room) {
        Div buttons = new Div();
        buttons.addClassName("kx-room-actions");
        if (desk.may(Permission.ROOMS_WRITE, room.school())) {
            if (room.equipped()) {
                next(room, buttons);
                buttons.add(plain("room.action.equip", () -> EquipForm.open(desk, page, room)));
            } else {
                buttons.add(primary("room.action.equip-first", () -> EquipForm.open(desk, page, room)));
            }
        }
        if (room.equipped()) {
            Anchor history = new Anchor(
                    page.address()
                            .with(RoomPage.ROOM, room.id().value().toString())
                            .href(),
                    page.text("room.action.history"));
            history.addClassName("kx-room-link");
            buttons.add(history);
        }
        return buttons;
    }

    private void next(RoomRow room, Div buttons) {
        switch (room.state()) {
            case TO_BE_DISINFECTED ->
                buttons.add(
                        primary(
                                "room.action.disinfected",
                                () -> act(rooms -> rooms.disinfected(
                                        room.id(), desk.clock().now(), null))),
                        plain(
                                "room.action.disinfected-earlier",
                                () -> MomentForm.ask(
                                        page,
                                        desk.clock(),
                                        page.text("room.action.disinfected"),
                                        "room.form.by",
                                        (at, by) -> desk.rooms().disinfected(room.id(), at, by))),
                        outOfOrder(room));
            case AIRING ->
                buttons.add(
                        primary("room.action.aired", () -> aired(room)),
                        plain("room.action.aired-earlier", () -> askAired(room)),
                        outOfOrder(room));
            case OUT_OF_ORDER -> buttons.add(back(room));
            case FREE -> buttons.add(outOfOrder(room));
            case IN_USE -> {}
        }
    }

    /** At once when the time is over; otherwise it is to be said why not. */
    private void aired(RoomRow room) {
        Instant enough = room.airedAt();
        if (enough != null && desk.clock().now().isBefore(enough)) {
            askAired(room);
        } else {
            act(rooms -> rooms.aired(room.id(), desk.clock().now(), null));
        }
    }

    private void askAired(RoomRow room) {
        MomentForm.ask(
                page,
                desk.clock(),
                page.text("room.action.aired"),
                "room.form.why-early",
                (Instant at, @Nullable String why) -> desk.rooms().aired(room.id(), at, why));
    }

    private Component back(RoomRow room) {
        if (room.shut()) {
            Anchor facility = new Anchor(
                    SchoolPages.of(page.unit())
                            .with(SchoolPages.TAB, "facilities")
                            .href(),
                    page.text("room.action.facility"));
            facility.addClassName("kx-button");
            return facility;
        }
        return primary(
                "room.action.back",
                () -> act(rooms -> rooms.backInOrder(room.id(), desk.clock().now())));
    }

    private Button outOfOrder(RoomRow room) {
        return plain("room.action.out-of-order", () -> new FormDialog<>(
                        Reason.class, page.text("room.action.out-of-order"), (Reason said) -> {
                            desk.rooms().outOfOrder(room.id(), desk.clock().now(), said.reason());
                            page.refresh().run();
                        })
                .explain(page.text("room.out-of-order.explain"))
                .field("reason", "room.form.reason", new TextField())
                .wide()
                .open(new Reason("")));
    }

    private void act(Consumer<IsolationRooms> action) {
        Messages.attempt(() -> action.accept(desk.rooms()));
        page.refresh().run();
    }

    private Button primary(String key, Runnable action) {
        Button button = plain(key, action);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button plain(String key, Runnable action) {
        return new Button(page.text(key), click -> action.run());
    }
}
