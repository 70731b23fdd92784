package org.kaixue.isolation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.kaixue.common.Band;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.isolation.CaseNorm;
import org.kaixue.isolation.Illness;
import org.kaixue.isolation.RoomBed;
import org.kaixue.isolation.RoomCondition;
import org.kaixue.isolation.RoomRow;
import org.kaixue.isolation.RoomState;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonRow;

/** One room on the board. */
final class RoomCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient RoomDesk desk;
    private final transient RoomPage page;
    private final transient RoomRow room;
    private final transient Map<PersonId, PersonRow> people;

    RoomCard(RoomDesk desk, RoomPage page, RoomRow room, Map<PersonId, PersonRow> people, RoomActions actions) {
        this.desk = desk;
        this.page = page;
        this.room = room;
        this.people = people;
        addClassNames("kx-room", RoomPage.band(room.state()).styleClass());
        getContent().actions(state());
        getContent().add(since());
        if (room.equipped()) {
            getContent().add(beds(), outfit());
        }
        getContent().add(actions.of(room));
    }

    private Component state() {
        return room.equipped()
                ? StatusBadge.worded(RoomPage.band(room.state()), page.state(room.state()))
                : StatusBadge.worded(Band.UNKNOWN, page.text("room.state.unknown"));
    }

    /** Since when it is so, and what comes next. */
    private Div since() {
        Div lines = new Div();
        lines.addClassName("kx-room-since");
        Instant since = room.since();
        if (since != null) {
            Span told = new Span(page.text("room.since", page.moment(since), page.lasting(since)));
            told.addClassName("kx-muted");
            lines.add(told);
        }
        Instant aired = room.airedAt();
        if (aired != null) {
            lines.add(
                    new RunningClock(page.now(), aired, page.text("room.airing.left"), page.text("room.airing.over")));
        } else if (room.state() == RoomState.TO_BE_DISINFECTED && since != null) {
            lines.add(RunningClock.upwards(page.now(), since, page.text("room.waiting")));
        }
        lines.add(new Span(next()));
        return lines;
    }

    private String next() {
        if (!room.equipped()) {
            return page.text("room.next.equip");
        }
        if (room.state() == RoomState.OUT_OF_ORDER && room.shut()) {
            return page.text(
                    "room.next.facility",
                    room.facility() == null
                            ? page.text("room.facility.not-yet")
                            : page.text("organisation.facility.state."
                                    + room.facility().name()));
        }
        Illness illness = room.illness();
        if (room.state() == RoomState.IN_USE && illness != null) {
            return page.text("room.next.IN_USE", page.text("room.illness." + illness.name()));
        }
        Instant aired = room.airedAt();
        return aired == null
                ? page.text("room.next." + room.state().name(), desk.norm(CaseNorm.AIRING_MINUTES))
                : page.text("room.next.AIRING", page.moment(aired));
    }

    private UnorderedList beds() {
        UnorderedList beds = new UnorderedList();
        beds.addClassName("kx-room-beds");
        room.beds().forEach(bed -> beds.add(bed(bed)));
        return beds;
    }

    private ListItem bed(RoomBed bed) {
        ListItem item = new ListItem();
        Span number = new Span(page.text("room.bed.number", bed.number()));
        number.addClassName("kx-room-bed-number");
        item.add(number);
        Instant since = bed.since();
        if (bed.takenBy() != null && since != null) {
            item.addClassNames("kx-room-bed", "kx-room-bed-taken");
            item.add(who(bed), muted(page.text("room.bed.since", page.moment(since), page.lasting(since))));
        } else {
            boolean free = !bed.used() && (room.state() == RoomState.FREE || room.state() == RoomState.IN_USE);
            item.addClassNames("kx-room-bed", free ? "kx-room-bed-free" : "kx-room-bed-waits");
            item.add(new Span(page.text(free ? "room.bed.free" : bed.used() ? "room.bed.used" : "room.bed.not-now")));
        }
        return item;
    }

    private Component who(RoomBed bed) {
        if (!desk.may(Permission.CASES_READ, room.school()) || bed.takenBy() == null) {
            return new Span(page.text("room.bed.somebody"));
        }
        PersonRow person = bed.person() == null ? null : people.get(bed.person());
        String name = person == null
                ? page.text("room.bed.somebody")
                : page.text("room.bed.person", person.maskedName(), person.code());
        return new Anchor(Address.of("isolation/case/" + bed.takenBy().value()).href(), name);
    }

    /** What it has, and in words what it lacks. */
    private Div outfit() {
        Div lines = new Div();
        lines.addClassName("kx-room-outfit");
        lines.add(muted(page.text(
                "room.purpose-is", page.text("room.purpose." + room.purpose().name()))));
        String keeper = room.keeper();
        if (keeper != null) {
            lines.add(muted(page.text("room.keeper.is", keeper)));
        } else {
            lines.add(lack(Band.RED, page.text("room.keeper.none")));
        }
        lacking(true, Band.RED, "room.lacks.needed", lines);
        lacking(false, Band.AMBER, "room.lacks.wished", lines);
        return lines;
    }

    private void lacking(boolean needed, Band band, String key, Div lines) {
        String lacking = room.missing().stream()
                .filter(condition -> condition.needed() == needed)
                .map(RoomCondition::name)
                .map(name -> page.text("room.lacks." + name))
                .collect(Collectors.joining(page.text("room.list-comma")));
        if (!lacking.isEmpty()) {
            lines.add(lack(band, page.text(key, lacking)));
        }
    }

    private static Component lack(Band band, String text) {
        Span sign = new Span(band.sign() + " ");
        sign.getElement().setAttribute("aria-hidden", "true");
        Span line = new Span(sign, new Span(text));
        line.addClassNames("kx-band", band.styleClass());
        return line;
    }

    private static Span muted(String text) {
        Span line = new Span(text);
        line.addClassName("kx-muted");
        return line;
    }

    @Override
    protected Card initContent() {
        return new Card(room.name());
    }
}
