package org.kaixue.readiness;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.attachment.AttachmentId;
import org.kaixue.attachment.Photo;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.CatalogueDefaults;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Typed;
import org.kaixue.checklist.AnswerKind;
import org.kaixue.checklist.ChecklistDefaults;
import org.kaixue.checklist.ChecklistDesk;
import org.kaixue.checklist.ChecklistDraft;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.ChecklistItems;
import org.kaixue.checklist.ChecklistUse;
import org.kaixue.checklist.Checklists;
import org.kaixue.checklist.Edition;
import org.kaixue.checklist.EditionId;
import org.kaixue.checklist.Gate;
import org.kaixue.checklist.ItemDraft;
import org.kaixue.common.Actor;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.SystemWork;
import org.kaixue.need.NormDefaults;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.SchoolFixture;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.IssueDraft;
import org.kaixue.stock.Ledger;
import org.kaixue.stock.Origin;
import org.kaixue.stock.Places;
import org.kaixue.stock.Purpose;
import org.kaixue.stock.ReceiveDraft;
import org.kaixue.supervision.Department;
import org.kaixue.supervision.JointTeams;
import org.kaixue.supervision.SubmitDraft;
import org.kaixue.supervision.TeamDraft;
import org.kaixue.supervision.TeamId;
import org.kaixue.supervision.Touch;
import org.kaixue.supervision.VisitId;
import org.kaixue.supervision.VisitPlanDraft;
import org.kaixue.supervision.VisitPlanning;
import org.kaixue.supervision.VisitTier;
import org.kaixue.supervision.Visits;
import org.kaixue.support.Rows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A short readiness list (masks by the portal's own record and closed gates as veto items, signs and bins beside them),
 * schools with enough masks, and assessments as far as a test wants them, all through the product's services.
 */
@Component
public class ReadinessFixture {

    /** More than a school needs for weeks. */
    static final long PLENTY = 100_000;

    private final OrganisationFixtures organisation;
    private final CatalogueDefaults items;
    private final NormDefaults norms;
    private final Catalogue catalogue;
    private final Places places;
    private final Ledger ledger;
    private final ChecklistDefaults lists;
    private final ChecklistDesk desk;
    private final ChecklistItems questions;
    private final Checklists checklists;
    private final JointTeams teams;
    private final VisitPlanning planning;
    private final Visits visits;
    private final Assessments assessments;
    private final AnswerPhotos photos;
    private final FactWatch watch;
    private final Units units;
    private final BusinessClock clock;
    private final ObjectProvider<Rows> rows;

    ReadinessFixture(
            OrganisationFixtures organisation,
            CatalogueDefaults items,
            NormDefaults norms,
            Catalogue catalogue,
            Places places,
            Ledger ledger,
            ChecklistDefaults lists,
            ChecklistDesk desk,
            ChecklistItems questions,
            Checklists checklists,
            JointTeams teams,
            VisitPlanning planning,
            Visits visits,
            Assessments assessments,
            AnswerPhotos photos,
            FactWatch watch,
            Units units,
            BusinessClock clock,
            ObjectProvider<Rows> rows) {
        this.organisation = organisation;
        this.items = items;
        this.norms = norms;
        this.catalogue = catalogue;
        this.places = places;
        this.ledger = ledger;
        this.lists = lists;
        this.desk = desk;
        this.questions = questions;
        this.checklists = checklists;
        this.teams = teams;
        this.planning = planning;
        this.visits = visits;
        this.assessments = assessments;
        this.photos = photos;
        this.watch = watch;
        this.units = units;
        this.clock = clock;
        this.rows = rows;
    }

    public TermId term() {
        return organisation.term().id();
    }

    /** What must be there before anything else: items, norms, the lists of the portal. */
    public void defaults() {
        organisation.term();
        organisation.prefecture();
        items.install();
        norms.install();
        lists.install();
    }

    /** A short list in place of the portal's, which counts from today on. */
    public Edition list() {
        defaults();
        return SystemWork.as("fixtures", () -> {
            EditionId edition =
                    desk.begin("short", new ChecklistDraft("开学条件", "Readiness", ChecklistUse.READINESS, null, null));
            questions.add(edition, question("口罩达到底线", true, "need.fact.masks"));
            questions.add(edition, question("校园封闭管理", true, null));
            questions.add(edition, question("标识齐全", false, null));
            questions.add(edition, question("废弃口罩桶", false, null));
            desk.publish(edition, clock.today());
            return checklists.readiness().orElseThrow();
        });
    }

    /** The next edition of the list, with one more question. */
    Edition nextEdition() {
        return SystemWork.as("fixtures", () -> {
            EditionId next = desk.draft(checklists.readiness().orElseThrow().checklist());
            questions.add(next, question("一米线", false, null));
            desk.publish(next, clock.today());
            return checklists.readiness().orElseThrow();
        });
    }

    /** The next edition of the list, with one item that is answered by two photos; the item's key. */
    public String photoItem() {
        return SystemWork.as("fixtures", () -> {
            EditionId next = desk.draft(checklists.readiness().orElseThrow().checklist());
            questions.add(next, question("留样柜", AnswerKind.PHOTO, 2, false, null));
            desk.publish(next, clock.today());
            return checklists.readiness().orElseThrow().items().getLast().key();
        });
    }

    private static ItemDraft question(String text, boolean veto, @Nullable String fact) {
        return question(text, AnswerKind.YES_NO, 0, veto, fact);
    }

    private static ItemDraft question(String text, AnswerKind kind, int photos, boolean veto, @Nullable String fact) {
        return new ItemDraft(
                Gate.CAMPUS_MANAGEMENT,
                "校园",
                "Campus",
                text,
                text,
                kind,
                veto,
                true,
                null,
                null,
                null,
                List.of(),
                photos,
                null,
                null,
                fact,
                null);
    }

    /** A school that opens in a week, with plenty of masks. */
    public UnitId stocked(SchoolFixture school) {
        UnitId id = school.openingOn(clock.today().plusDays(7)).entered();
        receive(id, PLENTY);
        return id;
    }

    void receive(UnitId school, long masks) {
        SystemWork.run(
                "fixtures",
                () -> ledger.receive(new ReceiveDraft(
                        DocumentId.next(),
                        places.storeOf(school),
                        clock.today(),
                        mask().id(),
                        Typed.of(masks, "只"),
                        "L1",
                        null,
                        clock.today().plusYears(1),
                        Origin.BOUGHT,
                        null,
                        null)));
    }

    /** By whoever is signed in. */
    void issue(UnitId school, long masks) {
        ledger.issue(new IssueDraft(
                DocumentId.next(),
                places.storeOf(school),
                clock.today(),
                mask().id(),
                Typed.of(masks, "只"),
                null,
                Purpose.USE,
                null));
    }

    private Item mask() {
        return catalogue.byCode("MASK").orElseThrow();
    }

    /** Somebody with an account. */
    public Actor person(String name) {
        UUID account = Ids.next();
        rows.getObject().write("""
                insert into account (id, username, name_zh, name_en, password_hash, must_set_password, created_at,
                  version) values (?, ?, ?, ?, 'none', false, '2026-11-01 00:00:00', 0)""", Ids.bytes(account), name, name, name);
        return new Actor(account, name, "192.0.2.1");
    }

    /** Begun, and everything answered with yes. */
    public AssessmentId answered(UnitId school, Stage stage) {
        return SystemWork.as("fixtures", () -> {
            AssessmentId id = assessments.begin(school, stage);
            assessments.answer(id, yes(checklists.readiness().orElseThrow()));
            return id;
        });
    }

    /** A photo beside the answer to the first item. */
    public AttachmentId photographed(AssessmentId id, Photo photo) {
        return SystemWork.as(
                "fixtures",
                () -> photos.add(
                        id,
                        checklists.readiness().orElseThrow().items().getFirst().key(),
                        photo));
    }

    /** All that is answered in words. */
    static List<AnswerDraft> yes(Edition edition) {
        return edition.items().stream()
                .filter(item -> item.fact() == null && item.kind() != AnswerKind.PHOTO)
                .map(item -> new AnswerDraft(item.key(), answer(item), null))
                .toList();
    }

    private static String answer(ChecklistItem item) {
        return switch (item.kind()) {
            case YES_NO -> ChecklistItem.YES;
            case NUMBER -> item.least() == null ? "1" : item.least().toPlainString();
            case CHOICE -> "0";
            case DATE -> "2026-11-20";
            case TEXT -> "有";
            case PHOTO -> throw new IllegalArgumentException(item.key());
        };
    }

    public AssessmentId selfAssessed(UnitId school, Stage stage) {
        AssessmentId id = answered(school, stage);
        SystemWork.run("fixtures", () -> assessments.submit(id));
        return id;
    }

    /** A submitted visit in which everything is yes, by a team whose only member is the given person. */
    VisitId visited(UnitId school, VisitTier tier, @Nullable Actor member) {
        return visited(school, tier, member, ChecklistItem.YES);
    }

    VisitId visited(UnitId school, VisitTier tier, @Nullable Actor member, String answer) {
        return SystemWork.as("fixtures", () -> {
            UnitId unit = tier == VisitTier.PREFECTURE
                    ? organisation.prefecture()
                    : units.tree().path(school).get(1).id();
            LocalDate day = clock.today();
            if (member != null) {
                rows.getObject()
                        .write(
                                "insert into account_grant (id, account_id, role, unit_id) values (?, ?, 'COUNTY_OFFICER', ?)",
                                Ids.bytes(Ids.next()),
                                Ids.bytes(Objects.requireNonNull(member.account())),
                                Ids.bytes(unit.value()));
            }
            TeamId team = teams.found(
                    unit,
                    term(),
                    new TeamDraft(
                            "督导组" + Ids.next(),
                            1,
                            List.of(new TeamDraft.MemberDraft(
                                    member == null ? null : member.account(),
                                    member == null ? "督导员" : null,
                                    Department.EDUCATION,
                                    true)),
                            Set.of(school)));
            Edition edition = checklists.readiness().orElseThrow();
            VisitId visit = planning.plan(new VisitPlanDraft(team, school, edition.checklist(), day));
            visits.start(visit, Touch.at(clock.now()));
            edition.items().forEach(item -> visits.answer(visit, item.key(), answer, "现场看过"));
            visits.submit(visit, SubmitDraft.here(null), Touch.at(clock.now()));
            return visit;
        });
    }

    /** Has all facts judged, so that the watch finds nothing to write meanwhile. */
    public void judged() {
        watch.sweep();
        watch.afterChanges();
    }

    /** The county was there after the school handed its answers in, and found everything met. */
    public void looked(UnitId school) {
        visited(school, VisitTier.COUNTY, null);
        watch.afterChanges();
    }

    /** Self-assessed and evaluated by the county, with everything met. */
    public AssessmentId evaluated(UnitId school, Stage stage) {
        AssessmentId id = selfAssessed(school, stage);
        looked(school);
        return id;
    }
}
