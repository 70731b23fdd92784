package org.kaixue.campaign;

import java.util.UUID;

/** The id of a lesson. */
public record LessonId(UUID value) {}
