package org.kaixue.isolation;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.Classes;
import org.kaixue.organisation.Facilities;
import org.kaixue.organisation.FacilityDraft;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.FacilityRow;
import org.kaixue.organisation.FacilityState;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.SchoolFixture;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonKind;
import org.kaixue.people.Persons;
import org.kaixue.support.Rows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Schools with isolation rooms, and people to lie in them. */
@Component
public class RoomFixture {

    /** How long a room is aired where nothing was set. */
    public static final Duration AIRING = Duration.ofMinutes(CaseNorm.AIRING_MINUTES.usual());

    private final OrganisationFixtures organisation;
    private final Classes classes;
    private final Facilities facilities;
    private final IsolationRooms rooms;
    private final Persons persons;
    private final BusinessClock clock;
    private final ObjectProvider<Rows> rows;
    private final AtomicInteger people = new AtomicInteger();

    RoomFixture(
            OrganisationFixtures organisation,
            Classes classes,
            Facilities facilities,
            IsolationRooms rooms,
            Persons persons,
            BusinessClock clock,
            ObjectProvider<Rows> rows) {
        this.organisation = organisation;
        this.classes = classes;
        this.facilities = facilities;
        this.rooms = rooms;
        this.persons = persons;
        this.clock = clock;
        this.rows = rows;
    }

    /** A school without a room. */
    public SchoolFixture aSchool() {
        return organisation.aSchool().withoutEntered(FacilityKind.ISOLATION_ROOM);
    }

    /** A room of which nobody has said what it has. */
    public FacilityId bareRoom(UnitId school, String name) {
        return SystemWork.as(
                "fixtures",
                () -> facilities.add(
                        school,
                        new FacilityDraft(
                                FacilityKind.ISOLATION_ROOM,
                                null,
                                name,
                                null,
                                FacilityState.IN_USE,
                                clock.today().minusDays(30),
                                null)));
    }

    /** A room that has all it must and is still to be disinfected. */
    public FacilityId equippedRoom(UnitId school, String name, RoomPurpose purpose, int beds) {
        FacilityId room = bareRoom(school, name);
        equip(room, new EquipDraft(purpose, EnumSet.allOf(RoomCondition.class), "校医", beds));
        return room;
    }

    public void equip(FacilityId room, EquipDraft draft) {
        SystemWork.run("fixtures", () -> rooms.equip(room, rooms.get(room).version(), draft));
    }

    /** A room in which somebody could lie now. */
    public FacilityId freeRoom(UnitId school, String name, RoomPurpose purpose, int beds) {
        FacilityId room = equippedRoom(school, name, purpose, beds);
        free(room);
        return room;
    }

    /** Takes a room from its last use to the next. */
    public void free(FacilityId room) {
        SystemWork.run("fixtures", () -> {
            rooms.disinfected(room, clock.now(), null);
            rooms.aired(room, clock.now(), "fixture");
        });
    }

    public BedId bed(FacilityId room, int number) {
        return SystemWork.as("fixtures", () -> rooms.get(room))
                .beds()
                .get(number - 1)
                .id();
    }

    public PersonId pupil(UnitId school) {
        return SystemWork.as(
                "fixtures",
                () -> persons.addOnTheSpot(
                        school,
                        PersonKind.PUPIL,
                        classes.rows(school, organisation.term().id())
                                .getFirst()
                                .id(),
                        "学生" + people.incrementAndGet(),
                        false,
                        null,
                        null));
    }

    /** A case of nobody in particular. */
    public CaseId aCase(UnitId school) {
        CaseId id = new CaseId(Ids.next());
        LocalDateTime now = Moments.column(clock.now());
        rows.getObject().write("""
                insert into illness_case (id, school_id, kind, illness, state, detected_at, begun_at, begun_by, version)
                values (?, ?, 'PUPIL', 'RASH', 'OPEN', ?, ?, 'fixtures', 0)""", Ids.bytes(id.value()), Ids.bytes(school.value()), now, now);
        return id;
    }

    public void set(UnitId school, FacilityId room, FacilityState state) {
        SystemWork.run("fixtures", () -> {
            FacilityRow row = facilities.rows(school).stream()
                    .filter(one -> one.id().equals(room))
                    .findFirst()
                    .orElseThrow();
            facilities.change(
                    room,
                    new FacilityDraft(row.kind(), row.partOf(), row.name(), row.seats(), state, clock.today(), null));
        });
    }

    static EquipDraft outfit(Set<RoomCondition> conditions, int beds) {
        return new EquipDraft(RoomPurpose.ANY, conditions, "校医", beds);
    }
}
