package org.kaixue.supervision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;

/**
 * A joint team as it is entered.
 *
 * @param quota how many visits it owes each of its schools in the term
 * @param schools which it visits; may be assigned later
 */
public record TeamDraft(
        @NotBlank @Size(max = 60) String name,
        @Min(1) @Max(60) int quota,
        @NotEmpty @Size(max = 40) List<@Valid MemberDraft> members,
        @NotNull Set<UnitId> schools) {

    public TeamDraft {
        members = members == null ? List.of() : List.copyOf(members);
        schools = schools == null ? Set.of() : Set.copyOf(schools);
    }

    /**
     * A member.
     *
     * @param account who may answer visits; null of a member who only goes along
     * @param name of a member without an account
     */
    public record MemberDraft(
            @Nullable UUID account,
            @Nullable @Size(max = 40) String name,
            @NotNull Department department,
            boolean leads) {}
}
