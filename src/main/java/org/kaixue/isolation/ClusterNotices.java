package org.kaixue.isolation;

import java.util.List;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.notice.NoticeDraft;
import org.kaixue.notice.Severity;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the school, its county and the prefecture of a cluster: where it is and how many they are, and nobody by name. */
@Component
class ClusterNotices {

    private static final String SUBJECT = "isolation.cluster ";

    private final NoticeBoard board;
    private final Units units;
    private final Terms terms;
    private final BusinessClock clock;
    private final JdbcClient jdbc;

    ClusterNotices(NoticeBoard board, Units units, Terms terms, BusinessClock clock, JdbcClient jdbc) {
        this.board = board;
        this.units = units;
        this.terms = terms;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** @param late whether the time for its report is over */
    void raise(Cluster cluster, boolean late) {
        String code = units.tree().get(cluster.school()).code();
        Place place = place(cluster);
        String key = cluster.reported()
                ? "cases.cluster.notice.reported."
                : late ? "cases.cluster.notice.late." : "cases.cluster.notice.open.";
        board.raise(new NoticeDraft(
                cluster.school(),
                Permission.ISOLATION_COUNT,
                cluster.reported() ? Severity.WARNING : Severity.URGENT,
                key + place.kind(),
                List.of(
                        place.name(),
                        place.number(),
                        String.valueOf(cluster.spanDays()),
                        String.valueOf(cluster.cases())),
                "isolation/cases?unit=" + code,
                SUBJECT + cluster.id(),
                cluster.reported() ? null : clock.today().plusDays(1)));
    }

    void resolve(Cluster cluster) {
        board.resolve(SUBJECT + cluster.id());
    }

    /**
     * How a place is said.
     *
     * @param kind the stage of a class, or DORMITORY
     * @param name the grade of a class, or the room
     */
    private record Place(String kind, String name, String number) {}

    private Place place(Cluster cluster) {
        ClassId clazz = cluster.place().clazz();
        if (clazz == null) {
            return new Place(
                    ClusterKind.DORMITORY.name(), String.valueOf(cluster.place().dormitory()), "");
        }
        int year = terms.current().schoolYear();
        return jdbc.sql("select stage, entry_year, number from school_class where id = ?")
                .param(Ids.bytes(clazz.value()))
                .query((row, n) -> {
                    Stage stage = Stage.valueOf(row.getString(1));
                    return new Place(
                            stage.name(),
                            String.valueOf(stage.grade(row.getInt(2), year)),
                            String.valueOf(row.getInt(3)));
                })
                .single();
    }
}
