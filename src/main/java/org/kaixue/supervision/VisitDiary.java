package org.kaixue.supervision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.kaixue.organisation.Calendars;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which team is where on which day, and which days are school days. */
@Component
class VisitDiary {

    /** Visits that a team makes on a day at most, unless the planner is told otherwise; an estimate of ours. */
    static final int MOST_A_DAY = 4;

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Units units;

    VisitDiary(JdbcClient jdbc, Calendars calendars, Units units) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.units = units;
    }

    /** All that is planned or made of a term; one statement. */
    Book read(TermId term) {
        Book book = new Book();
        jdbc.sql("""
                        select v.id, v.school_id, v.team_id, v.planned_on, j.name
                        from visit v join joint_team j on j.id = v.team_id
                        where v.term_id = ? and v.state <> 'CANCELLED'""").param(Ids.bytes(term.value())).query((RowCallbackHandler) row -> book.add(
                new VisitId(Ids.read(row.getBytes(1))),
                new UnitId(Ids.read(row.getBytes(2))),
                new TeamId(Ids.read(row.getBytes(3))),
                row.getObject(4, LocalDate.class),
                row.getString(5)));
        return book;
    }

    /** Whether any stage of the school is taught on a day. */
    boolean schoolDay(UnitId school, TermId term, LocalDate day) {
        UnitNode node = units.tree().get(school);
        SchoolType type = node.type();
        UnitId county = node.parent();
        return type != null
                && county != null
                && type.stages().stream()
                        .anyMatch(stage ->
                                calendars.days(term, county, stage, false).isSchoolDay(day));
    }

    /** The visits of a term by school, team and day. */
    static final class Book {

        private final Map<UnitId, Map<LocalDate, Entry>> schools = new HashMap<>();
        private final Map<TeamId, Map<LocalDate, Integer>> teams = new HashMap<>();
        private final Map<TeamId, Map<UnitId, Integer>> made = new HashMap<>();

        /** Who is at a school on a day. */
        record Entry(@Nullable VisitId visit, String team) {}

        void add(@Nullable VisitId visit, UnitId school, TeamId team, LocalDate day, String name) {
            schools.computeIfAbsent(school, one -> new HashMap<>()).put(day, new Entry(visit, name));
            teams.computeIfAbsent(team, one -> new HashMap<>()).merge(day, 1, Integer::sum);
            made.computeIfAbsent(team, one -> new HashMap<>()).merge(school, 1, Integer::sum);
        }

        @Nullable
        Entry at(UnitId school, LocalDate day) {
            return schools.getOrDefault(school, Map.of()).get(day);
        }

        int load(TeamId team, LocalDate day) {
            return teams.getOrDefault(team, Map.of()).getOrDefault(day, 0);
        }

        int visits(TeamId team, UnitId school) {
            return made.getOrDefault(team, Map.of()).getOrDefault(school, 0);
        }
    }
}
