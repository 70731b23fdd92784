package org.kaixue.isolation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.isolation.ClusterRule.Found;
import org.kaixue.isolation.ClusterRule.Place;
import org.kaixue.isolation.ClusterRule.Sighting;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Judges whether a school's cases are a cluster, in the transaction that changes one of them. */
@Component
class ClusterBook {

    /** Cases longer ago belong to no cluster that could still be open without being reported. */
    private static final int DAYS_BACK = 30;

    private final ClusterRecords records;
    private final ClusterNotices notices;
    private final CaseNorms norms;
    private final BusinessClock clock;
    private final JdbcClient jdbc;

    ClusterBook(ClusterRecords records, ClusterNotices notices, CaseNorms norms, BusinessClock clock, JdbcClient jdbc) {
        this.records = records;
        this.notices = notices;
        this.norms = norms;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Lets the cases of a school begin one after the other, so that two at once see each other. */
    void hold(UnitId school) {
        jdbc.sql("select id from school where id = ? for update")
                .param(Ids.bytes(school.value()))
                .query((row, n) -> row.getBytes(1))
                .list();
    }

    /** Raises what has become a cluster, and takes down what is none any more. */
    void judge(UnitId school) {
        LocalDate today = clock.today();
        Instant now = clock.now();
        CaseValues values = norms.on(today);
        List<Sighting> sightings = sightings(school, today);
        Map<Place, Found> found = new LinkedHashMap<>();
        ClusterRule.of(values).find(sightings, today).forEach(one -> found.put(one.place(), one));
        for (Cluster open : records.findBySchoolIdAndOpenKeyNotNull(school.value())) {
            Found still = found.remove(open.place());
            if (still != null) {
                open.grow(still);
                notices.raise(open, late(open, values, now));
            } else if (open.reported() || unmade(open, sightings)) {
                open.end(now);
                notices.resolve(open);
            } else {
                notices.raise(open, late(open, values, now));
            }
        }
        found.values().forEach(one -> {
            Cluster raised = records.save(new Cluster(school, one, now));
            notices.raise(raised, false);
        });
        records.flush();
    }

    /** The schools whose clusters may have lapsed or become late. */
    List<UnitId> schools() {
        return records.schools().stream().map(UnitId::new).toList();
    }

    /** Whether there are fewer cases now than when it was raised: some were no cases after all. */
    private static boolean unmade(Cluster open, Collection<Sighting> sightings) {
        Place place = open.place();
        long left = sightings.stream()
                .filter(one -> one.illness() == place.illness() && !one.day().isBefore(open.firstDay()))
                .filter(one -> place.clazz() != null
                        ? place.clazz().equals(one.clazz())
                        : place.dormitory() != null && place.dormitory().equals(one.dormitory()))
                .count();
        return left < open.cases();
    }

    private static boolean late(Cluster open, CaseValues values, Instant now) {
        return !open.reported()
                && Duration.between(open.raisedAt(), now).compareTo(Duration.ofHours(values.of(CaseNorm.CLUSTER_HOURS)))
                        > 0;
    }

    private List<Sighting> sightings(UnitId school, LocalDate today) {
        Instant since =
                today.minusDays(DAYS_BACK).atStartOfDay(BusinessClock.ZONE).toInstant();
        return jdbc.sql("""
                        select detected_at, illness, class_id, dormitory from illness_case
                        where school_id = ? and detected_at >= ? and state <> 'WITHDRAWN'""")
                .params(Ids.bytes(school.value()), Moments.column(since))
                .query((row, n) -> {
                    UUID clazz = Ids.readNullable(row.getBytes(3));
                    return new Sighting(
                            CaseBook.day(Moments.read(row.getObject(1, LocalDateTime.class))),
                            Illness.valueOf(row.getString(2)),
                            clazz == null ? null : new ClassId(clazz),
                            row.getString(4));
                })
                .list();
    }
}
