package org.kaixue.isolation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;
import org.kaixue.common.Drafts;
import org.kaixue.common.Ids;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.PersonDetails;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonRow;
import org.kaixue.people.Persons;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases of a school (病例处置): begun, looked at, listed; {@link CaseChecklist} takes them from step to step. */
@Service
public class Cases {

    private static final String OPEN_FIRST = "case c.state when 'OPEN' then 0 else 1 end, c.detected_at desc, c.id";
    private static final Map<String, String> ORDER =
            Map.of("since", "c.detected_at", "illness", "c.illness", "state", "c.state");

    private final CaseBook book;
    private final IllnessCases cases;
    private final StepBook steps;
    private final StayBook stays;
    private final ObservationBook observations;
    private final ContactBook contacts;
    private final ClusterBook clusters;
    private final CaseFilter filter;
    private final Persons persons;
    private final Jurisdiction jurisdiction;
    private final Drafts drafts;
    private final Transactions transactions;
    private final JdbcClient jdbc;

    Cases(
            CaseBook book,
            IllnessCases cases,
            StepBook steps,
            StayBook stays,
            ObservationBook observations,
            ContactBook contacts,
            ClusterBook clusters,
            CaseFilter filter,
            Persons persons,
            Jurisdiction jurisdiction,
            Drafts drafts,
            Transactions transactions,
            JdbcClient jdbc) {
        this.book = book;
        this.cases = cases;
        this.steps = steps;
        this.stays = stays;
        this.observations = observations;
        this.contacts = contacts;
        this.clusters = clusters;
        this.filter = filter;
        this.persons = persons;
        this.jurisdiction = jurisdiction;
        this.drafts = drafts;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** Begins a case with its detection, and says so at once to the tiers above where it is one too many. */
    public CaseId start(CaseStart start) {
        PersonRow person = persons.get(start.person());
        jurisdiction.require(Permission.CASES_WRITE, person.school());
        drafts.check(start);
        BigDecimal reading = CaseRules.reading("temperature", start.temperature());
        try {
            return transactions.whole(() -> begin(person, start, reading));
        } catch (DataIntegrityViolationException failure) {
            if (Transactions.duplicate(failure)) {
                throw openAlready();
            }
            throw failure;
        }
    }

    private CaseId begin(PersonRow person, CaseStart start, @Nullable BigDecimal reading) {
        Instant now = book.now();
        Instant at = start.detectedAt() == null ? now : start.detectedAt();
        CaseRules.happened(CaseStep.DETECTED, at, new CaseSteps(List.of()), now);
        CaseRules.noticed(reading, start.note(), book.values(at));
        clusters.hold(person.school());
        if (book.openOf(person.id()).isPresent()) {
            throw openAlready();
        }
        CaseId id = new CaseId(Ids.next());
        String by = book.actor();
        IllnessCase one = cases.saveAndFlush(new IllnessCase(id, person, start.illness(), at, now, by));
        steps.write(one, new StepRow(CaseStep.DETECTED, at, now, by, by, reading, start.note()));
        book.changed("isolation.case-begun", one, null, Values.named("illness", start.illness()), null);
        clusters.judge(person.school());
        return id;
    }

    /** A case with all that its page shows. */
    @Transactional(readOnly = true)
    public CaseSheet sheet(CaseId id) {
        CaseBook.Found found = book.found(id);
        List<ContactBook.Kept> near = contacts.of(id);
        Map<PersonId, PersonRow> people = book.people(Stream.concat(
                        Stream.ofNullable(found.person()),
                        near.stream().flatMap(one -> Stream.ofNullable(one.person())))
                .toList());
        return new CaseSheet(
                book.row(found, steps.of(found.id()), people),
                stays.latest(id).orElse(null),
                observations.of(id).orElse(null),
                ContactBook.rows(near, people),
                book.values(found.detectedAt()),
                book.now(),
                jurisdiction.may(Permission.CASES_WRITE, found.school()));
    }

    /** The open case of a person, if there is one. */
    @Transactional(readOnly = true)
    public Optional<CaseId> openOf(PersonId person) {
        PersonRow row = persons.get(person);
        jurisdiction.require(Permission.CASES_READ, row.school());
        return book.openOf(person);
    }

    /** A stretch of a school's cases, the open ones first; the filter is a code, a name, a class or a dormitory. */
    @Transactional(readOnly = true)
    public List<CaseRow> page(UnitId school, @Nullable CaseState state, PageQuery query) {
        jurisdiction.require(Permission.CASES_READ, school);
        CaseFilter.Where wanted = filter.of(school, state, query);
        Map<String, Object> parameters = new LinkedHashMap<>(wanted.parameters());
        parameters.put("limit", query.limit());
        parameters.put("offset", query.offset());
        return book.rows(jdbc.sql(CaseBook.SELECT + wanted.text() + " order by " + query.orderBy(ORDER, OPEN_FIRST)
                        + " limit :limit offset :offset")
                .params(parameters)
                .query(CaseBook.Found::read)
                .list());
    }

    /** How many cases {@link #page} has. */
    @Transactional(readOnly = true)
    public int count(UnitId school, @Nullable CaseState state, PageQuery query) {
        jurisdiction.require(Permission.CASES_READ, school);
        CaseFilter.Where wanted = filter.of(school, state, query);
        return jdbc.sql("select count(*) from illness_case c " + wanted.text())
                .params(wanted.parameters())
                .query(Integer.class)
                .single();
    }

    /** What a case is taken for, when the doctor thinks otherwise; not while the person lies among others of the first. */
    public void judge(CaseId id, Illness illness) {
        transactions.whole(() -> {
            IllnessCase one = book.leading(id);
            Illness before = one.illness();
            if (before == illness) {
                return before;
            }
            if (stays.open(id).isPresent()) {
                throw RuleViolation.at("illness", "cases.case.in-bed");
            }
            clusters.hold(one.school());
            one.judge(illness);
            cases.flush();
            book.changed(
                    "isolation.case-judged",
                    one,
                    Values.named("illness", before),
                    Values.named("illness", illness),
                    null);
            clusters.judge(one.school());
            return before;
        });
    }

    /** Name, guardian and phone of the person, for a reason that is recorded. */
    @Transactional
    public PersonDetails open(CaseId id, String reason) {
        IllnessCase one = book.leading(id);
        PersonId person = one.person();
        if (person == null) {
            throw new RuleViolation("cases.case.forgotten");
        }
        return persons.open(person, reason);
    }

    private static RuleViolation openAlready() {
        return RuleViolation.at("person", "cases.case.open-already");
    }
}
