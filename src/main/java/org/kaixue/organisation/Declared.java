package org.kaixue.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What was declared just now.
 *
 * @param corrected the declaration for the same day whose place it took; null if there was none
 */
public record Declared(DeclarationId id, @Nullable DeclarationId corrected) {}
