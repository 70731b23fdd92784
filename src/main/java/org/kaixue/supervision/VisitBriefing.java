package org.kaixue.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.Edition;
import org.kaixue.common.Band;
import org.kaixue.common.Bilingual;
import org.kaixue.rectification.FindingSeverity;
import org.kaixue.rectification.FindingSource;
import org.kaixue.rectification.FindingState;

/**
 * What a team takes along to a school, so that it neither goes unprepared nor asks again: worded in both languages,
 * because a phone without signal cannot ask for the other.
 *
 * @param takenAt when it was put together
 * @param edition the list, whole
 * @param school what is known of the school
 * @param last the last submitted visit of any team; null where there was none
 * @param open rectifications that are not closed, those due first
 * @param closed findings that were closed, the latest first
 * @param facts what the portal's records say to an item, by its key
 * @param stock stock against need of each item that the school needs, the worst first
 * @param stockChartZh the same as a picture: the text of an {@code <svg>} with every text escaped
 * @param rooms isolation rooms
 * @param drills drills and trainings
 * @param plans staggered meals and arrival
 */
public record VisitBriefing(
        VisitRow visit,
        Instant takenAt,
        Edition edition,
        School school,
        @Nullable Last last,
        List<Found> open,
        List<Found> closed,
        Map<String, Said> facts,
        List<Stock> stock,
        String stockChartZh,
        String stockChartEn,
        List<Said> rooms,
        List<Said> drills,
        List<Said> plans) {

    public VisitBriefing {
        open = List.copyOf(open);
        closed = List.copyOf(closed);
        facts = Map.copyOf(facts);
        stock = List.copyOf(stock);
        rooms = List.copyOf(rooms);
        drills = List.copyOf(drills);
        plans = List.copyOf(plans);
    }

    /** The school in a few words. */
    public record School(String code, Bilingual name, Bilingual county, Bilingual size) {}

    /** An earlier visit. */
    public record Last(Instant at, String team, Bilingual list, int points, int failed) {}

    /**
     * Something found at the school.
     *
     * @param title in English too where the portal words it
     * @param reopened how often it was found again after it had been closed
     */
    public record Found(
            Bilingual title,
            FindingSource source,
            FindingState state,
            FindingSeverity severity,
            Instant foundAt,
            Instant dueAt,
            boolean overdue,
            int reopened) {}

    /**
     * A sentence with its verdict.
     *
     * @param link where its rows are, relative to the portal's root; null where there are none
     */
    public record Said(Band band, Bilingual text, @Nullable String link) {}

    /** Stock against need of an item. */
    public record Stock(Band band, Bilingual item, Bilingual stock, Bilingual need, Bilingual cover) {}
}
