package org.kaixue.people;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;

/**
 * A specialist team as it is entered.
 *
 * @param members how many people it has
 * @param phone at which schools reach it
 * @param serves schools, and counties of which it serves every school
 */
public record TeamDraft(
        @NotBlank @Size(max = 80) String name,
        @NotNull TeamField field,
        @Min(1) @Max(1_000) int members,
        @Nullable @Size(max = 40) String phone,
        @NotEmpty Set<UnitId> serves) {

    /** A form in which nothing is said yet; it asks for what it needs. */
    @SuppressWarnings("NullAway")
    public static TeamDraft blank() {
        return new TeamDraft("", null, 1, null, Set.of());
    }

    public TeamDraft {
        serves = serves == null ? Set.of() : Set.copyOf(serves);
    }
}
