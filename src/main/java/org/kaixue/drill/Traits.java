package org.kaixue.drill;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Ids;
import org.kaixue.organisation.OrganisationFacts;
import org.kaixue.organisation.SchoolFacts;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What decides which drills concern schools, read in four statements whatever their number. */
@Component
class Traits {

    private final OrganisationFacts facts;
    private final JdbcClient jdbc;

    Traits(OrganisationFacts facts, JdbcClient jdbc) {
        this.facts = facts;
        this.jdbc = jdbc;
    }

    SchoolTraits of(UnitId school, TermId term) {
        SchoolFacts known =
                facts.schools(school, term, null, null).stream().findFirst().orElseThrow(AccessRefused::new);
        return SchoolTraits.of(known, buses(school).get(school));
    }

    /** Of the schools at and below a unit that have said it. */
    Map<UnitId, Integer> buses(UnitId scope) {
        Map<UnitId, Integer> buses = new HashMap<>();
        jdbc.sql("""
                        select b.school_id, b.buses from unit_ancestor a join school_bus b on b.school_id = a.unit_id
                        where a.ancestor_id = ?""").param(Ids.bytes(scope.value())).query((RowCallbackHandler)
                row -> buses.put(new UnitId(Ids.read(row.getBytes(1))), row.getInt(2)));
        return buses;
    }

    /** @param buses null where it has not said */
    void write(UnitId school, @Nullable Integer buses) {
        jdbc.sql("delete from school_bus where school_id = ?")
                .param(Ids.bytes(school.value()))
                .update();
        if (buses != null) {
            jdbc.sql("insert into school_bus (school_id, buses) values (?, ?)")
                    .params(Ids.bytes(school.value()), buses)
                    .update();
        }
    }
}
