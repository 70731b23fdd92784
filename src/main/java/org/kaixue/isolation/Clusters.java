package org.kaixue.isolation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clusters of cases (聚集性疫情) at and below a unit, and their reports. */
@Service
public class Clusters {

    private final ClusterRecords records;
    private final ClusterBook book;
    private final Jurisdiction jurisdiction;
    private final Actors actors;
    private final BusinessClock clock;
    private final AuditLog audit;
    private final Transactions transactions;
    private final JdbcClient jdbc;

    Clusters(
            ClusterRecords records,
            ClusterBook book,
            Jurisdiction jurisdiction,
            Actors actors,
            BusinessClock clock,
            AuditLog audit,
            Transactions transactions,
            JdbcClient jdbc) {
        this.records = records;
        this.book = book;
        this.jurisdiction = jurisdiction;
        this.actors = actors;
        this.clock = clock;
        this.audit = audit;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** The clusters that are open, and those raised since a day; the open ones first. */
    @Transactional(readOnly = true)
    public List<ClusterRow> of(UnitId scope, LocalDate since) {
        jurisdiction.require(Permission.ISOLATION_COUNT, scope);
        return jdbc.sql("""
                        select k.id, k.school_id, k.illness, k.kind, k.class_id, s.stage, s.entry_year, s.number,
                          k.dormitory, k.cases, k.span_days, k.first_day, k.raised_at, k.reported_at, k.ended_at
                        from unit_ancestor a
                          join case_cluster k on k.school_id = a.unit_id
                          left join school_class s on s.id = k.class_id
                        where a.ancestor_id = :scope and (k.open_key is not null or k.raised_at >= :since)
                        order by case when k.open_key is null then 1 else 0 end, k.raised_at desc, k.id""")
                .params(Map.of(
                        "scope",
                        Ids.bytes(scope.value()),
                        "since",
                        Moments.column(since.atStartOfDay(BusinessClock.ZONE).toInstant())))
                .query((row, n) -> new ClusterRow(
                        new ClusterId(Ids.read(row.getBytes(1))),
                        new UnitId(Ids.read(row.getBytes(2))),
                        Illness.valueOf(row.getString(3)),
                        ClusterKind.valueOf(row.getString(4)),
                        CaseBook.classAt(Ids.readNullable(row.getBytes(5)), row, 6),
                        row.getString(9),
                        row.getInt(10),
                        row.getInt(11),
                        row.getObject(12, LocalDate.class),
                        Moments.read(row.getObject(13, LocalDateTime.class)),
                        moment(row.getObject(14, LocalDateTime.class)),
                        moment(row.getObject(15, LocalDateTime.class))))
                .list();
    }

    /** Says that a cluster was reported just now. */
    public void report(ClusterId id) {
        transactions.whole(() -> {
            Cluster cluster = records.findById(id.value()).orElseThrow(AccessRefused::new);
            jurisdiction.require(Permission.CASES_WRITE, cluster.school());
            cluster.report(clock.now(), actors.current().name());
            audit.changed(new AuditLog.Change(
                    "isolation.cluster-reported",
                    "case_cluster",
                    id.value().toString(),
                    cluster.school().value(),
                    null,
                    null,
                    null));
            book.judge(cluster.school());
            return Boolean.TRUE;
        });
    }

    private static @Nullable Instant moment(@Nullable LocalDateTime column) {
        return column == null ? null : Moments.read(column);
    }
}
