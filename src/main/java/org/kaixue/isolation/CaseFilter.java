package org.kaixue.isolation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Permission;
import org.kaixue.common.Texts;
import org.kaixue.organisation.Classes;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonRow;
import org.kaixue.people.Persons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which of a school's cases a list shows: by code, name, class or dormitory. Whoever may not look up people finds what the
 * list shows him, the masked name; so a filter tells nobody more of a name than he reads there.
 */
@Component
class CaseFilter {

    private static final int MOST_NAMED = 200;
    private static final byte[] NONE = new byte[16];

    private final Persons persons;
    private final Classes classes;
    private final Terms terms;
    private final Texts texts;
    private final Jurisdiction jurisdiction;
    private final JdbcClient jdbc;

    CaseFilter(Persons persons, Classes classes, Terms terms, Texts texts, Jurisdiction jurisdiction, JdbcClient jdbc) {
        this.persons = persons;
        this.classes = classes;
        this.terms = terms;
        this.texts = texts;
        this.jurisdiction = jurisdiction;
        this.jdbc = jdbc;
    }

    /** A condition on {@code illness_case c} and its parameters. */
    record Where(String text, Map<String, Object> parameters) {}

    Where of(UnitId school, @Nullable CaseState state, PageQuery query) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("school", Ids.bytes(school.value()));
        String text = "where c.school_id = :school and c.state <> 'WITHDRAWN'";
        if (state != null) {
            parameters.put("state", state.name());
            text += " and c.state = :state";
        }
        if (!query.filter().isEmpty()) {
            parameters.put("people", people(school, query.filter()));
            parameters.put("classes", classes(school, query.filter()));
            parameters.put("pattern", query.pattern());
            text += " and (c.person_id in (:people) or c.class_id in (:classes)"
                    + " or lower(c.dormitory) like :pattern escape '!')";
        }
        return new Where(text, parameters);
    }

    private List<byte[]> people(UnitId school, String filter) {
        boolean finds =
                jurisdiction.may(Permission.PEOPLE_READ, school) || jurisdiction.may(Permission.CASES_WRITE, school);
        Stream<PersonRow> named = finds ? persons.find(school, filter, MOST_NAMED).stream() : Stream.of();
        Stream<PersonRow> shown = persons.rows(ill(school)).values().stream().filter(row -> shows(row, filter));
        return ids(Stream.concat(named, shown).map(row -> row.id().value()).map(Ids::bytes));
    }

    /** Those who ever had a case here, also if they have left the school. */
    private List<PersonId> ill(UnitId school) {
        return jdbc.sql("select distinct person_id from illness_case where school_id = ? and person_id is not null")
                .param(Ids.bytes(school.value()))
                .query((row, n) -> new PersonId(Ids.read(row.getBytes(1))))
                .list();
    }

    private static boolean shows(PersonRow row, String filter) {
        String wanted = filter.toLowerCase(Locale.ROOT);
        return row.code().toLowerCase(Locale.ROOT).contains(wanted)
                || row.maskedName().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private List<byte[]> classes(UnitId school, String filter) {
        String wanted = plain(filter);
        if (wanted.isEmpty() || terms.all().isEmpty()) {
            return List.of(NONE);
        }
        return ids(classes.rows(school, terms.current().id()).stream()
                .filter(row -> Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                        .map(locale -> texts.getTranslation(
                                "organisation.class.name",
                                locale,
                                texts.getTranslation(
                                        "organisation.stage." + row.stage().name(), locale),
                                row.grade(),
                                row.number()))
                        .anyMatch(name -> plain(name).contains(wanted)))
                .map(row -> Ids.bytes(row.id().value())));
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /** Never empty, for a list in SQL is not. */
    private static List<byte[]> ids(Stream<byte[]> found) {
        List<byte[]> ids = new ArrayList<>(List.of(NONE));
        found.forEach(ids::add);
        return ids;
    }
}
