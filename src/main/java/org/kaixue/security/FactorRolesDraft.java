package org.kaixue.security;

import java.util.Set;
import org.kaixue.common.Role;

/** Of which roles a second factor is to be required. */
public record FactorRolesDraft(Set<Role> roles) {}
