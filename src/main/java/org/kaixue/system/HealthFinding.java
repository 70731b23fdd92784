package org.kaixue.system;

import java.util.Map;
import org.kaixue.common.Band;

/**
 * How one item is.
 *
 * @param details what was measured, by the names that the item gives
 */
public record HealthFinding(HealthItem item, Band band, Map<String, Object> details) {}
