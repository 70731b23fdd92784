package org.kaixue.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.OrganisationFacts;
import org.kaixue.organisation.SchoolFacts;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes drills over that were held before they came into the portal, of many schools at once; what was passed is closed.
 * A drill of the same scenario that is still to be held was held thereby.
 */
@Service
public class PastDrills {

    private final JdbcTemplate jdbc;
    private final ScenarioShelf shelf;
    private final OrganisationFacts facts;
    private final CoverageBook coverage;
    private final DrillEntries entries;
    private final AssignmentNotices notices;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final Terms terms;
    private final AuditLog audit;

    PastDrills(
            JdbcTemplate jdbc,
            ScenarioShelf shelf,
            OrganisationFacts facts,
            CoverageBook coverage,
            DrillEntries entries,
            AssignmentNotices notices,
            Jurisdiction jurisdiction,
            Units units,
            Terms terms,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.shelf = shelf;
        this.facts = facts;
        this.coverage = coverage;
        this.entries = entries;
        this.notices = notices;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.terms = terms;
        this.audit = audit;
    }

    /** Takes them all, or none; into the term that is on. Their ids, in their order. */
    @Transactional
    public List<DrillId> take(List<PastDrill> drills) {
        jurisdiction.requireEverywhere(Permission.DRILLS_WRITE);
        TermId term = terms.current().id();
        UnitId root = units.tree().roots().getFirst().id();
        CoverageBook.Known known = coverage.known(root, term);
        Map<UnitId, SchoolTraits> traits = new HashMap<>();
        for (SchoolFacts school : facts.schools(root, term, null, null)) {
            traits.put(school.school(), SchoolTraits.of(school, known.buses(school.school())));
        }
        Rows rows = new Rows(term);
        List<DrillId> ids = drills.stream()
                .map(drill -> {
                    Edition edition = shelf.get(drill.scenario()).edition();
                    SchoolTraits school = Objects.requireNonNull(traits.get(drill.school()));
                    DrillRule rule = shelf.rule(day(drill.began()));
                    return rows.add(drill, edition, school, rule, known.open(drill.school(), drill.scenario()));
                })
                .toList();
        rows.write(jdbc);
        entries.findAllById(rows.planned).forEach(notices::held);
        audit.changed(new AuditLog.Change(
                "drill.taken-over", "drill", null, root.value(), null, Values.named("drills", drills.size()), null));
        return ids;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, BusinessClock.ZONE);
    }

    /** What is written, table by table. */
    private static final class Rows {

        private final TermId term;
        private final List<UUID> planned = new ArrayList<>();
        private final List<Object[]> added = new ArrayList<>();
        private final List<@Nullable Object[]> drills = new ArrayList<>();
        private final List<@Nullable Object[]> touches = new ArrayList<>();
        private final List<Object[]> scores = new ArrayList<>();

        Rows(TermId term) {
            this.term = term;
        }

        DrillId add(
                PastDrill drill,
                Edition edition,
                SchoolTraits school,
                DrillRule rule,
                ScenarioStanding.@Nullable Open open) {
            UUID known = open == null || !open.state().toBeHeld()
                    ? null
                    : open.drill().value();
            boolean there = known != null && !planned.contains(known);
            UUID id = known == null || !there ? Ids.next() : known;
            if (there) {
                planned.add(id);
            }
            byte[] key = Ids.bytes(id);
            byte[] at = Ids.bytes(drill.school().value());
            int left = 0;
            int last = 0;
            for (Edition.Step step : edition.stepsFor(school)) {
                Integer minutes = drill.minutes().get(step.number() - 1);
                left += minutes == null ? 1 : 0;
                last = Math.max(last, minutes == null ? 0 : minutes);
                touches.add(new @Nullable Object[] {
                    key,
                    Ids.bytes(step.id()),
                    at,
                    minutes == null ? null : Moments.column(after(drill, minutes)),
                    minutes == null ? null : drill.by()
                });
            }
            drill.scores().forEach((criterion, score) -> scores.add(new Object[] {key, criterion.name(), at, score}));
            Verdict verdict = drill.scores().isEmpty() ? null : Verdict.judge(drill.scores(), left, rule);
            Object ended = Moments.column(after(drill, last));
            Object judged = verdict == null ? null : ended;
            String judge = verdict == null ? null : drill.by();
            boolean closed = verdict != null && verdict.passed();
            drills.add(new @Nullable Object[] {
                Ids.bytes(edition.id()),
                state(verdict),
                day(drill.began()),
                day(drill.began()),
                Moments.column(drill.began()),
                drill.by(),
                ended,
                drill.by(),
                judged,
                judge,
                verdict == null ? null : Boolean.valueOf(verdict.passed()),
                verdict == null ? null : verdict.reason().name(),
                verdict == null ? null : Integer.valueOf(verdict.points()),
                drill.strengths(),
                drill.gaps(),
                closed ? judged : null,
                closed ? judge : null,
                key
            });
            if (!there) {
                added.add(new Object[] {
                    key,
                    at,
                    Ids.bytes(term.value()),
                    Ids.bytes(edition.scenario().value()),
                    Ids.bytes(edition.id())
                });
            }
            return new DrillId(id);
        }

        private static String state(@Nullable Verdict verdict) {
            DrillState state =
                    verdict == null ? DrillState.LIVE : verdict.passed() ? DrillState.CLOSED : DrillState.EVALUATED;
            return state.name();
        }

        void write(JdbcTemplate jdbc) {
            jdbc.batchUpdate(
                    "delete from drill_touch where drill_id = ?",
                    planned.stream().map(id -> new Object[] {Ids.bytes(id)}).toList());
            jdbc.batchUpdate(
                    "insert into drill (id, school_id, term_id, scenario_id, edition_id, state, version)"
                            + " values (?, ?, ?, ?, ?, 'PLANNED', 0)",
                    added);
            jdbc.batchUpdate(
                    "update drill set edition_id = ?, state = ?, planned_on = ?, held_on = ?, started_at = ?,"
                            + " started_by = ?, ended_at = ?, ended_by = ?, evaluated_at = ?, evaluated_by = ?,"
                            + " passed = ?, verdict = ?, points = ?, strengths = ?, gaps = ?, closed_at = ?,"
                            + " closed_by = ?, version = version + 1 where id = ?",
                    drills);
            jdbc.batchUpdate(
                    "insert into drill_touch (drill_id, step_id, school_id, touched_at, touched_by)"
                            + " values (?, ?, ?, ?, ?)",
                    touches);
            jdbc.batchUpdate(
                    "insert into drill_score (drill_id, criterion, school_id, score) values (?, ?, ?, ?)", scores);
        }

        private static Instant after(PastDrill drill, int minutes) {
            return drill.began().plus(Duration.ofMinutes(minutes));
        }
    }
}
