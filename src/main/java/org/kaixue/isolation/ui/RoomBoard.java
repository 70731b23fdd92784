package org.kaixue.isolation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kaixue.common.Band;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PrintButton;
import org.kaixue.isolation.RoomRow;
import org.kaixue.isolation.SchoolRooms;
import org.kaixue.organisation.ui.SchoolPages;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonRow;

/** A school's isolation rooms: what each is in, since when, who lies in it and what comes next; follows what others do. */
final class RoomBoard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RoomDesk desk;
    private final transient RoomPage page;
    private final transient List<RoomRow> rooms;
    private final transient SchoolRooms school;
    private final transient Follower follower = new Follower(this::lookAgain);

    RoomBoard(RoomDesk desk, RoomPage page) {
        this.desk = desk;
        this.page = page;
        this.rooms = desk.rooms().rows(page.unit().id());
        this.school = desk.overview().ofSchool(page.unit().id(), page.term(), rooms);
        addClassName("kx-stack");
        add(header());
        if (rooms.isEmpty()) {
            add(nothingYet());
        } else {
            add(board());
        }
        rooms.stream()
                .filter(room -> page.address()
                        .get(RoomPage.ROOM)
                        .filter(room.id().value().toString()::equals)
                        .isPresent())
                .findFirst()
                .ifPresentOrElse(
                        room -> add(new RoomPhotosCard(desk, page, room), new RoomHistory(desk, page, room)),
                        this::addKit);
    }

    /** Left out where the page is about one room. */
    private void addKit() {
        if (desk.may(Permission.STOCK_READ, page.unit().id()) && !rooms.isEmpty()) {
            add(new KitCard(desk, page, rooms));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        follower.follow(
                event.getUI(), List.of(told -> desk.watch().onChange(page.unit().id(), told)));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        follower.leave();
        super.onDetach(event);
    }

    private void lookAgain() {
        if (isAttached()) {
            page.refresh().run();
        }
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(page.text("room.board.title"));
        if (!rooms.isEmpty()) {
            header.answer(
                    school.usable() == 0 ? Band.RED : Band.GREEN,
                    school.usable() == 0
                            ? page.text("room.board.none-now")
                            : page.text("room.board.usable", school.usable(), school.freeBeds()));
        }
        if (school.gap() > 0) {
            header.answer(
                    Band.RED,
                    page.text("room.board.gap", school.required().rooms(), school.existing(), school.compliant()));
        }
        if (school.bedGap() > 0 && school.existing() > 0) {
            header.answer(
                    Band.AMBER,
                    page.text("room.board.bed-gap", school.forecast().beds(), school.beds()));
        }
        header.answer(desk.why(page, school));
        if (desk.may(Permission.CASES_WRITE, page.unit().id())) {
            header.actions(link("isolation/new", "room.board.new-case"));
        }
        if (desk.may(Permission.CASES_READ, page.unit().id())) {
            header.actions(link("isolation/cases", "room.board.cases"));
        }
        header.actions(PrintButton.create());
        return header;
    }

    private Anchor link(String path, String key) {
        Anchor link = new Anchor(page.address().at(path).keeping(RoomPage.UNIT).href(), page.text(key));
        link.addClassName("kx-button");
        return link;
    }

    private Card nothingYet() {
        EmptyState empty = new EmptyState(page.text("room.board.empty"), page.text("room.board.empty.next"));
        if (desk.may(Permission.ORGANISATION_WRITE, page.unit().id())) {
            empty.action(new Anchor(
                    SchoolPages.of(page.unit())
                            .with(SchoolPages.TAB, "facilities")
                            .href(),
                    page.text("room.board.add")));
        }
        return new Card(page.text("room.board.rooms"), empty);
    }

    private Div board() {
        Div board = new Div();
        board.addClassName("kx-room-board");
        Map<PersonId, PersonRow> people = people();
        RoomActions actions = new RoomActions(desk, page);
        rooms.stream()
                .sorted(Comparator.comparing(RoomBoard::urgency))
                .forEach(room -> board.add(new RoomCard(desk, page, room, people, actions)));
        return board;
    }

    /** What somebody has to do something about comes first. */
    private static int urgency(RoomRow room) {
        if (!room.equipped()) {
            return 0;
        }
        return switch (room.state()) {
            case TO_BE_DISINFECTED -> 1;
            case AIRING -> 2;
            case IN_USE -> 3;
            case OUT_OF_ORDER -> room.exists() ? 4 : 6;
            case FREE -> 5;
        };
    }

    /** Who lies in the beds, masked; nobody for who may only count. */
    private Map<PersonId, PersonRow> people() {
        List<PersonId> ids = rooms.stream()
                .flatMap(room -> room.beds().stream())
                .flatMap(bed -> Stream.ofNullable(bed.person()))
                .toList();
        return ids.isEmpty() || !desk.may(Permission.CASES_READ, page.unit().id())
                ? Map.of()
                : desk.persons().rows(ids);
    }
}
