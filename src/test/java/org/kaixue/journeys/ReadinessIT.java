package org.kaixue.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.DefaultItem;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Typed;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Checklists;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.SystemWork;
import org.kaixue.figures.Fact;
import org.kaixue.figures.Facts;
import org.kaixue.figures.FigureScope;
import org.kaixue.organisation.OpeningDraft;
import org.kaixue.organisation.Openings;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.kaixue.readiness.AssessmentRecord;
import org.kaixue.readiness.AssessmentState;
import org.kaixue.readiness.Assessments;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.IssueDraft;
import org.kaixue.stock.Ledger;
import org.kaixue.stock.LotRow;
import org.kaixue.stock.Lots;
import org.kaixue.stock.Places;
import org.kaixue.stock.Purpose;
import org.kaixue.supervision.JointTeams;
import org.kaixue.supervision.VisitPlanning;
import org.kaixue.supervision.Visits;
import org.kaixue.support.Browser;
import org.kaixue.support.BrowserTest;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The prefecture approves many at once by the facts of that moment; an approval lapses with its facts, and comes back only
 * by a new one.
 */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class ReadinessIT {

    /** Of forty items so many may fail where none of them is a veto. */
    private static final int MOST_UNMET = 3;

    private static final int LEFT = 10;

    /** Nobody goes to a school twice on one day. */
    private static final Set<UnitId> USED = new HashSet<>();

    private static @Nullable Candidate approved;

    @Autowired
    private JointTeams teams;

    @Autowired
    private VisitPlanning planning;

    @Autowired
    private Visits visits;

    @Autowired
    private Checklists checklists;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Openings openings;

    @Autowired
    private Facts facts;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Lots lots;

    @Autowired
    private Places places;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Terms terms;

    @Autowired
    private Units units;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private TestClock time;

    /** A stage of a school. */
    private record Candidate(UnitId school, Stage stage, String code, String zh, String en) {
        String path() {
            return "/readiness/" + code + "/" + stage;
        }
    }

    @Test
    @Order(1)
    void the_prefecture_approves_many_at_once_and_each_has_its_answer(Browser browser) {
        List<Candidate> three = inspected(3);
        Candidate poor = three.getLast();
        Person bureau = Person.signedIn(browser, "bureau", Screen.DESK_ZH_LIGHT);
        Locator approve = bureau.page().getByText(Pattern.compile("批准待批的 \\d+ 个"));
        Waiting.until(() -> three.stream().allMatch(this::approvable));
        bureau.opens("/readiness?unit=639000&state=TO_APPROVE");
        bureau.photographs("readiness-board-zh");
        approve.first().click();
        bureau.settles();
        bureau.photographs("readiness-batch-asked-zh");
        useUp(poor);
        bureau.dialog().getByText("逐个判定并批准").click();
        bureau.settles();
        Locator dialog = bureau.dialog();
        assertThat(dialog).containsText(Pattern.compile("\\d+ 个中批准 \\d+ 个"));
        assertThat(dialog.locator("tr").filter(has(poor.zh())).first()).containsText("1 个否决项不满足");
        assertThat(dialog.locator("tr").filter(has(three.getFirst().zh())).first())
                .containsText("已批准");
        bureau.photographs("readiness-batch-done-zh");
        bureau.dialog().getByText("关闭").click();
        bureau.settles();
        approved = three.getFirst();
        bureau.opens(approved.path());
        assertThat(bureau.answer()).containsText("批准开学。");
        bureau.photographs("readiness-approved-zh");
        Page sheet = bureau.page().waitForPopup(() -> bureau.follows("开学审批表"));
        assertThat(sheet.locator("body")).containsText(three.getFirst().zh());
        assertThat(sheet.locator("body")).containsText("同意开学");
        browser.screenshot(sheet, "readiness-sheet-zh");
        bureau.opens(poor.path());
        assertThat(bureau.answer()).not().containsText("批准开学。");
        assertThat(bureau.button("批准开学")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Order(2)
    void an_approval_lapses_with_its_masks_and_comes_back_only_by_a_new_one(boolean chinese, Browser browser) {
        Candidate one = inspected(1).getFirst();
        Person bureau = Person.signedIn(browser, "bureau", chinese ? Screen.PHONE_ZH_LIGHT : Screen.DESK_EN_DARK);
        Screen screen = bureau.screen();
        String approve = screen.says("批准开学", "Approve");
        Waiting.until(() -> {
            bureau.opens(one.path());
            return bureau.button(approve).count() > 0;
        });
        bureau.photographs(name("readiness-approvable", chinese));
        bureau.clicks(approve);
        assertThat(bureau.answer()).containsText(screen.says("批准开学。", "Approved by"));

        long held = held(one);
        Person store = Person.signedIn(browser, "logistics", chinese ? Screen.DESK_ZH_LIGHT : Screen.PHONE_EN_DARK);
        moves(store, one, screen.says("出库", "Issue"), screen.says("登记出库", "Issue"), held - LEFT);
        Waiting.until(() -> before().record(one.school(), one.stage()).state() == AssessmentState.LAPSED);
        bureau.opens("/readiness?unit=639000&state=LAPSED");
        assertThat(bureau.answer()).containsText(screen.says("的批准已失效", "has lapsed"));
        assertThat(bureau.rows(screen.says(one.zh(), one.en())).first()).isVisible();
        bureau.photographs(name("readiness-board-lapsed", chinese));
        bureau.opens(one.path());
        assertThat(bureau.answer()).containsText(screen.says("恢复后须重新批准", "Once restored it needs a new approval"));
        assertThat(bureau.button(approve)).hasCount(0);
        bureau.photographs(name("readiness-lapsed", chinese));

        moves(store, one, screen.says("入库", "Receive"), screen.says("登记入库", "Receive"), held);
        Waiting.until(() -> {
            bureau.opens(one.path());
            return bureau.button(approve).count() > 0;
        });
        assertThat(before().record(one.school(), one.stage()).state()).isEqualTo(AssessmentState.LAPSED);
        bureau.photographs(name("readiness-restored", chinese));
        bureau.clicks(approve);
        assertThat(bureau.answer()).containsText(screen.says("批准开学。", "Approved by"));
        assertThat(before().record(one.school(), one.stage()).state()).isEqualTo(AssessmentState.APPROVED);
        if (screen.width < 500) {
            SchoolIT.staysWithinTheScreen(bureau);
        }
    }

    @Test
    @Order(3)
    void the_board_the_assessment_and_the_sheet_speak_english_too(Browser browser) {
        Person bureau = Person.signedIn(browser, "bureau", Screen.PHONE_EN_LIGHT);
        bureau.opens("/readiness?unit=639000");
        assertThat(bureau.answer()).containsText("may open or have opened");
        bureau.photographs("readiness-board-en");
        SchoolIT.staysWithinTheScreen(bureau);
        bureau.opens(Objects.requireNonNull(approved).path());
        assertThat(bureau.answer()).containsText("Approved by");
        bureau.photographs("readiness-approved-en");
        SchoolIT.staysWithinTheScreen(bureau);
        Page sheet = bureau.page().waitForPopup(() -> bureau.follows("Approval sheet"));
        assertThat(sheet.locator("body")).containsText("Approved to open");
        browser.screenshot(sheet, "readiness-sheet-en");
    }

    private static void moves(Person store, Candidate one, String action, String save, long masks) {
        Screen screen = store.screen();
        store.opens("/supply/item/MASK?unit=" + one.code());
        store.clicks(action);
        store.fills(screen.says("数量", "Amount"), masks + screen.says("只", " pcs"));
        if (action.equals(screen.says("入库", "Receive"))) {
            store.fills(screen.says("有效期至", "Use by"), "2028-05-01");
        }
        store.dialog().locator("vaadin-button[theme~=primary]").click();
        store.settles();
        assertThat(store.page().locator("vaadin-dialog[opened]")).hasCount(0);
    }

    /** What the bureau may approve, as the board knows it already. */
    private boolean approvable(Candidate one) {
        AssessmentRecord record = before().record(one.school(), one.stage());
        return record.state() == AssessmentState.PREFECTURE_INSPECTED
                && record.hindrances().isEmpty();
    }

    private Inspected before() {
        return new Inspected(teams, planning, visits, checklists, assessments, terms, clock, time);
    }

    /** Stages that a team of the prefecture has just found in order, and that no veto fact speaks against. */
    private List<Candidate> inspected(int wanted) {
        UnitId prefecture = units.tree().roots().getFirst().id();
        List<Candidate> found = candidates(prefecture).stream()
                .filter(one -> USED.add(one.school()))
                .limit(wanted)
                .toList();
        assertThat(found).as("schools of the demo that meet their veto items").hasSize(wanted);
        for (Candidate one : found) {
            before().selfAssessed(one.school(), one.stage());
            before().inspected(prefecture, one.school());
        }
        return found;
    }

    /** The stages that the prefecture approves come first. */
    private List<Candidate> candidates(UnitId prefecture) {
        List<String> offered =
                facts.catalogue().stream().map(definition -> definition.key()).toList();
        List<ChecklistItem> known = before().list().items().stream()
                .filter(item -> item.fact() != null && offered.contains(item.fact()))
                .toList();
        Map<UnitId, Map<String, Fact>> now = SystemWork.as(
                "fixtures",
                () -> facts.of(
                        new FigureScope(prefecture, terms.current().id()),
                        known.stream().map(ChecklistItem::fact).distinct().toList()));
        List<Candidate> candidates = new ArrayList<>();
        for (UnitNode school : units.tree().schools(prefecture)) {
            Map<String, Fact> own = now.getOrDefault(school.id(), Map.of());
            List<ChecklistItem> unmet = known.stream()
                    .filter(item -> own.get(item.fact()) == null
                            || !own.get(item.fact()).verdict().holds())
                    .toList();
            if (unmet.size() <= MOST_UNMET && unmet.stream().noneMatch(ChecklistItem::veto)) {
                stages(school)
                        .forEach(stage -> candidates.add(new Candidate(
                                school.id(),
                                stage,
                                school.code(),
                                school.name().zh(),
                                school.name().en())));
            }
        }
        candidates.sort((one, other) -> Integer.compare(order(one.stage()), order(other.stage())));
        return candidates;
    }

    private static int order(Stage stage) {
        return List.of(Stage.VOCATIONAL, Stage.SENIOR, Stage.SPECIAL).contains(stage) ? 0 : 1;
    }

    /** Those that have a day to come and no approval. */
    private List<Stage> stages(UnitNode school) {
        return SystemWork.as(
                        "fixtures",
                        () -> openings.rows(school.id(), terms.current().id()))
                .stream()
                .filter(row -> row.planned() != null && row.actual() == null)
                .map(OpeningDraft::stage)
                .filter(stage -> {
                    AssessmentState state = before().record(school.id(), stage).state();
                    return state == null || !state.approved() && state != AssessmentState.LAPSED;
                })
                .toList();
    }

    private long held(Candidate one) {
        return SystemWork.as("fixtures", () -> lots.at(one.school(), mask().id())).stream()
                .mapToLong(LotRow::quantity)
                .sum();
    }

    private void useUp(Candidate one) {
        SystemWork.run(
                "fixtures",
                () -> ledger.issue(new IssueDraft(
                        DocumentId.next(),
                        places.storeOf(one.school()),
                        clock.today(),
                        mask().id(),
                        Typed.of(held(one) - LEFT, "只"),
                        null,
                        Purpose.USE,
                        null)));
    }

    private Item mask() {
        return SystemWork.as(
                "fixtures", () -> catalogue.byCode(DefaultItem.MASK.code()).orElseThrow());
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static String name(String what, boolean chinese) {
        return what + (chinese ? "-zh" : "-en");
    }
}
