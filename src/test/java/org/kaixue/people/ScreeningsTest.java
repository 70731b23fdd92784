package org.kaixue.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.figures.Figure;
import org.kaixue.figures.FigureScope;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.notice.NoticeRow;
import org.kaixue.notice.Severity;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** A round is opened from above and answered by each school; who has not answered is missing, and not nobody. */
@DatabaseTest
class ScreeningsTest {

    @Autowired
    CareFixture fixture;

    @Autowired
    Screenings screenings;

    @Autowired
    ScreeningWatch watch;

    @Autowired
    PeopleFigures figures;

    @Autowired
    NoticeBoard notices;

    @Autowired
    BusinessClock clock;

    @Autowired
    TestClock time;

    @Autowired
    SignedIn signedIn;

    private UnitId county;
    private UnitId first;
    private UnitId second;
    private RoundId round;
    private LocalDate today;

    @BeforeEach
    void a_round_of_a_county_with_two_schools() {
        county = fixture.aCounty();
        first = fixture.aSchool(county).entered();
        second = fixture.aSchool(county).entered();
        today = clock.today();
        signedIn.as(Role.COUNTY_OFFICER, county);
        round = open(today, today.plusDays(2));
    }

    private RoundId open(LocalDate from, LocalDate until) {
        return screenings.open(county, fixture.term(), new RoundDraft("第一轮", from, until));
    }

    private RoundRow seen(UnitId by) {
        return screenings.rounds(by, fixture.term()).getFirst();
    }

    private void enter(UnitId school, int expected, int checked) {
        signedIn.as(Role.PRINCIPAL, school);
        screenings.enter(round, school, new EntryDraft(expected, checked));
    }

    @Test
    void what_is_missing_is_never_counted_as_zero() {
        assertThat(seen(county).checked()).isNull();
        assertThat(seen(county).missing()).isEqualTo(2);
        enter(first, 120, 118);
        signedIn.as(Role.COUNTY_OFFICER, county);
        RoundRow row = seen(county);
        assertThat(row.checked()).isEqualTo(118);
        assertThat(row.expected()).isEqualTo(120);
        assertThat(row.missing()).isEqualTo(1);
        assertThat(row.state()).isEqualTo(RoundState.RUNNING);
        List<RoundEntry> entries = screenings.entries(round, county);
        assertThat(entries)
                .filteredOn(entry -> entry.school().equals(second))
                .singleElement()
                .satisfies(entry -> assertThat(entry.numbers()).isNull());
        assertThat(figures.figures(new FigureScope(county, fixture.term()), List.of("people.figure.checked")))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.value()).isEqualByComparingTo("118");
                    assertThat(figure.incomplete())
                            .extracting(Figure.Incomplete::count)
                            .isEqualTo(1);
                });
    }

    @Test
    void the_prefecture_sees_the_rounds_of_its_counties_and_a_county_those_of_none_below() {
        enter(first, 120, 118);
        signedIn.as(Role.BUREAU_OFFICER, fixture.prefecture());
        assertThat(screenings.rounds(fixture.prefecture(), fixture.term()))
                .as("its own")
                .isEmpty();
        assertThat(screenings.below(fixture.prefecture(), fixture.term()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.owner()).isEqualTo(county);
                    assertThat(row.schools()).as("of the county").isEqualTo(2);
                    assertThat(row.entered()).isEqualTo(1);
                    assertThat(row.checked()).isEqualTo(118);
                });
        assertThat(screenings.below(county, fixture.term())).isEmpty();
        signedIn.as(Role.COUNTY_OFFICER, fixture.aCounty());
        assertThatThrownBy(() -> screenings.below(fixture.prefecture(), fixture.term()))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void the_last_answer_holds_and_can_be_taken_back() {
        enter(first, 120, 100);
        enter(first, 120, 120);
        assertThat(screenings.entry(round, first)).contains(new EntryDraft(120, 120));
        assertThat(seen(first).state()).as("of this school").isEqualTo(RoundState.COMPLETE);
        screenings.enter(round, first, null);
        assertThat(screenings.entry(round, first)).isEmpty();
    }

    @Test
    void what_cannot_be_is_refused_at_its_field() {
        signedIn.as(Role.PRINCIPAL, first);
        assertThatThrownBy(() -> screenings.enter(round, first, new EntryDraft(10, 11)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("checked"));
        signedIn.as(Role.COUNTY_OFFICER, county);
        RoundId later = open(today.plusDays(3), today.plusDays(5));
        signedIn.as(Role.PRINCIPAL, first);
        assertThatThrownBy(() -> screenings.enter(later, first, new EntryDraft(10, 10)))
                .hasMessageContaining("people.round.not-begun");
        assertThatThrownBy(() -> open(today, today)).isInstanceOf(AccessRefused.class);
        UnitId elsewhere = fixture.aSchool(fixture.aCounty()).entered();
        signedIn.as(Role.PRINCIPAL, elsewhere);
        assertThatThrownBy(() -> screenings.enter(round, elsewhere, new EntryDraft(10, 10)))
                .as("another county's round")
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void a_round_is_removed_only_while_nobody_has_answered() {
        enter(first, 10, 10);
        signedIn.as(Role.COUNTY_OFFICER, county);
        assertThatThrownBy(() -> screenings.remove(round)).hasMessageContaining("people.round.answered");
        signedIn.as(Role.PRINCIPAL, first);
        screenings.enter(round, first, null);
        signedIn.as(Role.COUNTY_OFFICER, county);
        screenings.remove(round);
        assertThat(screenings.rounds(county, fixture.term())).isEmpty();
    }

    @Test
    void rounds_held_on_paper_are_loaded_with_the_day_on_which_they_were_answered() {
        signedIn.as(Role.COUNTY_OFFICER, county);
        RoundId past = open(today.minusDays(9), today.minusDays(7));
        Map<UnitId, EntryDraft> numbers = Map.of(first, new EntryDraft(10, 10), second, new EntryDraft(20, 20));
        assertThat(screenings.load(past, numbers, today.minusDays(8))).isEqualTo(2);
        assertThat(screenings.load(past, numbers, today)).as("sent again").isZero();
        assertThat(screenings.entries(past, county))
                .extracting(RoundEntry::state)
                .containsOnly(RoundEntry.State.DONE);
    }

    @Test
    void who_has_not_answered_is_told_urgently_after_the_last_day_until_he_answers() {
        SystemWork.run("watch", watch::tell);
        signedIn.as(Role.PRINCIPAL, first);
        assertThat(notices.open()).extracting(NoticeRow::severity).containsExactly(Severity.INFO);

        time.advance(Duration.ofDays(3));
        SystemWork.run("watch", watch::tell);
        assertThat(notices.open()).extracting(NoticeRow::severity).containsExactly(Severity.URGENT);
        assertThat(seen(first).state()).isEqualTo(RoundState.OVERDUE);

        enter(first, 10, 10);
        assertThat(notices.open()).isEmpty();
        signedIn.as(Role.PRINCIPAL, second);
        assertThat(notices.open()).hasSize(1);
        signedIn.as(Role.COUNTY_OFFICER, county);
        assertThat(notices.open())
                .extracting(NoticeRow::messageKey, NoticeRow::args)
                .containsExactly(tuple("people.notice.round-late", List.of("第一轮", "2")));

        watch.afterChanges();
        assertThat(notices.open()).extracting(NoticeRow::args).containsExactly(List.of("第一轮", "1"));
        enter(second, 10, 9);
        watch.afterChanges();
        signedIn.as(Role.COUNTY_OFFICER, county);
        assertThat(notices.open()).isEmpty();
    }

    @Test
    void a_round_of_the_prefecture_tells_it_and_each_county_how_many_of_its_own_are_late() {
        signedIn.as(Role.BUREAU_OFFICER, fixture.prefecture());
        UnitId other = fixture.aCounty();
        fixture.aSchool(other).entered();
        screenings.remove(round);
        screenings.open(
                fixture.prefecture(), fixture.term(), new RoundDraft("全州摸排", today.minusDays(5), today.minusDays(1)));
        watch.sweep();
        assertThat(notices.open())
                .filteredOn(notice -> notice.messageKey().equals("people.notice.round-late"))
                .extracting(notice -> notice.args().getLast())
                .as("one number, not one a county")
                .containsExactly("3");
        signedIn.as(Role.COUNTY_OFFICER, other);
        assertThat(notices.open()).extracting(NoticeRow::args).containsExactly(List.of("全州摸排", "1"));
    }
}
