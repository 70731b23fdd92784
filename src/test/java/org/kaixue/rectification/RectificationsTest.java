package org.kaixue.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.attachment.AttachmentId;
import org.kaixue.attachment.Photo;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actor;
import org.kaixue.common.Bilingual;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.rectification.FindingRecord.EventKind;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.Rows;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** A finding is closed only when somebody else has seen it put right. */
@DatabaseTest
class RectificationsTest {

    private static final PageQuery ALL = new PageQuery("", List.of(), 0, 50);
    private static final AnswerDraft DONE = new AnswerDraft("换了新的灭火器");

    @Autowired
    OrganisationFixtures organisation;

    @Autowired
    Rectifications rectifications;

    @Autowired
    FindingPhotos photos;

    @Autowired
    Deadlines deadlines;

    @Autowired
    BusinessClock clock;

    @Autowired
    TestClock time;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Rows rows;

    private UnitId county;
    private UnitId school;
    private Actor doctor;
    private Actor principal;
    private Actor officer;

    @BeforeEach
    void a_school_with_a_doctor_and_a_principal() {
        county = organisation.aCounty();
        school = organisation.aSchool().inCounty(county).entered();
        doctor = person("校医-0001");
        principal = person("校长-0001");
        officer = person("县局-0001");
        as(doctor, Role.DOCTOR, school);
    }

    private Actor person(String name) {
        UUID account = Ids.next();
        rows.write("""
                insert into account (id, username, name_zh, name_en, password_hash, must_set_password, created_at, version)
                values (?, ?, ?, ?, 'none', false, '2026-11-01 00:00:00', 0)""", Ids.bytes(account), name, name, name);
        return new Actor(account, name, "192.0.2.1");
    }

    private void as(Actor person, Role role, UnitId unit) {
        signedIn.as(person, new Grant(role, unit));
    }

    private FindingId reported() {
        return rectifications.report(school, hazard("灭火器过期"));
    }

    private HazardDraft hazard(String title) {
        return new HazardDraft(title, "一号楼", null, FindingSeverity.DAYS_3, "总务主任", clock.today());
    }

    @Test
    void a_hazard_has_until_its_severity_says_and_is_closed_by_another() {
        FindingId id = reported();
        FindingRecord open = rectifications.record(id);
        assertThat(open.row().dueAt()).isEqualTo(clock.now().plus(72, ChronoUnit.HOURS));
        assertThat(open.row().state()).isEqualTo(FindingState.OPEN);
        assertThat(open.answerable()).isTrue();

        rectifications.handIn(id, DONE);
        assertThat(rectifications.record(id).checkable()).isFalse();
        as(principal, Role.PRINCIPAL, school);
        assertThat(rectifications.record(id).checkable()).isTrue();
        rectifications.close(id, new AnswerDraft("已看到"));

        FindingRecord closed = rectifications.record(id);
        assertThat(closed.row().state()).isEqualTo(FindingState.CLOSED);
        assertThat(closed.row().closedAt()).isEqualTo(clock.now());
        assertThat(closed.answerable()).isFalse();
        assertThat(closed.events())
                .extracting(FindingRecord.Event::kind)
                .containsExactly(EventKind.CLOSED, EventKind.HANDED_IN, EventKind.FOUND);
        assertThat(rectifications.counts(school)).isEqualTo(new FindingCounts(0, 0, 0, 1, 1));
    }

    @Test
    void nobody_closes_what_he_found_or_handed_in_himself() {
        as(principal, Role.PRINCIPAL, school);
        FindingId found = reported();
        as(doctor, Role.DOCTOR, school);
        rectifications.handIn(found, DONE);
        FindingId handedIn = rectifications.report(school, hazard("洗手池堵塞"));
        as(principal, Role.PRINCIPAL, school);
        rectifications.handIn(handedIn, DONE);

        for (FindingId id : List.of(found, handedIn)) {
            assertThat(rectifications.record(id).checkable()).isFalse();
            assertThat(rectifications.record(id).waitsForAnother()).isTrue();
            assertThatThrownBy(() -> rectifications.close(id, DONE))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessageContaining("rectification.refused.own");
        }
        as(officer, Role.COUNTY_OFFICER, county);
        rectifications.close(found, DONE);
        rectifications.close(handedIn, DONE);
        assertThat(rectifications.counts(school).closed()).isEqualTo(2);
    }

    @Test
    void what_was_not_handed_in_is_not_closed_and_what_is_not_right_goes_back() {
        FindingId id = reported();
        as(officer, Role.COUNTY_OFFICER, county);
        assertThatThrownBy(() -> rectifications.close(id, DONE)).hasMessageContaining("rectification.refused.OPEN");
        as(doctor, Role.DOCTOR, school);
        rectifications.handIn(id, DONE);
        assertThatThrownBy(() -> rectifications.handIn(id, DONE))
                .hasMessageContaining("rectification.refused.HANDED_IN");
        as(officer, Role.COUNTY_OFFICER, county);
        rectifications.sendBack(id, new AnswerDraft("压力表仍在红区"));
        assertThat(rectifications.record(id).row().state()).isEqualTo(FindingState.OPEN);
    }

    @Test
    void who_handed_it_in_may_take_that_back_and_nobody_else() {
        FindingId id = reported();
        rectifications.handIn(id, DONE);
        as(principal, Role.PRINCIPAL, school);
        assertThatThrownBy(() -> rectifications.takeBack(id)).hasMessageContaining("rectification.refused.not-own");
        as(doctor, Role.DOCTOR, school);
        rectifications.takeBack(id);
        assertThat(rectifications.record(id).row().state()).isEqualTo(FindingState.OPEN);
    }

    @Test
    void the_same_finding_is_reported_once_and_opened_again_when_it_is_found_again() {
        FindingId id = reported();
        assertThatThrownBy(this::reported)
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("rectification.refused.known");
        rectifications.handIn(id, DONE);
        as(principal, Role.PRINCIPAL, school);
        rectifications.close(id, DONE);
        time.advance(Duration.ofDays(10));

        as(doctor, Role.DOCTOR, school);
        assertThat(reported()).isEqualTo(id);
        FindingRow row = rectifications.record(id).row();
        assertThat(row.state()).isEqualTo(FindingState.OPEN);
        assertThat(row.reopened()).isOne();
        assertThat(row.overdue()).as("it has its time from now").isFalse();
    }

    @Test
    void a_drill_that_finds_what_is_open_already_opens_nothing_new() {
        UUID drill = Ids.next();
        FindingDraft draft = new FindingDraft(
                school,
                FindingSource.DRILL,
                drill,
                "drill.gate.detection",
                new Bilingual("测温环节缺岗", "Nobody at the thermometer"),
                null,
                FindingSeverity.HOURS_24,
                null);
        FindingId first = rectifications.open(draft);
        assertThat(rectifications.open(draft)).isEqualTo(first);
        assertThat(rectifications.of(FindingSource.DRILL, drill)).hasSize(1);
    }

    @Test
    void overdue_is_what_is_open_past_its_time_or_was_closed_too_late() {
        FindingId id = reported();
        time.advance(Duration.ofDays(4));
        assertThat(rectifications.counts(school).overdue()).isOne();
        assertThat(rectifications.page(school, FindingFilter.OVERDUE, ALL))
                .extracting(FindingRow::id)
                .containsExactly(id);
        rectifications.handIn(id, DONE);
        as(officer, Role.COUNTY_OFFICER, county);
        rectifications.close(id, DONE);
        assertThat(rectifications.record(id).row().overdue()).isTrue();
        assertThat(rectifications.counts(county)).isEqualTo(new FindingCounts(0, 0, 0, 1, 0));
        assertThat(rectifications.count(county, FindingFilter.OVERDUE, ALL)).isZero();
    }

    @Test
    void a_school_names_who_puts_it_right_and_only_those_who_check_give_more_time() {
        FindingId id = reported();
        rectifications.assign(id, new OwnerDraft("后勤组长", FindingSeverity.DAYS_3));
        assertThat(rectifications.record(id).row().owner()).isEqualTo("后勤组长");
        assertThatThrownBy(() -> rectifications.assign(id, new OwnerDraft("后勤组长", FindingSeverity.DAYS_7)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("severity"));
        as(officer, Role.COUNTY_OFFICER, county);
        rectifications.assign(id, new OwnerDraft("后勤组长", FindingSeverity.DAYS_7));
        FindingRow row = rectifications.record(id).row();
        assertThat(row.dueAt()).isEqualTo(row.foundAt().plus(168, ChronoUnit.HOURS));
    }

    @Test
    void other_deadlines_hold_for_what_is_found_from_their_day_on() {
        FindingId before = reported();
        signedIn.as(Role.BUREAU_OFFICER, organisation.prefecture());
        deadlines.change(new DeadlineDraft(FindingSeverity.DAYS_3, clock.today(), 48, "州教育局通知"));
        as(doctor, Role.DOCTOR, school);
        FindingRow after = rectifications
                .record(rectifications.report(school, hazard("楼道堆物")))
                .row();

        assertThat(after.dueAt()).isEqualTo(after.foundAt().plus(48, ChronoUnit.HOURS));
        assertThat(rectifications.record(before).row().dueAt())
                .isEqualTo(clock.now().plus(72, ChronoUnit.HOURS));
        assertThatThrownBy(() -> deadlines.change(new DeadlineDraft(FindingSeverity.DAYS_3, clock.today(), 1, "x")))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void a_hazard_that_is_entered_late_has_its_time_from_when_it_was_found() {
        FindingId id = rectifications.report(
                school,
                new HazardDraft(
                        "栏杆松动",
                        null,
                        null,
                        FindingSeverity.DAYS_3,
                        "总务主任",
                        clock.today().minusDays(9)));
        assertThat(rectifications.record(id).row().overdue()).isTrue();
        assertThatThrownBy(() -> rectifications.report(
                        school,
                        new HazardDraft(
                                "门锁损坏",
                                null,
                                null,
                                FindingSeverity.DAYS_3,
                                "总务主任",
                                clock.today().plusDays(1))))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("foundOn"));
    }

    @Test
    void a_hazard_without_words_or_owner_is_refused() {
        assertThatThrownBy(() -> rectifications.report(
                        school, new HazardDraft(" ", null, null, FindingSeverity.DAYS_3, "", clock.today())))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void photos_show_it_before_and_after_and_stay_when_it_is_closed() {
        FindingId id = reported();
        AttachmentId before = photos.add(id, FindingRecord.Side.BEFORE, photo());
        AttachmentId wrong = photos.add(id, FindingRecord.Side.AFTER, photo());
        photos.remove(id, wrong);
        assertThat(photos.get(id, before).jpeg()).isEqualTo(photo().jpeg());
        assertThat(rectifications.record(id).photos())
                .containsExactly(new FindingRecord.Picture(before, FindingRecord.Side.BEFORE));
        rectifications.handIn(id, DONE);
        as(principal, Role.PRINCIPAL, school);
        rectifications.close(id, DONE);
        assertThatThrownBy(() -> photos.remove(id, before)).hasMessageContaining("rectification.refused.closed");
    }

    private static Photo photo() {
        return new Photo(new byte[] {1, 2, 3}, 3, 1);
    }
}
