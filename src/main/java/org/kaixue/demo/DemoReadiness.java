package org.kaixue.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.DefaultItem;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Typed;
import org.kaixue.checklist.ChecklistDefaults;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Checklists;
import org.kaixue.checklist.Edition;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.SystemWork;
import org.kaixue.figures.Fact;
import org.kaixue.figures.Facts;
import org.kaixue.figures.FigureScope;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.kaixue.readiness.AnswerDraft;
import org.kaixue.readiness.Approvals;
import org.kaixue.readiness.AssessmentId;
import org.kaixue.readiness.Assessments;
import org.kaixue.readiness.PastAssessment;
import org.kaixue.readiness.PastReadiness;
import org.kaixue.readiness.ReasonDraft;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.IssueDraft;
import org.kaixue.stock.Ledger;
import org.kaixue.stock.LotRow;
import org.kaixue.stock.Lots;
import org.kaixue.stock.Places;
import org.kaixue.stock.Purpose;
import org.kaixue.supervision.VisitTier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/**
 * Senior schools opened two weeks ago on approvals of then; of the two that did not, one used up its masks after it was
 * approved, and one was sent back. Planted too: a school that used up its masks after it had opened, and batch after
 * batch fewer schools that have assessed themselves.
 */
@Service
@Order(70)
class DemoReadiness implements DemoCause {

    private static final String MASKS = "need.fact.masks";
    private static final String BUREAU = "州教育局干部";
    private static final int POINTS = 92;
    private static final int LEFT = 20;

    private final ChecklistDefaults defaults;
    private final Checklists checklists;
    private final Facts facts;
    private final Assessments assessments;
    private final Approvals approvals;
    private final PastReadiness past;
    private final Ledger ledger;
    private final Lots lots;
    private final Places places;
    private final Catalogue catalogue;
    private final Units units;
    private final Terms terms;
    private final BusinessClock clock;

    DemoReadiness(
            ChecklistDefaults defaults,
            Checklists checklists,
            Facts facts,
            Assessments assessments,
            Approvals approvals,
            PastReadiness past,
            Ledger ledger,
            Lots lots,
            Places places,
            Catalogue catalogue,
            Units units,
            Terms terms,
            BusinessClock clock) {
        this.defaults = defaults;
        this.checklists = checklists;
        this.facts = facts;
        this.assessments = assessments;
        this.approvals = approvals;
        this.past = past;
        this.ledger = ledger;
        this.lots = lots;
        this.places = places;
        this.catalogue = catalogue;
        this.units = units;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public void plant() {
        defaults.install();
        Edition list = checklists.readiness().orElseThrow();
        Map<UnitId, Map<String, Fact>> known = known(list);
        List<DemoSchool> schools = DemoPrefecture.schools();
        List<DemoSchool> seniors = schools.stream()
                .filter(school -> school.type().stages().contains(Stage.SENIOR))
                .toList();
        List<PastAssessment> papers = new ArrayList<>();
        List<UnitId> opened = new ArrayList<>();
        List<UnitId> late = new ArrayList<>();
        for (DemoSchool school : seniors) {
            UnitId unit = unit(school.code());
            boolean open = DemoTerm.openedOn(school, clock.today()) != null;
            (open ? opened : late).add(unit);
            if (open || late.size() == 1) {
                papers.add(paper(school, unit, open, known.getOrDefault(unit, Map.of())));
            }
        }
        past.take(papers);
        useUp(late.getFirst());
        opened.stream().filter(unit -> holds(known, unit)).findFirst().ifPresent(this::useUp);
        sendBack(late.getLast(), list);
        schools.forEach(school -> assess(school, list));
    }

    /** The veto facts of all schools as they are now. */
    private Map<UnitId, Map<String, Fact>> known(Edition list) {
        List<String> offered =
                facts.catalogue().stream().map(definition -> definition.key()).toList();
        List<String> veto = list.items().stream()
                .filter(ChecklistItem::veto)
                .map(item -> String.valueOf(item.fact()))
                .filter(offered::contains)
                .toList();
        return facts.of(
                new FigureScope(
                        units.tree().roots().getFirst().id(), terms.current().id()),
                veto);
    }

    private static boolean holds(Map<UnitId, Map<String, Fact>> known, UnitId unit) {
        Fact masks = known.getOrDefault(unit, Map.of()).get(MASKS);
        return masks != null && masks.verdict().holds();
    }

    /** An approval on paper stands on what the portal can confirm of it. */
    private PastAssessment paper(DemoSchool school, UnitId unit, boolean opened, Map<String, Fact> known) {
        LocalDate day = opened ? clock.today().minusDays(17) : clock.today().minusDays(4);
        return new PastAssessment(
                unit,
                Stage.SENIOR,
                at(day.minusDays(4)),
                "校长-%04d".formatted(school.number()),
                POINTS + school.number() % 7,
                at(day),
                BUREAU,
                VisitTier.PREFECTURE,
                known.values().stream()
                        .filter(fact -> fact.verdict().holds())
                        .map(Fact::key)
                        .sorted()
                        .toList());
    }

    /** Hands almost all masks of the school's store out. */
    private void useUp(UnitId school) {
        Item mask = catalogue.byCode(DefaultItem.MASK.code()).orElseThrow();
        long held = lots.at(school, mask.id()).stream()
                .filter(lot -> lot.expiresOn() == null || !lot.expiresOn().isBefore(clock.today()))
                .mapToLong(LotRow::quantity)
                .sum();
        if (held > LEFT) {
            SystemWork.run(
                    DemoSignIn.STOREKEEPER.zh(),
                    () -> ledger.issue(new IssueDraft(
                            DocumentId.next(),
                            places.storeOf(school),
                            clock.today(),
                            mask.id(),
                            Typed.of(held - LEFT, "只"),
                            null,
                            Purpose.USE,
                            null)));
        }
    }

    private void sendBack(UnitId school, Edition list) {
        AssessmentId id = answered(school, Stage.SENIOR, list, 0);
        assessments.submit(id);
        SystemWork.run(BUREAU, () -> approvals.giveBack(id, new ReasonDraft("食堂错时就餐方案未公示，隔离观察室标识不全，请整改后重新自评。")));
    }

    /** Of the second batch most have handed in, of the third a part, of the last none; some have only begun. */
    private void assess(DemoSchool school, Edition list) {
        int n = school.number();
        for (Stage stage : school.type().stages()) {
            boolean second = stage == Stage.JUNIOR || stage == Stage.VOCATIONAL;
            boolean handsIn = second ? n % 4 != 1 : stage == Stage.PRIMARY && n % 6 == 2;
            boolean begins = second || (stage == Stage.PRIMARY && n % 5 == 3);
            if (handsIn) {
                assessments.submit(answered(unit(school.code()), stage, list, n));
            } else if (begins) {
                answered(unit(school.code()), stage, list, -1);
            }
        }
    }

    /** @param n whose every ninth says no to something; below zero half of the list is left open */
    private AssessmentId answered(UnitId school, Stage stage, Edition list, int n) {
        AssessmentId id = assessments.begin(school, stage);
        List<AnswerDraft> answers = new ArrayList<>();
        for (ChecklistItem item : list.items()) {
            boolean asked = item.fact() == null
                    || facts.catalogue().stream().noneMatch(one -> one.key().equals(item.fact()));
            if (asked && (n >= 0 || item.number() % 2 == 0)) {
                boolean no = !item.veto() && n > 0 && (n + item.number()) % 9 == 0;
                answers.add(new AnswerDraft(item.key(), no ? ChecklistItem.NO : yes(item), null));
            }
        }
        assessments.answer(id, answers);
        return id;
    }

    private static String yes(ChecklistItem item) {
        return switch (item.kind()) {
            case YES_NO -> ChecklistItem.YES;
            case NUMBER -> item.least() == null ? "1" : item.least().toPlainString();
            case CHOICE -> "0";
            case DATE, PHOTO -> ChecklistItem.NO;
            case TEXT -> "有";
        };
    }

    private static Instant at(LocalDate day) {
        return ZonedDateTime.of(day.atTime(LocalTime.of(16, 30)), BusinessClock.ZONE)
                .toInstant();
    }

    private UnitId unit(String code) {
        return units.tree().byCode(code).orElseThrow().id();
    }
}
