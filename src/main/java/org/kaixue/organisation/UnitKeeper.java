package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Ids;
import org.kaixue.common.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds, renames and closes units, and keeps for each unit the list of those above it. */
@Component
class UnitKeeper {

    private final UnitRecords units;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    UnitKeeper(UnitRecords units, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.units = units;
        this.jdbc = jdbc;
        this.events = events;
    }

    Unit get(UnitId id) {
        return units.findById(id.value()).orElseThrow(AccessRefused::new);
    }

    Unit add(UnitKind kind, @Nullable UnitId parent, String code, Bilingual name) {
        refuseTaken(code, null);
        UUID id = Ids.next();
        UUID parentId = parent == null ? null : parent.value();
        Unit unit = units.saveAndFlush(new Unit(id, kind, parentId, code, name, 0));
        jdbc.sql("insert into unit_ancestor (ancestor_id, unit_id) values (?, ?)")
                .param(Ids.bytes(id))
                .param(Ids.bytes(id))
                .update();
        if (parentId != null) {
            jdbc.sql("""
                            insert into unit_ancestor (ancestor_id, unit_id)
                            select a.ancestor_id, cast(? as binary(16)) from unit_ancestor a where a.unit_id = ?""").param(Ids.bytes(id)).param(Ids.bytes(parentId)).update();
        }
        events.publishEvent(new UnitsChanged());
        return unit;
    }

    void rename(Unit unit, String code, Bilingual name) {
        refuseTaken(code, unit.id());
        unit.rename(code, name);
        events.publishEvent(new UnitsChanged());
    }

    /** Closes a unit below which nothing is open and in which no room keeps anything. */
    void close(Unit unit, LocalDate day) {
        int below = jdbc.sql("select count(*) from unit where parent_id = ? and closed_on is null")
                .param(Ids.bytes(unit.id()))
                .query(Integer.class)
                .single();
        if (below > 0) {
            throw new RuleViolation("organisation.unit.not-empty", below);
        }
        int managed =
                jdbc.sql("""
                        select count(*) from school s join unit u on u.id = s.id
                        where s.managed_by_id = ? and u.closed_on is null""").param(Ids.bytes(unit.id())).query(Integer.class).single();
        if (managed > 0) {
            throw new RuleViolation("organisation.unit.manages-others", managed);
        }
        events.publishEvent(new UnitClosing(new UnitId(unit.id())));
        unit.close(day);
        events.publishEvent(new UnitsChanged());
    }

    private void refuseTaken(String code, @Nullable UUID by) {
        jdbc.sql("select id from unit where code = ?")
                .param(code)
                .query((row, n) -> Ids.read(row.getBytes(1)))
                .optional()
                .filter(id -> !id.equals(by))
                .ifPresent(id -> {
                    throw RuleViolation.at("code", "organisation.code.taken", code);
                });
    }
}
