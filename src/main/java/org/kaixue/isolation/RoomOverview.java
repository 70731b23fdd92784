package org.kaixue.isolation;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.OrganisationFacts;
import org.kaixue.organisation.SchoolFacts;
import org.kaixue.organisation.StageFacts;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which schools have the isolation rooms that they must have; counted anew each time, in six statements. */
@Service
public class RoomOverview {

    private final OrganisationFacts facts;
    private final RoomBook book;
    private final CaseNorms norms;
    private final Jurisdiction jurisdiction;
    private final BusinessClock clock;
    private final JdbcClient jdbc;

    RoomOverview(
            OrganisationFacts facts,
            RoomBook book,
            CaseNorms norms,
            Jurisdiction jurisdiction,
            BusinessClock clock,
            JdbcClient jdbc) {
        this.facts = facts;
        this.book = book;
        this.norms = norms;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** The schools at and below a unit, in the order of the tree. */
    @Transactional(readOnly = true)
    public List<SchoolRooms> of(UnitId scope, TermId term) {
        jurisdiction.require(Permission.ISOLATION_COUNT, scope);
        return of(scope, term, book.rows(scope));
    }

    /** One school, for a page that has read its rooms already. */
    @Transactional(readOnly = true)
    public SchoolRooms ofSchool(UnitId school, TermId term, List<RoomRow> read) {
        jurisdiction.require(Permission.ISOLATION_COUNT, school);
        return of(school, term, read).stream().findFirst().orElseThrow(AccessRefused::new);
    }

    private List<SchoolRooms> of(UnitId scope, TermId term, List<RoomRow> read) {
        Map<UnitId, List<RoomRow>> rooms =
                read.stream().filter(RoomRow::exists).collect(Collectors.groupingBy(RoomRow::school));
        CaseValues today = norms.on(clock.today());
        Map<UnitId, Integer> recent = recent(scope, today.of(CaseNorm.FORECAST_DAYS));
        return facts.schools(scope, term, null, null).stream()
                .map(school -> row(
                        school,
                        rooms.getOrDefault(school.school(), List.of()),
                        recent.getOrDefault(school.school(), 0),
                        today))
                .toList();
    }

    private static SchoolRooms row(SchoolFacts school, List<RoomRow> rooms, int recent, CaseValues norms) {
        int pupils = school.stages().stream().mapToInt(StageFacts::pupils).sum();
        int boarders = school.stages().stream().mapToInt(StageFacts::boarders).sum();
        return new SchoolRooms(
                school.school(),
                school.county(),
                pupils,
                boarders,
                RoomsRequired.of(school, norms),
                rooms.size(),
                count(rooms, RoomRow::compliant),
                count(rooms, RoomRow::usableNow),
                rooms.stream().mapToInt(room -> room.beds().size()).sum(),
                rooms.stream().mapToInt(RoomRow::freeBeds).sum(),
                (int) rooms.stream()
                        .flatMap(room -> room.beds().stream())
                        .filter(RoomBed::taken)
                        .count(),
                recent,
                BedForecast.of(pupils, boarders, recent, norms),
                school.declaredNone().contains(FacilityKind.ISOLATION_ROOM));
    }

    private static int count(List<RoomRow> rooms, Predicate<RoomRow> which) {
        return (int) rooms.stream().filter(which).count();
    }

    private Map<UnitId, Integer> recent(UnitId scope, int days) {
        Map<UnitId, Integer> recent = new HashMap<>();
        jdbc.sql("""
                        select s.school_id, count(*) from isolation_stay s
                          join unit_ancestor a on a.unit_id = s.school_id
                        where a.ancestor_id = ? and s.admitted_at > ? group by s.school_id""")
                .params(Ids.bytes(scope.value()), Moments.column(clock.now().minus(Duration.ofDays(days))))
                .query((RowCallbackHandler) row -> recent.put(new UnitId(Ids.read(row.getBytes(1))), row.getInt(2)));
        return recent;
    }
}
