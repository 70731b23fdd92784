package org.kaixue.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;
import org.kaixue.organisation.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the services about people of the roster share: who may, who a person is, and how a change is recorded. */
@Component
record CareOffice(
        JdbcClient jdbc,
        Jurisdiction jurisdiction,
        Units units,
        Drafts drafts,
        Actors actors,
        AuditLog audit,
        BusinessClock clock) {

    /** The columns that {@link #person(ResultSet)} reads, first of all. */
    static final String PERSON = "p.id, p.school_id, p.kind, p.class_id, p.code, p.name, p.boarder, p.dormitory";

    /** The next column after those of the person. */
    static final int NEXT = 9;

    /** Whose person it is, and of what kind. */
    record Who(PersonId id, UnitId school, PersonKind kind) {}

    static PersonRow person(ResultSet row) throws SQLException {
        UUID clazz = Ids.readNullable(row.getBytes(4));
        return new PersonRow(
                new PersonId(Ids.read(row.getBytes(1))),
                unit(row, 2),
                PersonKind.valueOf(row.getString(3)),
                clazz == null ? null : new ClassId(clazz),
                row.getString(5),
                Masks.name(row.getString(6)),
                row.getBoolean(7),
                row.getString(8));
    }

    static UnitId unit(ResultSet row, int column) throws SQLException {
        return new UnitId(Ids.read(row.getBytes(column)));
    }

    /** A person of whom the signed-in person may do this; who has left counts as unknown. */
    Who who(PersonId id, Permission permission) {
        Who who = jdbc.sql("select school_id, kind from person where id = ? and left_on is null")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> new Who(id, unit(row, 1), PersonKind.valueOf(row.getString(2))))
                .optional()
                .orElseThrow(AccessRefused::new);
        jurisdiction.require(permission, who.school());
        return who;
    }

    Who writable(PersonId id) {
        return who(id, Permission.PEOPLE_WRITE);
    }

    /** The schools at and below a unit, in the order of the tree. */
    List<UnitId> schools(UnitId scope) {
        UnitTree tree = units.tree();
        return tree.all().stream()
                .filter(node -> node.kind() == UnitKind.SCHOOL && tree.contains(scope, node.id()))
                .map(UnitNode::id)
                .toList();
    }

    LocalDate today() {
        return clock.today();
    }

    String doer() {
        return actors.current().name();
    }

    /** What the audit keeps of something personal: which fields, never what they say. */
    static String fields(String names) {
        return Values.named("fields", names);
    }

    void changed(String action, String kind, UUID id, UnitId unit, @Nullable String before, @Nullable String after) {
        audit.changed(new AuditLog.Change(action, kind, id.toString(), unit.value(), before, after, null));
    }

    /** Lets go of people who are being deleted. */
    void forget(String table, PersonsForgotten forgotten) {
        Ids.parts(forgotten.persons().stream().map(PersonId::value).toList())
                .forEach(part -> jdbc.sql("delete from " + table + " where person_id in (:people)")
                        .param("people", part)
                        .update());
    }
}
