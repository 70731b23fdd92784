package org.kaixue.security;

/** A second factor is required of other roles than before. */
record FactorRolesChanged() {}
