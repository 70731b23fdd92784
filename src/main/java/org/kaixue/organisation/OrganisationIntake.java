package org.kaixue.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in whole schools by the hundred, for imports and the demo: a few batches in one transaction, all or none. */
@Service
public class OrganisationIntake {

    private final NamedParameterJdbcTemplate jdbc;
    private final Jurisdiction jurisdiction;
    private final Drafts drafts;
    private final AuditLog audit;
    private final Actors actors;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    OrganisationIntake(
            NamedParameterJdbcTemplate jdbc,
            Jurisdiction jurisdiction,
            Drafts drafts,
            AuditLog audit,
            Actors actors,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.jurisdiction = jurisdiction;
        this.drafts = drafts;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
        this.events = events;
    }

    /** Enters the schools with all that they bring, and answers their ids by code. */
    @Transactional
    public Map<String, UnitId> take(List<SchoolIntake> schools) {
        Set<UnitId> counties = schools.stream().map(SchoolIntake::county).collect(Collectors.toSet());
        counties.forEach(county -> jurisdiction.require(Permission.ORGANISATION_WRITE, county));
        Map<UnitId, List<UUID>> upper = upperUnits(counties);
        check(schools);
        IntakeBatches batches = new IntakeBatches(
                new Declaration.Entry(clock.now(), actors.current().name()), clock.today());
        Map<String, UnitId> ids = new LinkedHashMap<>();
        Map<String, Found> known = new HashMap<>(managersElsewhere(schools));
        for (SchoolIntake school : schools) {
            UnitId id = new UnitId(Ids.next());
            ids.put(school.code(), id);
            known.put(school.code(), new Found(id, school.county()));
        }
        for (SchoolIntake school : schools) {
            List<UUID> above = upper.get(school.county());
            if (above == null) {
                throw RuleViolation.at("county", "organisation.county.unknown");
            }
            UnitId id = Objects.requireNonNull(ids.get(school.code()));
            batches.add(id, school, above, manager(school, known));
        }
        JdbcTemplate template = jdbc.getJdbcTemplate();
        batches.write((sql, rows) -> template.batchUpdate(sql, rows));
        counties.forEach(county -> audit.changed(new AuditLog.Change(
                "organisation.intake",
                "unit",
                county.value().toString(),
                county.value(),
                null,
                inWords(schools, county),
                null)));
        events.publishEvent(new UnitsChanged());
        return ids;
    }

    private void check(List<SchoolIntake> schools) {
        Set<String> codes = new HashSet<>();
        for (SchoolIntake school : schools) {
            drafts.check(school);
            if (!codes.add(school.code())) {
                throw RuleViolation.at("code", "organisation.code.taken", school.code());
            }
        }
        byCode(codes).keySet().stream().findFirst().ifPresent(code -> {
            throw RuleViolation.at("code", "organisation.code.taken", code);
        });
    }

    private Map<String, Found> managersElsewhere(List<SchoolIntake> schools) {
        return byCode(schools.stream()
                .map(SchoolIntake::managedByCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private static @Nullable UnitId manager(SchoolIntake school, Map<String, Found> known) {
        if (school.managedByCode() == null) {
            return null;
        }
        Found manager = known.get(school.managedByCode());
        if (manager == null || !school.county().equals(manager.parent())) {
            throw RuleViolation.at("managedByCode", "organisation.school.manager-unknown");
        }
        return manager.id();
    }

    private Map<String, Found> byCode(Collection<String> codes) {
        Map<String, Found> found = new HashMap<>();
        if (!codes.isEmpty()) {
            jdbc.query("select code, id, parent_id from unit where code in (:codes)", Map.of("codes", codes), row -> {
                UUID parent = Ids.readNullable(row.getBytes(3));
                found.put(
                        row.getString(1),
                        new Found(new UnitId(Ids.read(row.getBytes(2))), parent == null ? null : new UnitId(parent)));
            });
        }
        return found;
    }

    private record Found(UnitId id, @Nullable UnitId parent) {}

    private Map<UnitId, List<UUID>> upperUnits(Set<UnitId> counties) {
        Map<UnitId, List<UUID>> upper = new HashMap<>();
        List<byte[]> ids =
                counties.stream().map(county -> Ids.bytes(county.value())).toList();
        if (!ids.isEmpty()) {
            jdbc.query("""
                    select a.unit_id, a.ancestor_id from unit_ancestor a join unit u on u.id = a.unit_id
                    where u.kind = 'COUNTY' and u.closed_on is null and a.unit_id in (:ids)""", Map.of("ids", ids), row -> {
                upper.computeIfAbsent(new UnitId(Ids.read(row.getBytes(1))), county -> new ArrayList<>())
                        .add(Ids.read(row.getBytes(2)));
            });
        }
        return upper;
    }

    private static String inWords(List<SchoolIntake> schools, UnitId county) {
        List<SchoolIntake> here = schools.stream()
                .filter(school -> school.county().equals(county))
                .toList();
        int classes = here.stream().mapToInt(school -> school.classes().size()).sum();
        return Values.named(
                "schools", here.size(),
                "classes", classes,
                "codes", here.stream().map(SchoolIntake::code).collect(Collectors.joining(", ")));
    }
}
