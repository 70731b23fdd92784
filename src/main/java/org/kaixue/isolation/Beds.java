package org.kaixue.isolation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonRow;
import org.kaixue.people.Persons;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who lies in which bed. One person has one bed and one bed has one person, whatever is pressed at the same time;
 * different illnesses never share a room. A bed that somebody left is given again only after its room was disinfected
 * and aired.
 */
@Service
public class Beds {

    private final RoomBook book;
    private final StayBook known;
    private final StayWriting stays;
    private final BedRefusals refusals;
    private final Persons persons;
    private final Transactions transactions;
    private final Jurisdiction jurisdiction;

    Beds(
            RoomBook book,
            StayBook known,
            StayWriting stays,
            BedRefusals refusals,
            Persons persons,
            Transactions transactions,
            Jurisdiction jurisdiction) {
        this.book = book;
        this.known = known;
        this.stays = stays;
        this.refusals = refusals;
        this.persons = persons;
        this.transactions = transactions;
        this.jurisdiction = jurisdiction;
    }

    /**
     * All beds of a school for somebody with an illness: those that may be given now first, the others with what is in
     * the way.
     */
    @Transactional(readOnly = true)
    public List<BedRow> free(UnitId school, Illness illness) {
        jurisdiction.require(Permission.CASES_READ, school);
        List<BedRow> beds = new ArrayList<>();
        Map<PersonId, PersonRow> people = new HashMap<>();
        List<RoomRow> rooms =
                book.rows(school).stream().filter(RoomRow::equipped).toList();
        Set<PersonId> ids = rooms.stream()
                .flatMap(room -> room.beds().stream())
                .map(RoomBed::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            people.putAll(persons.rows(ids));
        }
        for (RoomRow room : rooms) {
            for (RoomBed bed : room.beds()) {
                PersonId person = bed.person();
                beds.add(new BedRow(
                        bed.id(),
                        room.id(),
                        room.name(),
                        bed.number(),
                        room.purpose(),
                        BedObstacle.of(room, bed, illness),
                        room.airedAt(),
                        person == null ? null : people.get(person)));
            }
        }
        beds.sort(Comparator.comparing(bed -> !bed.free()));
        return beds;
    }

    /** The bed that was last given for a case; its stay may have ended. */
    @Transactional(readOnly = true)
    public Optional<StayRow> of(CaseId id) {
        Optional<StayRow> stay = known.latest(id);
        stay.ifPresent(row -> jurisdiction.require(Permission.CASES_READ, row.school()));
        return stay;
    }

    /**
     * Gives a bed to the person of a case. Refused at {@code bed} where it was just taken, with who has it and what else
     * is free, and at {@code happenedAt} where that cannot be.
     *
     * @param happenedAt when the person came into the room; may be a while ago
     */
    public void admit(CaseId of, PersonId person, BedId bed, Illness illness, Instant happenedAt) {
        FacilityId room = book.roomOf(bed).orElseThrow(AccessRefused::new);
        UnitId school = book.find(room).orElseThrow(AccessRefused::new).row().school();
        jurisdiction.require(Permission.CASES_WRITE, school);
        if (!persons.get(person).school().equals(school)) {
            throw RuleViolation.at("bed", "room.bed.other-school");
        }
        StayWriting.Wish wish = new StayWriting.Wish(of, person, room, bed, illness, happenedAt);
        try {
            BedObstacle obstacle = transactions.whole(() -> stays.admit(wish));
            if (obstacle != null) {
                throw refusals.of(school, wish, obstacle);
            }
        } catch (RuntimeException failure) {
            if (Transactions.duplicate(failure)) {
                throw refusals.alreadyLying(school, wish);
            }
            throw failure;
        }
    }

    /** The person of the case has left the bed; nothing where there is none. */
    public void leave(CaseId of, Instant happenedAt) {
        UnitId school = stays.schoolOf(of);
        if (school == null) {
            return;
        }
        jurisdiction.require(Permission.CASES_WRITE, school);
        transactions.whole(() -> {
            stays.leave(of, happenedAt);
            return Boolean.TRUE;
        });
    }
}
