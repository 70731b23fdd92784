package org.kaixue.isolation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonKind;
import org.kaixue.people.PersonRow;
import org.kaixue.people.Persons;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cases for the services, and asks who may before anything is read or changed. */
@Component
class CaseBook {

    static final String SELECT = """
            select c.id, c.school_id, c.person_id, c.kind, c.class_id, c.dormitory, c.illness, c.state, c.detected_at,
              c.closed_at, k.stage, k.entry_year, k.number
            from illness_case c left join school_class k on k.id = c.class_id\s""";

    private final IllnessCases cases;
    private final StepBook steps;
    private final Persons persons;
    private final CaseNorms norms;
    private final Jurisdiction jurisdiction;
    private final Actors actors;
    private final BusinessClock clock;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    CaseBook(
            IllnessCases cases,
            StepBook steps,
            Persons persons,
            CaseNorms norms,
            Jurisdiction jurisdiction,
            Actors actors,
            BusinessClock clock,
            AuditLog audit,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.cases = cases;
        this.steps = steps;
        this.persons = persons;
        this.norms = norms;
        this.jurisdiction = jurisdiction;
        this.actors = actors;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** A row of {@link #SELECT}. */
    record Found(
            UUID id,
            UnitId school,
            @Nullable PersonId person,
            PersonKind kind,
            @Nullable CaseClass clazz,
            @Nullable String dormitory,
            Illness illness,
            CaseState state,
            Instant detectedAt,
            @Nullable Instant closedAt) {

        static Found read(ResultSet row, int number) throws SQLException {
            UUID person = Ids.readNullable(row.getBytes(3));
            LocalDateTime closed = row.getObject(10, LocalDateTime.class);
            return new Found(
                    Ids.read(row.getBytes(1)),
                    new UnitId(Ids.read(row.getBytes(2))),
                    person == null ? null : new PersonId(person),
                    PersonKind.valueOf(row.getString(4)),
                    classAt(Ids.readNullable(row.getBytes(5)), row, 11),
                    row.getString(6),
                    Illness.valueOf(row.getString(7)),
                    CaseState.valueOf(row.getString(8)),
                    Moments.read(row.getObject(9, LocalDateTime.class)),
                    closed == null ? null : Moments.read(closed));
        }
    }

    /** Its stage, entry year and number stand in this order from a column on. */
    static @Nullable CaseClass classAt(@Nullable UUID id, ResultSet row, int column) throws SQLException {
        return id == null
                ? null
                : new CaseClass(
                        new ClassId(id),
                        Stage.valueOf(row.getString(column)),
                        row.getInt(column + 1),
                        row.getInt(column + 2));
    }

    /** A case for reading; an unknown id is refused as a forbidden one is. */
    Found found(CaseId id) {
        Found found = jdbc.sql(SELECT + "where c.id = ?")
                .param(Ids.bytes(id.value()))
                .query(Found::read)
                .optional()
                .orElseThrow(AccessRefused::new);
        jurisdiction.require(Permission.CASES_READ, found.school());
        return found;
    }

    /** These cases with their people and steps, in two statements more; who may is asked before. */
    List<CaseRow> rows(List<Found> found) {
        Map<UUID, CaseSteps> stepsOf = steps.of(found.stream().map(Found::id).toList());
        Map<PersonId, PersonRow> people = people(
                found.stream().flatMap(one -> Stream.ofNullable(one.person())).toList());
        return found.stream()
                .map(one -> row(one, stepsOf.getOrDefault(one.id(), new CaseSteps(List.of())), people))
                .toList();
    }

    CaseRow row(Found one, CaseSteps done, Map<PersonId, PersonRow> people) {
        return new CaseRow(
                new CaseId(one.id()),
                one.school(),
                one.person(),
                one.person() == null ? null : people.get(one.person()),
                one.kind(),
                one.clazz(),
                one.dormitory(),
                one.illness(),
                one.state(),
                one.detectedAt(),
                one.closedAt(),
                done,
                done.clocks(norms.on(day(one.detectedAt())), clock.now()));
    }

    Map<PersonId, PersonRow> people(Collection<PersonId> ids) {
        return ids.isEmpty() ? Map.of() : persons.rows(Set.copyOf(ids));
    }

    /** A case to be changed; whoever else changes it waits. */
    IllnessCase leading(CaseId id) {
        IllnessCase one = cases.locked(id.value()).orElseThrow(AccessRefused::new);
        jurisdiction.require(Permission.CASES_WRITE, one.school());
        return one;
    }

    /** Lets statements see what entities have become. */
    void flush() {
        cases.flush();
    }

    /** The open case of a person. */
    Optional<CaseId> openOf(PersonId person) {
        return jdbc.sql("select id from illness_case where open_person_id = ?")
                .param(Ids.bytes(person.value()))
                .query((row, n) -> new CaseId(Ids.read(row.getBytes(1))))
                .optional();
    }

    /** Writes into the trail what was done, nothing of a person but the names of the fields; pages that show it look again. */
    void changed(
            String action, IllnessCase one, @Nullable String before, @Nullable String after, @Nullable String why) {
        audit.changed(new AuditLog.Change(
                action, "case", one.id().toString(), one.school().value(), before, after, why));
        events.publishEvent(new CaseChanged(new CaseId(one.id())));
    }

    Instant now() {
        return clock.now();
    }

    LocalDate today() {
        return clock.today();
    }

    String actor() {
        return actors.current().name();
    }

    CaseValues values(Instant at) {
        return norms.on(day(at));
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, BusinessClock.ZONE);
    }

    static Instant moment(LocalDateTime time) {
        return time.atZone(BusinessClock.ZONE).toInstant();
    }
}
