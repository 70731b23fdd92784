package org.kaixue.security;

import java.util.UUID;

/** An account's grants, password, state or preferences were changed. */
record AccountChanged(UUID account) {}
