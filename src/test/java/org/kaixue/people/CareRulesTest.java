package org.kaixue.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaixue.common.Ids;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.UnitId;

/** The rules about who is away, followed up, here to help, and screened, without a database. */
class CareRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final PersonId SOMEBODY = PersonId.next();

    private static void refused(Runnable check, String field, String key) {
        assertThatThrownBy(check::run).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.key()).isEqualTo(key);
        });
    }

    private static AwayDraft away(AwayReason reason, @Nullable String words, @Nullable LocalDate expected) {
        return new AwayDraft(SOMEBODY, reason, words, null, expected);
    }

    @Test
    void another_reason_needs_words_and_a_day_long_past_or_far_ahead_says_nothing() {
        refused(() -> away(AwayReason.OTHER, " ", null).check(TODAY), "words", "people.away.words.required");
        refused(
                () -> away(AwayReason.ILL, null, TODAY.minusDays(61)).check(TODAY),
                "expectedOn",
                "people.away.expected.past");
        refused(
                () -> away(AwayReason.ILL, null, TODAY.plusDays(367)).check(TODAY),
                "expectedOn",
                "people.away.expected.far");
        assertThatCode(() -> away(AwayReason.OTHER, "moved", null).check(TODAY)).doesNotThrowAnyException();
        assertThatCode(() -> away(AwayReason.ILL, null, TODAY.minusDays(3)).check(TODAY))
                .as("was expected three days ago and did not come")
                .doesNotThrowAnyException();
    }

    private static FollowUpDraft follow(int from, int until) {
        return new FollowUpDraft(SOMEBODY, FollowUpKind.HOME, "guard", TODAY.plusDays(from), TODAY.plusDays(until));
    }

    @Test
    void a_follow_up_begins_today_at_the_latest_and_ends_on_no_day_before() {
        refused(() -> follow(1, 2).check(TODAY), "from", "people.follow.from.future");
        refused(() -> follow(-3, -4).check(TODAY), "until", "people.follow.until.before");
        refused(() -> follow(0, 91).check(TODAY), "until", "people.follow.until.far");
        assertThatCode(() -> follow(-14, -14).check(TODAY)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"-1,,OVERDUE", "0,,DUE", "1,,RUNNING", "-1,-5,RELEASED", "9,0,RELEASED"})
    void a_follow_up_is_due_on_its_last_day_and_overdue_after_it(
            int until, @Nullable Integer released, FollowUpState state) {
        assertThat(FollowUpState.of(TODAY.plusDays(until), released == null ? null : TODAY.plusDays(released), TODAY))
                .isEqualTo(state);
    }

    private static AidDraft aid(@Nullable Integer expected, @Nullable Integer arrived, @Nullable Integer observed) {
        return new AidDraft(SOMEBODY, day(expected), day(arrived), day(observed), null);
    }

    private static @Nullable LocalDate day(@Nullable Integer days) {
        return days == null ? null : TODAY.plusDays(days);
    }

    @ParameterizedTest
    @CsvSource({
        ",,,NOT_ARRIVED",
        "0,,,NOT_ARRIVED",
        "-1,,,LATE",
        "-9,-8,,HERE",
        ",-8,-1,HERE",
        ",-8,0,UNDER_OBSERVATION",
        ",0,14,UNDER_OBSERVATION"
    })
    void an_aid_teacher_is_observed_to_the_end_of_the_last_day(
            @Nullable Integer expected, @Nullable Integer arrived, @Nullable Integer observed, AidState state) {
        assertThat(AidState.of(aid(expected, arrived, observed), TODAY)).isEqualTo(state);
    }

    @Test
    void observation_begins_with_an_arrival_and_nobody_arrives_tomorrow() {
        refused(() -> aid(null, 1, null).check(TODAY), "arrivedOn", "people.aid.arrived.future");
        refused(() -> aid(3, null, 9).check(TODAY), "observedUntil", "people.aid.observed.before-arrival");
        refused(() -> aid(null, -3, -4).check(TODAY), "observedUntil", "people.aid.observed.early");
    }

    @Test
    void nobody_checks_more_than_there_are_and_no_round_ends_before_it_begins() {
        refused(() -> new EntryDraft(10, 11).check(), "checked", "people.round.checked.more");
        refused(() -> new RoundDraft("one", TODAY, TODAY.minusDays(1)).check(), "until", "people.round.until.before");
        refused(() -> new RoundDraft("one", TODAY, TODAY.plusDays(61)).check(), "until", "people.round.until.far");
    }

    @ParameterizedTest
    @CsvSource({"-9,-5,1,OVERDUE", "-9,0,1,RUNNING", "0,3,1,RUNNING", "1,3,1,COMING", "-9,-5,0,COMPLETE"})
    void a_round_is_overdue_once_its_last_day_is_past_and_a_school_is_missing(
            int from, int until, int missing, RoundState state) {
        assertThat(RoundState.of(new RoundDraft("one", TODAY.plusDays(from), TODAY.plusDays(until)), missing, TODAY))
                .isEqualTo(state);
    }

    @Test
    void an_answer_that_is_missing_is_none_and_one_with_somebody_unchecked_is_not_done() {
        RoundDraft round = new RoundDraft("one", TODAY.minusDays(5), TODAY.minusDays(1));
        EntryDraft all = new EntryDraft(9, 9);
        assertThat(RoundEntry.state(round, null, null, TODAY)).isEqualTo(RoundEntry.State.OVERDUE);
        assertThat(RoundEntry.state(round, null, null, TODAY.minusDays(1))).isEqualTo(RoundEntry.State.MISSING);
        assertThat(RoundEntry.state(round, new EntryDraft(9, 8), TODAY, TODAY)).isEqualTo(RoundEntry.State.PARTIAL);
        assertThat(RoundEntry.state(round, all, TODAY, TODAY)).isEqualTo(RoundEntry.State.LATE);
        assertThat(RoundEntry.state(round, all, TODAY.minusDays(1), TODAY)).isEqualTo(RoundEntry.State.DONE);
    }

    @Test
    void counts_add_up_by_reason_and_kind() {
        UnitId school = new UnitId(Ids.next());
        AwayCount.Sums sums = new AwayCount.Sums();
        sums.add(PersonKind.PUPIL, AwayReason.ILL, 3, 1);
        sums.add(PersonKind.STAFF, AwayReason.ILL, 2, 0);
        AwayCount count = sums.of(school);
        assertThat(count.pupils()).isEqualTo(3);
        assertThat(count.staff()).isEqualTo(2);
        assertThat(count.of(AwayReason.ILL)).isEqualTo(5);
        assertThat(count.overdue()).isEqualTo(1);
        assertThat(count.whole()).as("nobody said that the list is whole").isFalse();
        assertThat(AwayCount.reasons(List.of(count))).containsExactly(AwayReason.ILL);
        assertThat(new PledgeCount(school, null, Map.of(), Map.of()).unknown()).isTrue();
        assertThat(new RosterTotal(school, 0, 0, 0, 0, 90, 10).toScreen()).isEqualTo(100);
        assertThat(new RosterTotal(school, 0, 0, 0, 0, null, 10).toScreen()).isNull();
        assertThat(new RosterTotal(school, 80, 9, 0, 0, 90, 10).toScreen()).isEqualTo(89);
    }
}
