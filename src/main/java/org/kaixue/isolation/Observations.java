package org.kaixue.isolation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;
import org.kaixue.common.Drafts;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The observation (观察) of a person after a fever: until when, how each day went, and the release. */
@Service
public class Observations {

    private static final int LONGEST_DAYS = 120;
    private static final String LAST_DAY = "lastDay";
    private static final String RELEASED_ON = "releasedOn";

    private final CaseBook book;
    private final StepBook steps;
    private final ObservationBook observations;
    private final Drafts drafts;
    private final Transactions transactions;
    private final JdbcClient jdbc;

    Observations(
            CaseBook book,
            StepBook steps,
            ObservationBook observations,
            Drafts drafts,
            Transactions transactions,
            JdbcClient jdbc) {
        this.book = book;
        this.steps = steps;
        this.observations = observations;
        this.drafts = drafts;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** Begins the observation of a case, which has one at most. */
    public void begin(CaseId id, ObservationDraft draft) {
        inTurn(id, one -> {
            drafts.check(draft);
            if (one.state() == CaseState.WITHDRAWN) {
                throw new RuleViolation("cases.case.not-open");
            }
            if (observations.of(id).isPresent()) {
                throw new RuleViolation("cases.observation.begun-already");
            }
            LocalDate detected = detected(id);
            if (draft.firstDay().isBefore(detected)) {
                throw RuleViolation.at("firstDay", "cases.observation.before-detection", detected);
            }
            length(draft.firstDay(), draft.lastDay());
            jdbc.sql("""
                            insert into case_observation (case_id, school_id, place, first_day, last_day, begun_at,
                              begun_by, version) values (?, ?, ?, ?, ?, ?, ?, 0)""")
                    .params(
                            Ids.bytes(id.value()),
                            Ids.bytes(one.school().value()),
                            draft.place().name(),
                            draft.firstDay(),
                            draft.lastDay(),
                            Moments.column(book.now()),
                            book.actor())
                    .update();
            book.changed(
                    "isolation.observation-begun",
                    one,
                    null,
                    Values.named("from", draft.firstDay(), "until", draft.lastDay()),
                    null);
        });
    }

    /** Lets it go on for longer, and says why. */
    public void extend(CaseId id, ExtensionDraft draft) {
        inTurn(id, one -> {
            drafts.check(draft);
            ObservationRow now = going(id);
            if (!draft.lastDay().isAfter(now.lastDay())) {
                throw RuleViolation.at(LAST_DAY, "cases.observation.not-longer", now.lastDay());
            }
            length(now.firstDay(), draft.lastDay());
            write(
                    "update case_observation set last_day = ?, version = version + 1 where case_id = ?",
                    id,
                    draft.lastDay());
            jdbc.sql("""
                            insert into case_extension (case_id, last_day, school_id, reason, extended_at, extended_by)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            Ids.bytes(id.value()),
                            draft.lastDay(),
                            Ids.bytes(one.school().value()),
                            draft.reason(),
                            Moments.column(book.now()),
                            book.actor())
                    .update();
            book.changed(
                    "isolation.observation-extended",
                    one,
                    Values.named("until", now.lastDay()),
                    Values.named("until", draft.lastDay()),
                    draft.reason());
        });
    }

    /** Enters how a day went; of the same day the last entry holds. */
    public void enter(CaseId id, ObservedDay day) {
        inTurn(id, one -> {
            drafts.check(day);
            ObservationRow now = observed(id);
            BigDecimal reading = CaseRules.reading("reading", day.reading());
            if (day.day().isBefore(now.firstDay())) {
                throw RuleViolation.at("day", "cases.observation.before", now.firstDay());
            }
            if (day.day().isAfter(book.today())) {
                throw RuleViolation.at("day", "cases.case.future");
            }
            if (now.releasedOn() != null && day.day().isAfter(now.releasedOn())) {
                throw RuleViolation.at("day", "cases.observation.after-release", now.releasedOn());
            }
            jdbc.sql("delete from case_day where case_id = ? and observed_on = ?")
                    .params(Ids.bytes(id.value()), day.day())
                    .update();
            jdbc.sql("""
                            insert into case_day (case_id, observed_on, school_id, reading_tenths, symptoms, recorded_at,
                              recorded_by) values (?, ?, ?, ?, ?, ?, ?)""")
                    .param(Ids.bytes(id.value()))
                    .param(day.day())
                    .param(Ids.bytes(one.school().value()))
                    .param(StepBook.tenths(reading))
                    .param(day.symptoms())
                    .param(Moments.column(book.now()))
                    .param(book.actor())
                    .update();
            book.changed("isolation.observation-day", one, null, Values.named("day", day.day()), null);
        });
    }

    /**
     * Releases the person.
     *
     * @param releasedOn null to take a release back
     */
    public void release(CaseId id, @Nullable LocalDate releasedOn) {
        inTurn(id, one -> {
            ObservationRow now = releasedOn == null ? observed(id) : going(id);
            if (releasedOn != null) {
                LocalDate admitted = admitted(id);
                LocalDate earliest = admitted.isAfter(now.firstDay()) ? admitted : now.firstDay();
                if (releasedOn.isBefore(earliest)) {
                    throw RuleViolation.at(RELEASED_ON, "cases.observation.release-early", earliest);
                }
                if (releasedOn.isAfter(book.today())) {
                    throw RuleViolation.at(RELEASED_ON, "cases.case.future");
                }
            }
            write(
                    "update case_observation set released_on = ?, version = version + 1 where case_id = ?",
                    id,
                    releasedOn);
            book.changed(
                    releasedOn == null ? "isolation.observation-resumed" : "isolation.observation-released",
                    one,
                    Values.named("day", now.releasedOn()),
                    Values.named("day", releasedOn),
                    null);
        });
    }

    private void inTurn(CaseId id, Consumer<IllnessCase> change) {
        transactions.whole(() -> {
            change.accept(book.leading(id));
            return Boolean.TRUE;
        });
    }

    private ObservationRow observed(CaseId id) {
        return observations.of(id).orElseThrow(() -> new RuleViolation("cases.observation.none-begun"));
    }

    private ObservationRow going(CaseId id) {
        ObservationRow now = observed(id);
        if (now.releasedOn() != null) {
            throw new RuleViolation("cases.observation.released-already");
        }
        return now;
    }

    private void write(String statement, CaseId id, @Nullable LocalDate day) {
        jdbc.sql(statement).param(day).param(Ids.bytes(id.value())).update();
    }

    private LocalDate detected(CaseId id) {
        return steps.of(id.value())
                .happened(CaseStep.DETECTED)
                .map(CaseBook::day)
                .orElseGet(book::today);
    }

    /** The day on which the person was isolated, or else noticed. */
    private LocalDate admitted(CaseId id) {
        return Optional.of(steps.of(id.value()))
                .flatMap(known -> known.happened(CaseStep.ISOLATED).or(() -> known.happened(CaseStep.DETECTED)))
                .map(CaseBook::day)
                .orElseGet(book::today);
    }

    private static void length(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw RuleViolation.at(LAST_DAY, "cases.observation.ends-early", first);
        }
        if (last.isAfter(first.plusDays(LONGEST_DAYS))) {
            throw RuleViolation.at(LAST_DAY, "cases.observation.too-long", LONGEST_DAYS);
        }
    }
}
