package org.kaixue.common;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does what is being done.
 *
 * @param account the signed-in account; null for the portal itself
 * @param name what the records keep as the doer: the person's name as it is then, in Chinese
 * @param address the network address; null for the portal itself
 */
public record Actor(
        @Nullable UUID account, String name, @Nullable String address) {}
