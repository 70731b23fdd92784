package org.kaixue.preparedness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kaixue.organisation.UnitId;

/**
 * A plan that was approved on paper before it came into the portal.
 *
 * @param posts those of an emergency plan
 */
public record PastPlan(
        UnitId unit,
        PlanKind kind,
        String title,
        LocalDate issuedOn,
        LocalDate reviewBy,
        List<SectionDraft> sections,
        List<PostDraft> posts,
        Instant approvedAt,
        String approvedBy,
        String writtenBy) {}
