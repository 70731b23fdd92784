package org.kaixue.organisation;

import org.kaixue.common.Role;

/** A role over a unit and all below it, in force now. */
public record Grant(Role role, UnitId unit) {}
