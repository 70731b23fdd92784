package org.kaixue.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.organisation.OrganisationFacts;
import org.kaixue.organisation.SchoolFacts;
import org.kaixue.organisation.StageFacts;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rosters of many schools add up to, beside what the schools declared; four statements whatever their number. */
@Service
public class RosterTotals {

    private final CareOffice office;
    private final OrganisationFacts facts;

    RosterTotals(CareOffice office, OrganisationFacts facts) {
        this.office = office;
        this.facts = facts;
    }

    /** Each school at and below a unit. */
    @Transactional(readOnly = true)
    public List<RosterTotal> of(UnitId scope, TermId term) {
        office.jurisdiction().require(Permission.PEOPLE_COUNT, scope);
        Map<UnitId, int[]> rosters = new HashMap<>();
        office.jdbc().sql("""
                        select p.school_id, p.kind, count(*), sum(case when p.complete then 1 else 0 end),
                          sum(case when p.restricted then 1 else 0 end)
                        from unit_ancestor a join person p on p.school_id = a.unit_id and p.left_on is null
                        where a.ancestor_id = :scope
                        group by p.school_id, p.kind""").param("scope", Ids.bytes(scope.value())).query((RowCallbackHandler) row -> {
            int[] roster = rosters.computeIfAbsent(CareOffice.unit(row, 1), school -> new int[4]);
            roster[PersonKind.valueOf(row.getString(2)) == PersonKind.PUPIL ? 0 : 1] += row.getInt(3);
            roster[2] += row.getInt(4);
            roster[3] += row.getInt(5);
        });
        Map<UnitId, SchoolFacts> declared = new HashMap<>();
        facts.schools(scope, term, null, null).forEach(school -> declared.put(school.school(), school));
        return office.schools(scope).stream()
                .map(school -> {
                    int[] roster = rosters.getOrDefault(school, new int[4]);
                    SchoolFacts facts = declared.get(school);
                    return new RosterTotal(
                            school,
                            roster[0],
                            roster[1],
                            roster[2],
                            roster[3],
                            facts == null ? null : pupils(facts),
                            facts == null ? null : facts.staff());
                })
                .toList();
    }

    private static @Nullable Integer pupils(SchoolFacts school) {
        return school.stages().stream().anyMatch(stage -> stage.classesWithoutHeadcount() > 0)
                ? null
                : Integer.valueOf(
                        school.stages().stream().mapToInt(StageFacts::pupils).sum());
    }
}
