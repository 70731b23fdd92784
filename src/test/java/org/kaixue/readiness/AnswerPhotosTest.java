package org.kaixue.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.attachment.AttachmentId;
import org.kaixue.attachment.Photo;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actor;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

/** What a school says of itself in pictures stands beside what it says in words. */
@DatabaseTest
class AnswerPhotosTest {

    private static final Photo PHOTO = new Photo(new byte[] {1, 2, 3}, 3, 1);

    @Autowired
    ReadinessFixture fixture;

    @Autowired
    OrganisationFixtures organisation;

    @Autowired
    Assessments assessments;

    @Autowired
    AnswerPhotos photos;

    @Autowired
    SignedIn signedIn;

    private UnitId county;
    private UnitId school;
    private String item = "";
    private AssessmentId assessment;

    @BeforeEach
    void a_list_that_asks_for_two_photos() {
        fixture.list();
        item = fixture.photoItem();
        county = organisation.aCounty();
        school = fixture.stocked(organisation.aSchool().inCounty(county));
        assessment = fixture.answered(school, Stage.PRIMARY);
        signedIn.as(Role.PRINCIPAL, school);
    }

    private AssessmentRecord.Line line() {
        return assessments.record(school, fixture.term(), Stage.PRIMARY).lines().stream()
                .filter(one -> one.item().key().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable String answer() {
        AssessmentRecord.Given given = line().answers().get(Assessor.SELF);
        return given == null ? null : given.value();
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RuleViolation.class, no -> assertThat(no.key())
                .isEqualTo(key));
    }

    @Test
    void a_photo_answers_its_item_and_the_answer_goes_with_the_last_one() {
        refused(
                "checklist.answer.photo",
                () -> assessments.answer(assessment, new AnswerDraft(item, ChecklistItem.PHOTO, null)));
        AttachmentId first = photos.add(assessment, item, PHOTO);
        AttachmentId second = photos.add(assessment, item, PHOTO);
        assertThat(answer()).isEqualTo(ChecklistItem.PHOTO);
        assertThat(line().photos()).containsExactly(first, second);

        photos.remove(assessment, first);
        assertThat(answer()).isEqualTo(ChecklistItem.PHOTO);
        photos.remove(assessment, second);
        assertThat(answer()).isNull();
        assertThat(line().photos()).isEmpty();
    }

    @Test
    void a_no_stays_a_no_beside_its_photos() {
        assessments.answer(assessment, new AnswerDraft(item, ChecklistItem.NO, "柜子在修"));
        AttachmentId shown = photos.add(assessment, item, PHOTO);
        assertThat(answer()).isEqualTo(ChecklistItem.NO);
        photos.remove(assessment, shown);
        assertThat(answer()).isEqualTo(ChecklistItem.NO);
    }

    @Test
    void it_is_handed_in_with_the_photos_that_are_asked_for_and_they_stay_from_then_on() {
        AttachmentId first = photos.add(assessment, item, PHOTO);
        refused("readiness.refused.photos", () -> assessments.submit(assessment));
        photos.add(assessment, item, PHOTO);
        assessments.submit(assessment);

        refused("readiness.refused.answering", () -> photos.remove(assessment, first));
        refused("readiness.refused.answering", () -> photos.add(assessment, item, PHOTO));
        signedIn.as(Role.COUNTY_OFFICER, county);
        assertThat(photos.get(assessment, first).jpeg()).isEqualTo(PHOTO.jpeg());
        assertThatThrownBy(() -> photos.add(assessment, item, PHOTO)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void whoever_took_one_has_answered_for_the_school_and_approves_nothing() {
        Actor both = fixture.person("兼任校长的干部");
        signedIn.as(both, new Grant(Role.COUNTY_OFFICER, county), new Grant(Role.PRINCIPAL, school));
        AttachmentId taken = photos.add(assessment, first(), PHOTO);
        assertThat(hindrances()).contains(Hindrance.Kind.OWN_ASSESSMENT);
        photos.remove(assessment, taken);
        assertThat(hindrances()).doesNotContain(Hindrance.Kind.OWN_ASSESSMENT);
    }

    private String first() {
        return assessments
                .record(school, fixture.term(), Stage.PRIMARY)
                .lines()
                .getFirst()
                .item()
                .key();
    }

    private Iterable<Hindrance.Kind> hindrances() {
        return assessments.record(school, fixture.term(), Stage.PRIMARY).hindrances().stream()
                .map(Hindrance::kind)
                .toList();
    }

    @Test
    void an_item_holds_twelve_and_a_photo_of_another_assessment_is_not_found() {
        AttachmentId shown = photos.add(assessment, item, PHOTO);
        AssessmentId other =
                fixture.answered(fixture.stocked(organisation.aSchool().inCounty(county)), Stage.PRIMARY);
        signedIn.as(Role.COUNTY_OFFICER, county);
        assertThatThrownBy(() -> photos.get(other, shown)).isInstanceOf(AccessRefused.class);
        signedIn.as(Role.PRINCIPAL, school);
        for (int n = 1; n < AnswerPhotos.MOST; n++) {
            photos.add(assessment, item, PHOTO);
        }
        refused("readiness.photo.too-many", () -> photos.add(assessment, item, PHOTO));
    }
}
