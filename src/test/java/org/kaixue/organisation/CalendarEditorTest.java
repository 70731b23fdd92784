package org.kaixue.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolationException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class CalendarEditorTest {

    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Set<DayOfWeek> WORKING_WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> SIX_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private CalendarEditor editor;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Terms terms;

    @Autowired
    private SignedIn signedIn;

    private UnitId county;
    private UnitId otherCounty;
    private TermId term;

    @BeforeEach
    void two_counties_and_a_bureau_officer() {
        county = organisation.aCounty();
        otherCounty = organisation.aCounty();
        term = organisation.term().id();
        signedIn.as(Role.BUREAU_OFFICER, organisation.prefecture());
    }

    private WeekDraft week(@Nullable UnitId where, @Nullable Stage stage, Set<DayOfWeek> days) {
        return new WeekDraft(term, where, stage, days, SIX_DAYS);
    }

    private ExceptionDraft dayOff(@Nullable UnitId where, LocalDate day) {
        return new ExceptionDraft(term, where, null, day, false, "运动会");
    }

    private boolean school(UnitId where, Stage stage, boolean boarding, LocalDate day) {
        return calendars.days(term, where, stage, boarding).isSchoolDay(day);
    }

    @Test
    void a_week_holds_where_it_is_set_and_at_once() {
        assertThat(school(county, Stage.PRIMARY, false, SATURDAY)).isFalse();
        editor.setWeek(week(county, null, SIX_DAYS));
        editor.setWeek(week(county, Stage.KINDERGARTEN, WORKING_WEEK));
        assertThat(school(county, Stage.PRIMARY, false, SATURDAY)).isTrue();
        assertThat(school(county, Stage.KINDERGARTEN, false, SATURDAY)).isFalse();
        assertThat(school(county, Stage.KINDERGARTEN, true, SATURDAY)).isTrue();
        assertThat(school(otherCounty, Stage.PRIMARY, false, SATURDAY)).isFalse();
    }

    @Test
    void a_week_set_again_takes_the_place_of_the_first_and_removed_holds_no_more() {
        editor.setWeek(week(null, null, SIX_DAYS));
        editor.setWeek(week(null, null, WORKING_WEEK));
        assertThat(editor.weeks(term)).containsExactly(week(null, null, WORKING_WEEK));
        editor.removeWeek(week(null, null, WORKING_WEEK));
        assertThat(editor.weeks(term)).isEmpty();
        assertThatThrownBy(() -> editor.removeWeek(week(null, null, WORKING_WEEK)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("gone");
    }

    @Test
    void a_day_off_and_a_make_up_day_depart_from_the_week() {
        editor.setException(dayOff(county, MONDAY));
        editor.setException(new ExceptionDraft(term, null, null, SATURDAY, true, "调休"));
        assertThat(school(county, Stage.PRIMARY, false, MONDAY)).isFalse();
        assertThat(school(otherCounty, Stage.PRIMARY, false, MONDAY)).isTrue();
        assertThat(school(county, Stage.PRIMARY, false, SATURDAY)).isTrue();
        editor.removeException(dayOff(county, MONDAY));
        assertThat(school(county, Stage.PRIMARY, false, MONDAY)).isTrue();
        assertThat(editor.exceptions(term)).extracting(ExceptionDraft::day).containsExactly(SATURDAY);
    }

    @Test
    void what_cannot_be_right_is_refused_at_its_field() {
        assertField("day", () -> editor.setException(dayOff(null, MONDAY.plusYears(2))));
        assertInvalid("days", () -> editor.setWeek(week(null, null, Set.of())));
        assertInvalid("note", () -> editor.setException(new ExceptionDraft(term, null, null, MONDAY, false, " ")));
        UnitId school = organisation.aSchool().inCounty(county).entered();
        assertField("county", () -> editor.setWeek(week(school, null, SIX_DAYS)));
    }

    @Test
    void a_term_that_cannot_be_right_is_refused_at_its_field() {
        LocalDate first = LocalDate.of(2027, 3, 1);
        assertField("lastDay", () -> terms.create(term("2026S", 2026, first, first.minusDays(1))));
        assertField("lastDay", () -> terms.create(term("2026S", 2026, first, first.plusYears(3))));
        assertField("schoolYear", () -> terms.create(term("2026S", 2030, first, first.plusMonths(4))));
        assertField("firstDay", () -> terms.create(term("2026S", 2026, MONDAY, MONDAY.plusMonths(6))));
        terms.create(term("2026S", 2026, first, first.plusMonths(4)));
        assertThat(terms.byCode("2026S")).isPresent();
        assertField("code", () -> terms.create(term("2026S", 2027, first.plusYears(1), first.plusYears(1))));
    }

    private static TermDraft term(String code, int year, LocalDate first, LocalDate last) {
        return new TermDraft(code, "学期", "Term", year, Season.SPRING, first, last);
    }

    private static void assertInvalid(String field, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOf(ConstraintViolationException.class)
                .hasMessageContaining(field);
    }

    private static void assertField(String field, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                .isEqualTo(field));
    }

    @Test
    void a_county_officer_writes_his_county_only_and_a_principal_nothing() {
        editor.setWeek(week(null, null, SIX_DAYS));
        editor.setException(dayOff(null, MONDAY));
        signedIn.as(Role.COUNTY_OFFICER, county);
        editor.setWeek(week(county, null, SIX_DAYS));
        assertThat(editor.maySet(county)).isTrue();
        assertThat(editor.maySet(otherCounty)).isFalse();
        refused(otherCounty);
        refused(null);
        signedIn.as(Role.PRINCIPAL, organisation.aSchool().inCounty(county).entered());
        assertThat(editor.weeks(term)).hasSize(2);
        refused(county);
        signedIn.as("nobody");
        assertThatThrownBy(() -> editor.weeks(term)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> editor.exceptions(term)).isInstanceOf(AccessRefused.class);
    }

    private void refused(@Nullable UnitId where) {
        List<ThrowingCallable> attempts = List.of(
                () -> editor.setWeek(week(where, null, SIX_DAYS)),
                () -> editor.removeWeek(week(where, null, SIX_DAYS)),
                () -> editor.setException(dayOff(where, MONDAY)),
                () -> editor.removeException(dayOff(where, MONDAY)));
        assertThat(attempts).allSatisfy(attempt -> assertThatThrownBy(attempt).isInstanceOf(AccessRefused.class));
    }
}
