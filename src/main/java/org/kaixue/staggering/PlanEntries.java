package org.kaixue.staggering;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;

interface PlanEntries extends JpaRepository<PlanEntry, UUID> {

    List<PlanEntry> findBySchoolIdAndState(UUID school, PlanState state);

    List<PlanEntry> findBySchoolIdAndOccasionAndStateIn(UUID school, Occasion occasion, Collection<PlanState> states);

    Optional<PlanEntry> findFirstBySchoolIdAndOccasionAndAimAndState(
            UUID school, Occasion occasion, Aim aim, PlanState state);

    /** The drafts and published plans of the schools at and below a unit. */
    @NativeQuery("""
            select p.* from stagger_plan p join unit_ancestor a on a.unit_id = p.school_id
            where a.ancestor_id = :scope and p.occasion = :occasion and p.state <> 'REPLACED'""")
    List<PlanEntry> below(byte[] scope, String occasion);

    Optional<PlanEntry> findFirstBySchoolIdAndOccasionAndNumberNotNullOrderByNumberDesc(UUID school, Occasion occasion);

    boolean existsByOccasionAndState(Occasion occasion, PlanState state);
}
