package org.kaixue.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has signed a pledge for a term; expected are all in the roster. */
@Service
public class Pledges {

    private static final String KIND = "pledge";

    private final CareOffice office;

    Pledges(CareOffice office) {
        this.office = office;
    }

    /** A school's classes as the roster has them, its staff last. */
    @Transactional(readOnly = true)
    public List<PledgeCount> classes(UnitId school, TermId term) {
        return counts(school, term, "p.class_id", (owner, clazz) -> clazz == null ? "" : clazz.toString());
    }

    /** Each school at and below a unit. */
    @Transactional(readOnly = true)
    public List<PledgeCount> counts(UnitId scope, TermId term) {
        Map<UnitId, PledgeCount> known = new HashMap<>();
        counts(scope, term, "null", (school, clazz) -> school.value().toString())
                .forEach(count -> known.put(count.school(), count));
        return office.schools(scope).stream()
                .map(school -> known.getOrDefault(school, new PledgeCount(school, null, Map.of(), Map.of())))
                .toList();
    }

    /** By what counts are kept apart. */
    private interface Group {
        String of(UnitId school, @Nullable UUID clazz);
    }

    private List<PledgeCount> counts(UnitId scope, TermId term, String clazz, Group group) {
        office.jurisdiction().require(Permission.PEOPLE_COUNT, scope);
        Map<String, Sums> sums = new LinkedHashMap<>();
        String by = "null".equals(clazz) ? "" : ", " + clazz;
        office.jdbc()
                .sql("select p.school_id, " + clazz + ", p.kind, null, count(*) from unit_ancestor a"
                        + " join person p on p.school_id = a.unit_id and p.left_on is null"
                        + " where a.ancestor_id = :scope group by p.school_id" + by + ", p.kind"
                        + " union all select p.school_id, " + clazz + ", p.kind, g.kind, count(*) from unit_ancestor a"
                        + " join pledge g on g.school_id = a.unit_id and g.term_id = :term"
                        + " join person p on p.id = g.person_id and p.left_on is null"
                        + " where a.ancestor_id = :scope group by p.school_id" + by + ", p.kind, g.kind")
                .param("scope", Ids.bytes(scope.value()))
                .param("term", Ids.bytes(term.value()))
                .query((RowCallbackHandler) row -> {
                    UnitId school = CareOffice.unit(row, 1);
                    UUID of = Ids.readNullable(row.getBytes(2));
                    sums.computeIfAbsent(group.of(school, of), key -> new Sums(school, of))
                            .add(PersonKind.valueOf(row.getString(3)), row.getString(4), row.getInt(5));
                });
        return sums.values().stream()
                .map(Sums::count)
                .sorted(Comparator.comparing(count -> count.clazz() == null))
                .toList();
    }

    /** The people of a class, or the staff, with what they have signed. */
    @Transactional(readOnly = true)
    public List<PledgeRow> people(UnitId school, @Nullable ClassId clazz, TermId term) {
        office.jurisdiction().require(Permission.PEOPLE_READ, school);
        Map<PersonId, PersonRow> people = new LinkedHashMap<>();
        Map<PersonId, Set<PledgeKind>> signed = new HashMap<>();
        JdbcClient.StatementSpec statement = office.jdbc()
                .sql("select " + CareOffice.PERSON + ", g.kind from person p"
                        + " left join pledge g on g.person_id = p.id and g.term_id = :term"
                        + " where p.school_id = :school and p.left_on is null and "
                        + (clazz == null ? "p.kind = 'STAFF'" : "p.class_id = :class") + " order by p.code")
                .param("school", Ids.bytes(school.value()))
                .param("term", Ids.bytes(term.value()));
        (clazz == null ? statement : statement.param("class", Ids.bytes(clazz.value())))
                .query((RowCallbackHandler) row -> {
                    PersonRow person = CareOffice.person(row);
                    people.putIfAbsent(person.id(), person);
                    Set<PledgeKind> own = signed.computeIfAbsent(person.id(), id -> EnumSet.noneOf(PledgeKind.class));
                    String kind = row.getString(CareOffice.NEXT);
                    if (kind != null) {
                        own.add(PledgeKind.valueOf(kind));
                    }
                });
        return people.values().stream()
                .map(person -> new PledgeRow(person, signed.getOrDefault(person.id(), Set.of())))
                .toList();
    }

    /**
     * Says that all in a class, or all the staff, have signed today, but for some.
     *
     * @param clazz null for the staff
     * @return who had not signed before: {@link #unsign} takes it back
     */
    @Transactional
    public Set<PersonId> signAll(
            UnitId school, @Nullable ClassId clazz, TermId term, PledgeKind kind, Collection<PersonId> except) {
        office.jurisdiction().require(Permission.PEOPLE_WRITE, school);
        Set<PersonId> signing = new HashSet<>();
        for (PledgeRow row : people(school, clazz, term)) {
            if (row.person().kind() == kind.of()
                    && !row.signed().contains(kind)
                    && !except.contains(row.person().id())) {
                signing.add(row.person().id());
            }
        }
        write(school, term, kind, signing);
        return signing;
    }

    /**
     * Says that all of a school whom a kind of pledge asks have signed today.
     *
     * @return how many had not signed before
     */
    @Transactional
    public int signSchool(UnitId school, TermId term, PledgeKind kind) {
        office.jurisdiction().require(Permission.PEOPLE_WRITE, school);
        int written = office.jdbc()
                .sql("""
                        insert into pledge (person_id, term_id, kind, school_id, signed_on, noted_at, noted_by)
                        select p.id, :term, :kind, p.school_id, cast(:today as date), :now, :by
                        from person p
                        where p.school_id = :school and p.kind = :of and p.left_on is null
                          and not exists (select 1 from pledge g
                            where g.person_id = p.id and g.term_id = :term and g.kind = :kind)""")
                .param("term", Ids.bytes(term.value()))
                .param("kind", kind.name())
                .param("today", office.today())
                .param("now", Moments.column(office.clock().now()))
                .param("by", office.doer())
                .param("school", Ids.bytes(school.value()))
                .param("of", kind.of().name())
                .update();
        changed("people.pledge-signed", school, kind, written);
        return written;
    }

    /** Says that these people of a school signed today. */
    @Transactional
    public void sign(UnitId school, TermId term, PledgeKind kind, Collection<PersonId> people) {
        office.jurisdiction().require(Permission.PEOPLE_WRITE, school);
        write(school, term, kind, people);
    }

    /** Takes it back that these people of a school have signed. */
    @Transactional
    public void unsign(UnitId school, TermId term, PledgeKind kind, Collection<PersonId> people) {
        office.jurisdiction().require(Permission.PEOPLE_WRITE, school);
        int removed = 0;
        for (List<byte[]> part : parts(people)) {
            removed += office.jdbc()
                    .sql("""
                            delete from pledge where school_id = :school and term_id = :term and kind = :kind
                              and person_id in (:people)""")
                    .param("school", Ids.bytes(school.value()))
                    .param("term", Ids.bytes(term.value()))
                    .param("kind", kind.name())
                    .param("people", part)
                    .update();
        }
        changed("people.pledge-taken-back", school, kind, removed);
    }

    @EventListener
    void forget(PersonsForgotten forgotten) {
        office.forget(KIND, forgotten);
    }

    private void write(UnitId school, TermId term, PledgeKind kind, Collection<PersonId> people) {
        LocalDate today = office.today();
        int written = 0;
        for (List<byte[]> part : parts(people)) {
            written += office.jdbc()
                    .sql("""
                            insert into pledge (person_id, term_id, kind, school_id, signed_on, noted_at, noted_by)
                            select p.id, :term, :kind, p.school_id, cast(:today as date), :now, :by
                            from person p
                            where p.id in (:people) and p.school_id = :school and p.kind = :of and p.left_on is null
                              and not exists (select 1 from pledge g
                                where g.person_id = p.id and g.term_id = :term and g.kind = :kind)""")
                    .param("term", Ids.bytes(term.value()))
                    .param("kind", kind.name())
                    .param("today", today)
                    .param("now", Moments.column(office.clock().now()))
                    .param("by", office.doer())
                    .param("people", part)
                    .param("school", Ids.bytes(school.value()))
                    .param("of", kind.of().name())
                    .update();
        }
        if (written < people.size() && known(school, people) < people.size()) {
            throw new AccessRefused();
        }
        changed("people.pledge-signed", school, kind, written);
    }

    private long known(UnitId school, Collection<PersonId> people) {
        long known = 0;
        for (List<byte[]> part : parts(people)) {
            known += office.jdbc()
                    .sql("select count(*) from person where school_id = :school and id in (:people)")
                    .param("school", Ids.bytes(school.value()))
                    .param("people", part)
                    .query(Long.class)
                    .single();
        }
        return known;
    }

    private void changed(String action, UnitId school, PledgeKind kind, int people) {
        if (people > 0) {
            office.changed(action, KIND, school.value(), school, null, Values.named("pledge", kind, "people", people));
        }
    }

    private static List<List<byte[]>> parts(Collection<PersonId> people) {
        return Ids.parts(people.stream().map(PersonId::value).distinct().toList());
    }

    /** A count while its rows are read. */
    private static final class Sums {

        private final UnitId school;
        private final @Nullable UUID clazz;
        private final Map<PledgeKind, Integer> signed = new EnumMap<>(PledgeKind.class);
        private final Map<PledgeKind, Integer> expected = new EnumMap<>(PledgeKind.class);

        Sums(UnitId school, @Nullable UUID clazz) {
            this.school = school;
            this.clazz = clazz;
        }

        /** @param kind what they signed; null for all there are */
        void add(PersonKind of, @Nullable String kind, int people) {
            if (kind != null) {
                signed.merge(PledgeKind.valueOf(kind), people, Integer::sum);
                return;
            }
            for (PledgeKind each : PledgeKind.values()) {
                if (each.of() == of) {
                    expected.merge(each, people, Integer::sum);
                }
            }
        }

        PledgeCount count() {
            return new PledgeCount(school, clazz == null ? null : new ClassId(clazz), expected, signed);
        }
    }
}
