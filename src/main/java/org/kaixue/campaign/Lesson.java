package org.kaixue.campaign;

import java.time.Instant;
import org.kaixue.organisation.UnitId;

/** What a unit has learned (经验). */
public record Lesson(
        LessonId id, CampaignId campaign, UnitId unit, LessonDraft draft, Instant writtenAt, String writtenBy) {}
