package org.kaixue.isolation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.isolation.RoomEventRow;
import org.kaixue.isolation.RoomRow;

/** What a room was in, and who said so when. */
final class RoomHistory extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final String title;

    RoomHistory(RoomDesk desk, RoomPage page, RoomRow room) {
        title = page.text("room.history.title", room.name());
        getContent().actions(new Anchor(page.address().without(RoomPage.ROOM).href(), page.text("common.close")));
        DataList<RoomEventRow> list = desk.lists()
                .of(
                        ColumnList.of(
                                Column.moment("happened", "room.history.happened", RoomEventRow::happenedAt),
                                Column.<RoomEventRow>text(
                                                "state", "room.history.state", event -> page.state(event.to()))
                                        .banded(event -> RoomPage.band(event.to())),
                                Column.<RoomEventRow>text("why", "room.history.why", RoomEventRow::reason)
                                        .wide(),
                                Column.text("by", "room.history.by", RoomEventRow::recordedBy),
                                Column.<RoomEventRow>moment(
                                        "recorded", "room.history.recorded", RoomEventRow::recordedAt)),
                        desk.rooms().history(room.id()))
                .named("history")
                .titled(title)
                .scoped(page.unitName());
        getContent().add(list);
    }

    @Override
    protected Card initContent() {
        return new Card(title);
    }
}
