package org.kaixue.preparedness;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes plans over that were approved on paper before they came into the portal, of many units at once. */
@Service
public class PastPlans {

    private final PreparednessOffice office;
    private final PlanWriter writer;
    private final JdbcTemplate jdbc;

    PastPlans(PreparednessOffice office, PlanWriter writer, JdbcTemplate jdbc) {
        this.office = office;
        this.writer = writer;
        this.jdbc = jdbc;
    }

    /** Takes them all, or none; each is the first version of its unit. */
    @Transactional
    public void take(List<PastPlan> plans) {
        office.jurisdiction().requireEverywhere(Permission.PLANS_APPROVE);
        UnitId root = office.units().tree().roots().getFirst().id();
        Map<UnitId, Map<PlanKind, PlanStanding>> known =
                office.book().standings(root, office.clock().today());
        List<@Nullable Object[]> versions = new ArrayList<>();
        List<@Nullable Object[]> sections = new ArrayList<>();
        List<@Nullable Object[]> posts = new ArrayList<>();
        for (PastPlan plan : plans) {
            if (known.getOrDefault(plan.unit(), Map.of()).containsKey(plan.kind())) {
                throw new RuleViolation(
                        "preparedness.past.known", office.node(plan.unit()).name());
            }
            SubmissionCheck.dates(
                    new DetailsDraft(plan.title(), null, plan.issuedOn(), plan.reviewBy()),
                    office.clock().today());
            SubmissionCheck.posts(plan.posts());
            UUID id = Ids.next();
            byte @Nullable [] school = office.schoolColumn(plan.unit());
            versions.add(version(id, school, plan));
            int place = 1;
            for (SectionDraft section : plan.sections()) {
                sections.add(new @Nullable Object[] {
                    Ids.bytes(Ids.next()), Ids.bytes(id), school, place++, section.heading(), section.words(), false
                });
            }
            plan.posts().forEach(post -> posts.add(PlanWriter.row(id, school, post)));
        }
        jdbc.batchUpdate("""
                insert into unit_plan (id, unit_id, school_id, kind, number, state, in_force, title, issued_on,
                  review_by, made_at, made_by, submitted_at, submitted_by, decided_at, decided_by, version)
                values (?, ?, ?, ?, 1, 'APPROVED', 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""", versions);
        writer.sections(sections);
        writer.posts(posts);
        office.audit()
                .changed(new AuditLog.Change(
                        "preparedness.taken-over",
                        "unit_plan",
                        null,
                        root.value(),
                        null,
                        Values.named("plans", plans.size()),
                        null));
    }

    private static @Nullable Object[] version(UUID id, byte @Nullable [] school, PastPlan plan) {
        LocalDateTime approved = Moments.column(plan.approvedAt());
        return new @Nullable Object[] {
            Ids.bytes(id),
            Ids.bytes(plan.unit().value()),
            school,
            plan.kind().name(),
            plan.title(),
            plan.issuedOn(),
            plan.reviewBy(),
            approved,
            plan.writtenBy(),
            approved,
            plan.writtenBy(),
            approved,
            plan.approvedBy()
        };
    }
}
