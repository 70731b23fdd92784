package org.kaixue.people;

import org.kaixue.organisation.UnitId;

/**
 * How many of a school are followed up today.
 *
 * @param running all who are not released
 * @param due those of them whose last day is today
 * @param overdue those of them whose last day is past
 */
public record FollowUpCount(UnitId school, int running, int due, int overdue) {}
