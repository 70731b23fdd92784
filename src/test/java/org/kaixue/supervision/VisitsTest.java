package org.kaixue.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.attachment.Photo;
import org.kaixue.attachment.Photos;
import org.kaixue.catalogue.CatalogueDefaults;
import org.kaixue.checklist.Edition;
import org.kaixue.checklist.ItemVerdict;
import org.kaixue.checklist.ScoreResult;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actor;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.common.Texts;
import org.kaixue.need.NormDefaults;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.rectification.FindingFilter;
import org.kaixue.rectification.FindingId;
import org.kaixue.rectification.FindingRow;
import org.kaixue.rectification.FindingSeverity;
import org.kaixue.rectification.FindingState;
import org.kaixue.rectification.Rectifications;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** A visit from its plan to its review, and what is refused on the way. */
@DatabaseTest
class VisitsTest {

    private static final Photo PICTURE = new Photo(new byte[] {1, 2, 3}, 3, 1);
    private static final PageQuery ALL = new PageQuery("", List.of(), 0, 50);

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private VisitFixture fixture;

    @Autowired
    private Visits visits;

    @Autowired
    private VisitBriefings briefings;

    @Autowired
    private VisitPlanning planning;

    @Autowired
    private Rectifications rectifications;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock time;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private Texts texts;

    @Autowired
    private CatalogueDefaults items;

    @Autowired
    private NormDefaults norms;

    private UnitId county;
    private UnitId school;
    private UUID member;
    private TeamId team;
    private Edition list;
    private String veto;
    private String plain;
    private VisitId visit;

    @BeforeEach
    void a_visit_that_is_planned_today() {
        county = organisation.aCounty();
        school = organisation.aSchool().inCounty(county).entered();
        member = fixture.anAccount(county);
        team = fixture.aTeam(county, member, school);
        list = fixture.aShortList();
        veto = list.items().get(0).key();
        plain = list.items().get(1).key();
        visit = fixture.planned(team, school, list);
        fixture.signIn(member, school);
    }

    @Test
    void what_failed_becomes_a_finding_with_its_photos_and_the_visit_is_scored() {
        Touch started =
                new Touch(Ids.next(), clock.now(), new BigDecimal("36.123456"), new BigDecimal("101.654321"), 12);
        assertThat(visits.start(visit, started)).isEqualTo(Taken.TAKEN);
        visits.answer(visit, veto, "NO", "2 号室消毒后未通风");
        visits.photo(visit, veto, PICTURE);
        visits.answer(visit, plain, "YES", null);

        visits.submit(visit, SubmitDraft.here("现场已反馈"), Touch.at(clock.now()));

        VisitRecord record = visits.record(visit);
        assertThat(record.visit().state()).isEqualTo(VisitState.SUBMITTED);
        assertThat(record.visit().score())
                .isEqualTo(new VisitRow.VisitScore(2, 1, 1, List.of(veto), 50, ScoreResult.REFUSED));
        assertThat(Objects.requireNonNull(record.startedFrom()).accuracyMetres())
                .isEqualTo(12);
        FindingRow finding = onlyFinding();
        assertThat(finding.severity()).isEqualTo(FindingSeverity.HOURS_24);
        assertThat(finding.title().zh()).isEqualTo("隔离室能够立即使用");
        assertThat(rectifications.record(finding.id()).photos()).hasSize(1);
        assertThat(answer(visit, 0).finding()).isEqualTo(finding.id());
        assertThat(answer(visit, 0).repeated()).isFalse();
    }

    @Test
    void what_was_found_before_is_shown_as_repeated_and_opened_once() {
        failAndSubmit(visit);
        FindingId first = onlyFinding().id();
        time.advance(Duration.ofDays(1));
        VisitId again = fixture.planned(team, school, list);
        failAndSubmit(again);

        assertThat(onlyFinding().id()).isEqualTo(first);
        assertThat(answer(again, 0).finding()).isEqualTo(first);
        assertThat(answer(again, 0).repeated()).isTrue();
    }

    @Test
    void what_was_put_right_there_waits_for_somebody_else_to_look() {
        visits.answer(visit, veto, "YES", null);
        visits.answer(visit, plain, "NO", null);
        visits.remedy(visit, plain, new RemedyDraft(FindingSeverity.ON_THE_SPOT, "总务主任", true));
        assertThat(incomplete().items())
                .containsExactly(new ItemProblem(plain, 2, ItemProblem.Kind.PUT_RIGHT_WITHOUT_PHOTO));
        visits.photo(visit, plain, PICTURE);
        visits.submit(visit, SubmitDraft.here(null), Touch.at(clock.now()));

        FindingRow finding = onlyFinding();
        assertThat(finding.state()).isEqualTo(FindingState.HANDED_IN);
        assertThat(finding.owner()).isEqualTo("总务主任");
        assertThat(rectifications.record(finding.id()).checkable()).isFalse();
    }

    @Test
    void it_is_not_submitted_before_everything_is_here_and_nothing_is_lost_by_the_refusal() {
        UUID photo = Ids.next();
        Touch answer = Touch.at(clock.now());
        visits.answer(visit, veto, "NO", null);
        VisitIncomplete missing = catchThrowableOfType(
                VisitIncomplete.class,
                () -> visits.submit(
                        visit, new SubmitDraft(List.of(photo), List.of(answer.id()), "x"), Touch.at(clock.now())));

        assertThat(missing.photos()).containsExactly(photo);
        assertThat(missing.touches()).containsExactly(answer.id());
        assertThat(missing.items())
                .containsExactly(
                        new ItemProblem(veto, 1, ItemProblem.Kind.FAILED_WITHOUT_WHY),
                        new ItemProblem(plain, 2, ItemProblem.Kind.UNANSWERED));
        assertThat(visits.record(visit).lines().getFirst().verdict()).isEqualTo(ItemVerdict.FAILED);
        assertThat(texts.of(missing, Locale.ENGLISH)).contains("1 photo", "2 items");
    }

    @Test
    void the_later_on_the_phone_stands_in_whichever_order_they_come() {
        Instant now = clock.now();
        visits.answer(visit, plain, "YES", "later", Touch.at(now.minusSeconds(10)));
        visits.answer(visit, plain, "NO", "earlier", Touch.at(now.minusSeconds(60)));

        VisitRecord.Answer stands = answer(visit, 1);
        assertThat(stands.value()).isEqualTo("YES");
        assertThat(stands.note()).isEqualTo("later");
        assertThat(visits.record(visit).visit().startedAt()).isEqualTo(now.minusSeconds(60));
    }

    @Test
    void a_phone_whose_clock_runs_ahead_does_not_win_for_ever() {
        visits.answer(visit, plain, "NO", null, Touch.at(clock.now().plus(Duration.ofDays(400))));
        visits.answer(visit, plain, "YES", null);

        assertThat(answer(visit, 1).value()).isEqualTo("YES");
    }

    @Test
    void a_photo_that_is_too_large_or_none_is_refused_at_its_item() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 7;
            }
        };
        RuleViolation large = refused(() -> visits.photo(visit, plain, Ids.next(), endless, Touch.at(clock.now())));
        assertThat(large.field()).isEqualTo(plain);
        assertThat(texts.of(large, Locale.ENGLISH)).contains(String.valueOf(Photos.MOST_BYTES / 1024 / 1024));
        InputStream script = new ByteArrayInputStream("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8));
        RuleViolation hidden = refused(() -> visits.photo(visit, plain, Ids.next(), script, Touch.at(clock.now())));
        assertThat(hidden.field()).isEqualTo(plain);
        assertThat(visits.record(visit).lines().get(1).photos()).isEmpty();
    }

    @Test
    void a_photo_taken_away_before_it_came_does_not_come_any_more() {
        UUID photo = Ids.next();
        visits.removePhoto(visit, plain, photo, Touch.at(clock.now()));
        visits.photo(visit, plain, photo, new ByteArrayInputStream(VisitPictures.png()), Touch.at(clock.now()));

        assertThat(visits.record(visit).lines().get(1).photos()).isEmpty();
        assertThatThrownBy(() -> visits.photo(visit, photo)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void an_item_that_the_list_does_not_have_and_an_answer_that_is_none_are_refused_at_the_item() {
        assertThat(refused(() -> visits.answer(visit, "no-such", "YES", null)).field())
                .isEqualTo("no-such");
        assertThat(refused(() -> visits.answer(visit, plain, "MAYBE", null)).field())
                .isEqualTo(plain);
    }

    @Test
    void a_list_that_is_changed_meanwhile_changes_nothing_for_a_visit() {
        assertThat(visits.record(visit).listChanged()).isFalse();
        assertThat(fixture.nextEdition(list).items()).hasSize(3);
        assertThat(visits.record(visit).edition()).isEqualTo(list);
        assertThat(visits.record(visit).listChanged()).isTrue();
        visits.answer(visit, veto, "YES", null);
        visits.answer(visit, plain, "NA", null);
        visits.submit(visit, SubmitDraft.here(null), Touch.at(clock.now()));
        assertThat(Objects.requireNonNull(visits.record(visit).visit().score()).counted())
                .isEqualTo(1);
        assertThat(visits.record(visit).listChanged()).isFalse();
    }

    @Test
    void who_is_not_in_the_team_is_told_so_and_who_is_not_there_at_all_learns_nothing() {
        UUID other = fixture.anAccount(county);
        fixture.signIn(other, school);
        RuleViolation told = refused(() -> visits.answer(visit, plain, "YES", null));
        assertThat(told.key()).isEqualTo("supervision.refused.not-member");

        UnitId elsewhere = organisation.aSchool().entered();
        fixture.signIn(other, elsewhere);
        assertThatThrownBy(() -> visits.answer(visit, plain, "YES", null)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> visits.record(visit)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void nobody_reviews_his_own_visit() {
        passAndSubmit(visit);
        signedIn.as(
                new Actor(member, "干部", "192.0.2.8"),
                new Grant(Role.SUPERVISOR, school),
                new Grant(Role.COUNTY_OFFICER, county));
        assertThat(visits.record(visit).waitsForAnother()).isTrue();
        assertThat(refused(() -> visits.review(visit, new ReviewDraft("可以"))).key())
                .isEqualTo("supervision.refused.own");

        signedIn.as(new Actor(fixture.anAccount(county), "另一位", "192.0.2.9"), new Grant(Role.COUNTY_OFFICER, county));
        visits.review(visit, new ReviewDraft("可以"));
        assertThat(visits.record(visit).visit().state()).isEqualTo(VisitState.REVIEWED);
        assertThat(refused(() -> visits.review(visit, new ReviewDraft("再来"))).key())
                .isEqualTo("supervision.refused.REVIEWED");
    }

    @Test
    void a_visit_that_was_called_off_while_the_team_was_without_signal_goes_on() {
        signedIn.as(Role.COUNTY_OFFICER, county);
        planning.cancel(visit, "改期");
        fixture.signIn(member, school);
        visits.answer(visit, plain, "YES", null, Touch.at(clock.now().minusSeconds(600)));

        assertThat(visits.record(visit).visit().state()).isEqualTo(VisitState.UNDER_WAY);
        assertThat(visits.record(visit).cancelReason()).isNull();
    }

    @Test
    void what_comes_after_a_visit_was_submitted_is_refused_with_a_sentence() {
        passAndSubmit(visit);
        RuleViolation late = refused(() -> visits.answer(visit, plain, "NO", null));
        assertThat(late.key()).isEqualTo("supervision.refused.SUBMITTED");
        assertThat(answer(visit, 1).value()).isEqualTo("YES");
    }

    @Test
    void a_touch_of_another_visit_is_not_taken_for_this_one() {
        Touch touch = Touch.at(clock.now());
        visits.start(visit, touch);
        time.advance(Duration.ofDays(1));
        VisitId other = fixture.planned(team, school, list);
        assertThat(refused(() -> visits.start(other, touch)).key()).isEqualTo("supervision.refused.other-visit");
    }

    @Test
    void the_briefing_says_what_the_last_team_found() {
        SystemWork.run("test", () -> {
            items.install();
            norms.install();
        });
        failAndSubmit(visit);
        time.advance(Duration.ofDays(1));
        VisitId next = fixture.planned(team, school, list);
        VisitBriefing briefing = briefings.of(next);

        assertThat(Objects.requireNonNull(briefing.last()).failed()).isEqualTo(1);
        assertThat(briefing.open())
                .singleElement()
                .satisfies(found -> assertThat(found.title().zh()).isEqualTo("隔离室能够立即使用"));
        assertThat(briefing.edition()).isEqualTo(list);
        assertThat(briefing.stock()).isNotEmpty();
        assertThat(briefing.stockChartZh()).startsWith("<svg").contains("口罩");
        assertThat(briefing.rooms()).isNotEmpty();
        assertThat(briefing.drills()).isNotEmpty();
        assertThat(briefing.school().name().zh()).isNotBlank();
    }

    @Test
    void own_visits_are_listed_to_be_made_first() {
        assertThat(visits.mine()).extracting(VisitRow::id).containsExactly(visit);
        fixture.signIn(fixture.anAccount(county), school);
        assertThat(visits.mine()).isEmpty();
    }

    private VisitRecord.Answer answer(VisitId id, int line) {
        return Objects.requireNonNull(visits.record(id).lines().get(line).answer());
    }

    private FindingRow onlyFinding() {
        List<FindingRow> findings = rectifications.page(school, FindingFilter.ALL, ALL);
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private void failAndSubmit(VisitId one) {
        visits.answer(one, veto, "NO", "没有记录");
        visits.answer(one, plain, "YES", null);
        visits.submit(one, SubmitDraft.here(null), Touch.at(clock.now()));
    }

    private void passAndSubmit(VisitId one) {
        visits.answer(one, veto, "YES", null);
        visits.answer(one, plain, "YES", null);
        visits.submit(one, SubmitDraft.here(null), Touch.at(clock.now()));
    }

    private VisitIncomplete incomplete() {
        return catchThrowableOfType(
                VisitIncomplete.class, () -> visits.submit(visit, SubmitDraft.here(null), Touch.at(clock.now())));
    }

    private static RuleViolation refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return catchThrowableOfType(RuleViolation.class, work);
    }
}
