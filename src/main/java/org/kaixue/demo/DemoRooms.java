package org.kaixue.demo;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.BusinessClock;
import org.kaixue.isolation.EquipDraft;
import org.kaixue.isolation.IsolationRooms;
import org.kaixue.isolation.RoomCondition;
import org.kaixue.isolation.RoomPurpose;
import org.kaixue.isolation.RoomRow;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Equips most isolation rooms: some lack a toilet, a sign or a keeper, some wait for disinfection, one is airing. */
@Service
@Order(30)
class DemoRooms implements DemoCause {

    private static final int NOT_SAID = 23;
    private static final int NO_TOILET = 4;
    private static final int NO_BASIN = 9;
    private static final int NO_SIGN = 11;
    private static final int NO_KEEPER = 17;
    private static final int WAITS = 19;
    private static final int OUT_OF_ORDER = 150;
    private static final int LARGE = 3;

    private final IsolationRooms rooms;
    private final Units units;
    private final BusinessClock clock;

    DemoRooms(IsolationRooms rooms, Units units, BusinessClock clock) {
        this.rooms = rooms;
        this.units = units;
        this.clock = clock;
    }

    /** All of it in one transaction, which takes a third of the time. */
    @Transactional
    @Override
    public void plant() {
        UnitId prefecture =
                units.tree().byCode(DemoTerm.PREFECTURE_CODE).orElseThrow().id();
        String principals = DemoSignIn.principals(DemoPrefecture.schools());
        UnitId principal = units.tree().byCode(principals).orElseThrow().id();
        List<RoomRow> all = rooms.rows(prefecture);
        int number = 0;
        UnitId before = prefecture;
        int inSchool = 0;
        for (RoomRow room : all) {
            inSchool = room.school().equals(before) ? inSchool + 1 : 1;
            before = room.school();
            boolean last = inSchool == of(all, room.school());
            if (room.school().equals(principal)) {
                principals(room, inSchool);
            } else {
                number++;
                equip(room, number, purpose(inSchool, last && inSchool == 1));
            }
        }
    }

    private static long of(List<RoomRow> all, UnitId school) {
        return all.stream().filter(room -> room.school().equals(school)).count();
    }

    private static RoomPurpose purpose(int inSchool, boolean only) {
        if (only) {
            return RoomPurpose.ANY;
        }
        return inSchool == 1 ? RoomPurpose.SUSPECTED_EPIDEMIC : RoomPurpose.OTHER_ILLNESS;
    }

    private void equip(RoomRow room, int n, RoomPurpose purpose) {
        if (n % NOT_SAID == 0) {
            return;
        }
        Set<RoomCondition> has = EnumSet.allOf(RoomCondition.class);
        leaveOut(has, RoomCondition.TOILET, n % NO_TOILET == 1);
        leaveOut(has, RoomCondition.BASIN, n % NO_BASIN == 2);
        leaveOut(has, RoomCondition.SIGN, n % NO_SIGN == 3);
        String keeper = n % NO_KEEPER == 4 ? null : "校医";
        outfit(room, purpose, has, keeper, 1 + n % LARGE);
        if (n % OUT_OF_ORDER == 5) {
            rooms.outOfOrder(room.id(), clock.now(), "水管检修");
        } else if (n == WAITS) {
            rooms.disinfected(room.id(), clock.now(), keeper);
        } else if (n % WAITS != 6) {
            free(room);
        }
    }

    /** Those of the doctor who can sign in: one of each, so that everything can be seen and tried. */
    private void principals(RoomRow room, int inSchool) {
        Set<RoomCondition> has = EnumSet.allOf(RoomCondition.class);
        leaveOut(has, RoomCondition.TOILET, inSchool == 2);
        outfit(room, purpose(inSchool, false), has, "校医", 2);
        if (inSchool <= 2) {
            free(room);
        } else {
            rooms.disinfected(room.id(), clock.now(), "校医");
        }
    }

    private void outfit(RoomRow room, RoomPurpose purpose, Set<RoomCondition> has, @Nullable String keeper, int beds) {
        rooms.equip(room.id(), room.version(), new EquipDraft(purpose, has, keeper, beds));
    }

    private void free(RoomRow room) {
        Instant now = clock.now();
        rooms.disinfected(room.id(), now, null);
        rooms.aired(room.id(), now, "开学前已消毒并通风");
    }

    private static void leaveOut(Set<RoomCondition> has, RoomCondition one, boolean lacking) {
        if (lacking) {
            has.remove(one);
        }
    }
}
