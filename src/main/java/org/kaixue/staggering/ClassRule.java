package org.kaixue.staggering;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.FacilityId;

/**
 * Where a class comes from and sleeps, and how it is split.
 *
 * @param building where it has its lessons; null where not entered
 * @param floor the floor of the dormitory; null where not entered
 * @param parts into how many groups it is split by hand; 1 for a class that stays together
 */
public record ClassRule(
        @Nullable FacilityId building,
        @Nullable @Size(max = 40) String floor,
        @Min(1) @Max(4) int parts) {

    static final ClassRule USUAL = new ClassRule(null, null, 1);
}
