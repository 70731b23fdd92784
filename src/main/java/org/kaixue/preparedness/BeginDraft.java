package org.kaixue.preparedness;

import org.jspecify.annotations.Nullable;

/**
 * How a plan is begun.
 *
 * @param template whose sections are taken over; null for an empty one
 */
public record BeginDraft(@Nullable TemplateId template) {}
