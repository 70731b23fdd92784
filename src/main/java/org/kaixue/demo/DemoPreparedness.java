package org.kaixue.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.kaixue.preparedness.EmergencyPost;
import org.kaixue.preparedness.PastPlan;
import org.kaixue.preparedness.PastPlans;
import org.kaixue.preparedness.PlanApprovals;
import org.kaixue.preparedness.PlanContent;
import org.kaixue.preparedness.PlanDrafts;
import org.kaixue.preparedness.PlanId;
import org.kaixue.preparedness.PlanKind;
import org.kaixue.preparedness.PlanSection;
import org.kaixue.preparedness.PlanTemplate;
import org.kaixue.preparedness.PlanTemplates;
import org.kaixue.preparedness.PostDraft;
import org.kaixue.preparedness.PreparednessDefaults;
import org.kaixue.preparedness.ReturnDraft;
import org.kaixue.preparedness.SectionDraft;
import org.kaixue.preparedness.UnitPlans;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/**
 * Most units have both plans approved, on paper, from the portal's templates. Planted: some that are past their review,
 * small schools without any, two that wait for the county of the demo's sign-ins, three that were sent back, and a county
 * that is still writing its emergency plan.
 */
@Service
@Order(55)
class DemoPreparedness implements DemoCause {

    /** The county whose officer can sign in. */
    private static final int COUNTY = 2;

    /** The county that is still writing. */
    private static final int LATE_COUNTY = 4;

    /** Role codes, as everywhere in the demo. */
    private static final List<String> HOLDERS = List.of("校长", "办公室主任", "校医", "总务主任", "后勤干事", "德育主任", "年级组长", "党支部书记");

    private final PreparednessDefaults defaults;
    private final PlanTemplates templates;
    private final PlanDrafts drafts;
    private final PlanContent content;
    private final PlanApprovals approvals;
    private final PastPlans past;
    private final UnitPlans plans;
    private final Units units;
    private final BusinessClock clock;
    private final Map<UnitKind, List<PlanTemplate>> offered = new EnumMap<>(UnitKind.class);

    DemoPreparedness(
            PreparednessDefaults defaults,
            PlanTemplates templates,
            PlanDrafts drafts,
            PlanContent content,
            PlanApprovals approvals,
            PastPlans past,
            UnitPlans plans,
            Units units,
            BusinessClock clock) {
        this.defaults = defaults;
        this.templates = templates;
        this.drafts = drafts;
        this.content = content;
        this.approvals = approvals;
        this.past = past;
        this.plans = plans;
        this.units = units;
        this.clock = clock;
    }

    /** How far a unit has come with a plan. */
    private enum Way {
        IN_FORCE,
        OVERDUE,
        DUE_SOON,
        NONE,
        HANDED_UP
    }

    @Override
    public void plant() {
        defaults.install();
        offered.clear();
        UnitNode prefecture = units.tree().roots().getFirst();
        List<DemoSchool> schools = DemoPrefecture.schools();
        String principals = DemoSignIn.principals(schools);
        List<DemoSchool> others = schools.stream()
                .filter(school -> !senior(school) && !school.code().equals(principals))
                .toList();
        List<DemoSchool> waiting =
                some(others.stream().filter(school -> school.countyCode().equals(county(COUNTY))), 5, 2, 2);
        List<DemoSchool> returned = some(others.stream().filter(school -> !waiting.contains(school)), 61, 33, 3);
        List<PastPlan> papers = new ArrayList<>();
        for (PlanKind kind : PlanKind.values()) {
            papers.add(paper(prefecture, 0, kind, Way.IN_FORCE));
            for (int n = 0; n < DemoNames.COUNTIES.size(); n++) {
                if (n != LATE_COUNTY || kind == PlanKind.CONTROL) {
                    papers.add(paper(node(county(n)), n, kind, n == 1 ? Way.DUE_SOON : Way.IN_FORCE));
                }
            }
            for (DemoSchool school : schools) {
                Way way = waiting.contains(school) || returned.contains(school)
                        ? handed(kind)
                        : way(school, kind, school.code().equals(principals));
                if (way != Way.NONE && way != Way.HANDED_UP) {
                    papers.add(paper(node(school.code()), school.number(), kind, way));
                }
            }
        }
        past.take(papers);
        UnitNode late = node(county(LATE_COUNTY));
        SystemWork.run(
                DemoSignIn.COUNTY_OFFICER.zh(),
                () -> drafts.begin(
                        late.id(),
                        PlanKind.EMERGENCY,
                        template(late, PlanKind.EMERGENCY).id()));
        waiting.forEach(this::handUp);
        returned.forEach(school -> {
            PlanId plan = handUp(school);
            SystemWork.run(
                    DemoSignIn.COUNTY_OFFICER.zh(),
                    () -> approvals.giveBack(plan, new ReturnDraft("转运车辆和司机没有落实到人，联络电话打不通。")));
        });
    }

    /** Of the schools those whose number leaves this rest, no more than so many. */
    private static List<DemoSchool> some(Stream<DemoSchool> schools, int every, int rest, int most) {
        return schools.filter(school -> school.number() % every == rest)
                .limit(most)
                .toList();
    }

    private static Way handed(PlanKind kind) {
        return kind == PlanKind.EMERGENCY ? Way.HANDED_UP : Way.IN_FORCE;
    }

    private static Way way(DemoSchool school, PlanKind kind, boolean principals) {
        int n = school.number();
        boolean emergency = kind == PlanKind.EMERGENCY;
        if (principals) {
            return emergency ? Way.DUE_SOON : Way.IN_FORCE;
        }
        if (senior(school)) {
            return Way.IN_FORCE;
        }
        if (n % 19 == 11 && school.type() == SchoolType.KINDERGARTEN) {
            return Way.NONE;
        }
        if (n % 17 == 5 && !emergency) {
            return Way.OVERDUE;
        }
        return n % 29 == 7 && emergency ? Way.DUE_SOON : Way.IN_FORCE;
    }

    private static boolean senior(DemoSchool school) {
        return school.type().stages().contains(Stage.SENIOR);
    }

    private PastPlan paper(UnitNode unit, int number, PlanKind kind, Way way) {
        LocalDate today = clock.today();
        LocalDate review =
                switch (way) {
                    case OVERDUE -> today.minusDays(4 + number % 20);
                    case DUE_SOON -> today.plusDays(3 + number % 10);
                    default -> today.plusDays(40 + number * 7L % 240);
                };
        LocalDate issued = review.minusDays(364);
        PlanTemplate template = template(unit, kind);
        return new PastPlan(
                unit.id(),
                kind,
                filled(template.title(), unit, number),
                issued,
                review,
                template.sections().stream()
                        .map(section -> new SectionDraft(section.heading(), filled(section.words(), unit, number)))
                        .toList(),
                kind == PlanKind.EMERGENCY ? posts(number) : List.of(),
                issued.plusDays(3)
                        .atTime(LocalTime.of(15, 30))
                        .atZone(BusinessClock.ZONE)
                        .toInstant(),
                unit.kind() == UnitKind.SCHOOL ? DemoSignIn.COUNTY_OFFICER.zh() : DemoSignIn.BUREAU_OFFICER.zh(),
                unit.kind() == UnitKind.SCHOOL ? "校长-%04d".formatted(number) : DemoSignIn.COUNTY_OFFICER.zh());
    }

    /** Written from the template, with what it leaves open filled in, and submitted. */
    private PlanId handUp(DemoSchool school) {
        UnitNode unit = node(school.code());
        return SystemWork.as("校长-%04d".formatted(school.number()), () -> {
            PlanId plan = drafts.begin(
                    unit.id(),
                    PlanKind.EMERGENCY,
                    template(unit, PlanKind.EMERGENCY).id());
            plans.record(plan).sections().stream().filter(PlanSection::hasGap).forEach(section -> {
                SectionDraft draft = section.draft();
                content.change(
                        plan,
                        section.id(),
                        draft,
                        new SectionDraft(draft.heading(), filled(draft.words(), unit, school.number())));
            });
            content.posts(plan, posts(school.number()));
            drafts.submit(plan);
            return plan;
        });
    }

    private PlanTemplate template(UnitNode unit, PlanKind kind) {
        return offered.computeIfAbsent(unit.kind(), tier -> templates.of(unit.id())).stream()
                .filter(template -> template.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** The unit's name and a telephone in the place of what the template leaves open. */
    private static String filled(String words, UnitNode unit, int number) {
        return words.replace("[单位名称]", unit.name().zh()).replaceAll("\\[[^\\[\\]]*\\]", telephone(number));
    }

    private static List<PostDraft> posts(int number) {
        List<PostDraft> posts = new ArrayList<>();
        for (EmergencyPost post : EmergencyPost.values()) {
            int n = post.ordinal();
            posts.add(new PostDraft(
                    post,
                    n == 0 ? "校长-%04d".formatted(number) : HOLDERS.get(n),
                    HOLDERS.get((n + 3) % HOLDERS.size()) + "（备）",
                    telephone(number * 10 + n)));
        }
        return posts;
    }

    private static String telephone(int number) {
        return "0970-55%05d".formatted(number);
    }

    private UnitNode node(String code) {
        return units.tree().byCode(code).orElseThrow();
    }

    private static String county(int n) {
        return DemoNames.COUNTIES.get(n).code();
    }
}
