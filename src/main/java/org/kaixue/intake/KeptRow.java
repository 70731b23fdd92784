package org.kaixue.intake;

import java.util.UUID;

/**
 * A record that an import made or changed.
 *
 * @param recordKind what it is, as the audit calls it
 */
public record KeptRow(String recordKind, UUID recordId) {}
