package org.kaixue.organisation;

import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;

/**
 * A unit as it stands in the tree.
 *
 * @param parent null for the prefecture
 * @param code the official code, which also stands in addresses
 * @param type null unless a school
 * @param managedBy the central school whose principal acts for this teaching point; null for all others
 */
public record UnitNode(
        UnitId id,
        UnitKind kind,
        @Nullable UnitId parent,
        String code,
        Bilingual name,
        @Nullable SchoolType type,
        @Nullable UnitId managedBy) {}
