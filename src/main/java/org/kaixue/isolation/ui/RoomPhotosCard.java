package org.kaixue.isolation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.kaixue.attachment.ui.PhotoField;
import org.kaixue.attachment.ui.PhotoStrip;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Messages;
import org.kaixue.isolation.RoomRow;

/** How a room looks. */
final class RoomPhotosCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final String title;

    RoomPhotosCard(RoomDesk desk, RoomPage page, RoomRow room) {
        title = page.text("room.photo.title", room.name());
        boolean writable = desk.may(Permission.ROOMS_WRITE, room.school());
        List<PhotoStrip.Shown> shown = desk.photos().of(room.id()).stream()
                .map(photo -> new PhotoStrip.Shown(
                        room.name(),
                        () -> desk.photos().get(room.id(), photo),
                        writable
                                ? () -> Messages.attempt(() -> {
                                    desk.photos().remove(room.id(), photo);
                                    page.refresh().run();
                                })
                                : null))
                .toList();
        getContent().add(shown.isEmpty() ? new Paragraph(page.text("room.photo.none")) : new PhotoStrip(shown));
        if (writable) {
            getContent()
                    .add(new PhotoField(
                            page.text("room.photo.add"),
                            photo -> Messages.attempt(() -> {
                                desk.photos().add(room.id(), photo);
                                page.refresh().run();
                            })));
        }
    }

    @Override
    protected Card initContent() {
        return new Card(title);
    }
}
