package org.kaixue.people;

import java.util.UUID;

/** The id of a follow-up. */
public record FollowUpId(UUID value) {}
