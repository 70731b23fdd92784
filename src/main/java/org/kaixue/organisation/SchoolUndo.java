package org.kaixue.organisation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.kaixue.common.RuleViolation;
import org.kaixue.intake.KeptRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes back an import of schools: those that were new go, unless anything refers to them; the others are as before. */
@Component
class SchoolUndo {

    static final String NEW_SCHOOL = "unit";
    private static final String CHANGED_SCHOOL = "school";
    private static final String STAFF = "staff_headcount";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Of what an import brings itself, in the order in which it can go. */
    private static final List<String> DELETIONS = List.of(
            "delete from staff_headcount where school_id = ?",
            "delete from school_stage where school_id = ?",
            "delete from school where id = ?",
            "delete from unit_ancestor where unit_id = ?",
            "delete from unit where id = ?");

    private final JdbcTemplate jdbc;
    private final Schools schools;
    private final Headcounts headcounts;
    private final Units units;
    private final SheetReach rights;
    private final ApplicationEventPublisher events;

    SchoolUndo(
            JdbcTemplate jdbc,
            Schools schools,
            Headcounts headcounts,
            Units units,
            SheetReach rights,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.schools = schools;
        this.headcounts = headcounts;
        this.units = units;
        this.rights = rights;
        this.events = events;
    }

    static KeptRow staff(Declared declared) {
        DeclarationId corrected = declared.corrected();
        return new KeptRow(
                STAFF,
                declared.id().value(),
                corrected == null ? null : corrected.value().toString());
    }

    /** @param version the school's, after it was changed */
    static KeptRow school(SchoolBook.Standing was, int version) {
        return new KeptRow(
                CHANGED_SCHOOL,
                was.id().value(),
                JSON.writeValueAsString(was.draft().withVersion(version)));
    }

    void takeBack(List<KeptRow> kept) {
        Set<UnitId> added = new HashSet<>();
        for (KeptRow row : kept) {
            switch (row.recordKind()) {
                case CHANGED_SCHOOL -> setBack(new UnitId(row.recordId()), Objects.requireNonNull(row.was()));
                case STAFF ->
                    headcounts.takeBack(new Declared(new DeclarationId(row.recordId()), corrected(row.was())));
                default -> added.add(new UnitId(row.recordId()));
            }
        }
        if (!added.isEmpty()) {
            delete(added);
        }
    }

    private void setBack(UnitId id, String was) {
        SchoolDraft before = JSON.readValue(was, SchoolDraft.class);
        try {
            schools.change(id, before);
        } catch (ObjectOptimisticLockingFailureException changedSince) {
            throw new RuleViolation("organisation.import.changed-since", before.nameZh());
        }
    }

    private void delete(Set<UnitId> added) {
        Map<UnitId, UnitNode> nodes = new HashMap<>();
        units.tree().all().stream().filter(node -> added.contains(node.id())).forEach(node -> {
            rights.require(Objects.requireNonNull(node.parent()));
            nodes.put(node.id(), node);
        });
        if (nodes.size() < added.size()) {
            throw new RuleViolation("organisation.import.gone");
        }
        events.publishEvent(new UnitsUndone(added));
        jdbc.batchUpdate(
                "update school set managed_by_id = null where id = ?",
                added.stream().map(id -> new Object[] {Ids.bytes(id.value())}).toList());
        nodes.forEach((id, node) -> {
            try {
                DELETIONS.forEach(deletion -> jdbc.update(deletion, Ids.bytes(id.value())));
            } catch (DataIntegrityViolationException inUse) {
                throw new RuleViolation("organisation.import.in-use", node.name());
            }
        });
        events.publishEvent(new UnitsChanged());
    }

    private static @Nullable DeclarationId corrected(@Nullable String id) {
        return id == null ? null : new DeclarationId(UUID.fromString(id));
    }
}
