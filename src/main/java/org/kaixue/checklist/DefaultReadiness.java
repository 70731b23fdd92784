package org.kaixue.checklist;

import java.time.LocalDate;
import org.kaixue.checklist.DefaultList.Pen;

/** The forty items by which a school is found ready to open, from the opening guides of 2020. */
final class DefaultReadiness {

    /** From the guides of 2020: 90 may open, 80 rectify. */
    static final ScoreRule RULE = new ScoreRule(
            LocalDate.of(2020, 2, 10),
            ScoreMode.POINTS,
            90,
            80,
            "2020 年各地开学条件核验办法：90 分以上且否决项全部达标可开学，80 至 89 分整改后复核",
            "Opening guides of 2020: from 90 with every veto item met a school may open, 80 to 89 rectify");

    static final DefaultList LIST = new DefaultList(
            "readiness",
            new ChecklistDraft("开学条件核验清单", "Readiness to open", ChecklistUse.READINESS, "2020 年各地开学条件核验指南（系统默认）", null),
            false,
            led(new Pen()).items());

    private DefaultReadiness() {}

    private static Pen led(Pen pen) {
        pen.group(Gate.SUPERVISION, "组织领导", "Organisation")
                .veto(
                        "leading-group",
                        "成立防控工作领导小组，校长任组长并负总责",
                        "A leading group is set up; the principal is responsible")
                .ask("posts-and-grid", "定人定岗定责，网格责任到人", "Posts are given to people, the grid is named")
                .known("county-leader", "organisation.fact.leader", "县级领导包校到位", "A county leader is assigned")
                .known(
                        "three-posts",
                        "organisation.fact.posts",
                        "校警、校医、监管员三员到位",
                        "Police officer, doctor and regulator are named")
                .group(Gate.SUPERVISION, "方案预案", "Plans")
                .knownVeto("control-plan", "preparedness.fact.control-plan", "制定疫情防控工作方案", "There is a control plan")
                .knownVeto(
                        "emergency-plan",
                        "preparedness.fact.emergency-plan",
                        "制定突发疫情应急预案",
                        "There is an emergency plan")
                .ask(
                        "school-rules",
                        "制度健全：报告、晨午检、缺勤追踪、复课证明、通风消毒",
                        "School rules: reporting, morning and noon checks, absences traced, return certificates, hygiene")
                .known(
                        "plans-current",
                        "preparedness.fact.current",
                        "方案预案经审批且在有效期内",
                        "The plans are approved and current");
        return screened(pen);
    }

    private static Pen screened(Pen pen) {
        pen.group(Gate.RETURN_REVIEW, "摸排管控", "Screening")
                .knownVeto("forms", "people.fact.forms", "一人一表，师生全覆盖", "Every person has a form")
                .ask("health-records", "掌握返校前 14 天健康状况", "Health of the 14 days before is on record")
                .veto("restricted", "管控期内人员不返校", "Persons under restriction stay away")
                .known("pledges", "people.fact.pledges", "三级承诺书全部签订", "The pledges are signed")
                .known(
                        "not-returned",
                        "people.fact.not-returned",
                        "未返人员底数清、有人跟进",
                        "Who has not returned is listed and followed")
                .group(Gate.SUPERVISION, "培训演练", "Training and drill")
                .knownVeto("trained", "drill.fact.trained", "教职工防控培训全覆盖", "All staff are trained")
                .knownVeto("drills", "drill.fact.drills", "应急演练合格", "The drills are passed")
                .known("rectified", "rectification.fact.closed", "查出的问题全部整改销号", "What was found is put right")
                .group(Gate.SITE_CONTROL, "物资储备", "Supplies")
                .knownVeto("masks", "need.fact.masks", "口罩储备达到底线", "Masks are at or above the floor")
                .known("thermometers", "need.fact.thermometers", "测温设备每班配齐", "There is a thermometer for each class")
                .ask("gate-devices", "校门测温设备安装调试完毕", "The devices at the gates are tested")
                .photo("校门测温设备", "The device at the gate")
                .knownVeto(
                        "disinfectant", "need.fact.disinfectant", "消毒用品储备达到底线", "Disinfectant is at or above the floor")
                .known(
                        "store-in-order",
                        "need.fact.expiry",
                        "储备库规范：无过期物资，酒精单独存放",
                        "The store is in order: nothing expired, alcohol apart")
                .group(Gate.SITE_CONTROL, "隔离观察", "Isolation")
                .knownVeto("rooms", "room.fact.rooms", "隔离观察室设置合规", "The isolation rooms comply")
                .known("kit", "room.fact.kit", "隔离观察室物资配齐", "The kit of the rooms is complete")
                .veto("hospital", "与定点医院建立联系，转运车辆落实", "A hospital and a vehicle are agreed");
        return used(pen);
    }

    private static Pen used(Pen pen) {
        return pen.group(Gate.SITE_CONTROL, "环境卫生", "Hygiene")
                .knownVeto(
                        "disinfected",
                        "hygiene.fact.disinfected",
                        "开学前全面消毒",
                        "Everything was disinfected before opening")
                .ask("basins", "洗手设施和洗手液充足", "There are basins and soap")
                .photo("洗手池", "A basin")
                .known("ventilated", "hygiene.fact.ventilation", "通风有记录", "Ventilation is logged")
                .ask("mask-bins", "设置废弃口罩专用垃圾桶", "There are bins for used masks")
                .group(Gate.CAMPUS_MANAGEMENT, "食堂就餐", "Meals")
                .where("health-certificates", true, "食堂从业人员持有效健康证", "Canteen staff have health certificates")
                .knownWhere("staggered-meals", "staggering.fact.meals", "错时就餐方案可行", "The staggered meal plan fits")
                .where("tableware", false, "餐具消毒，食材可追溯", "Tableware is disinfected, food can be traced")
                .group(Gate.ENTRY_SCREENING, "校门管理", "Gate")
                .veto("closed-gate", "实行封闭管理，校外人员不得进入", "The school is closed to outsiders")
                .known("arrival-slots", "staggering.fact.arrival", "错峰上下学方案可行", "The arrival slots fit")
                .ask("marks-and-lanes", "划定一米线，设置双通道", "One-metre marks and two lanes")
                .photo("校门一米线", "The marks at the gate")
                .group(Gate.CAMPUS_MANAGEMENT, "宿舍管理", "Dormitory")
                .where("dormitory", false, "宿舍人数合规，夜间巡查落实", "Density is kept, the night round is made")
                .where("separate-routes", false, "住校生与走读生分流", "Boarders and day pupils go separate ways")
                .group(Gate.SUPERVISION, "值班报告", "Duty and report")
                .ask("roster", "24 小时值班表已排定", "The duty roster is set")
                .ask("report-officer", "疫情报告人及备岗人员明确", "A report officer and a deputy are named")
                .group(Gate.CAMPUS_MANAGEMENT, "教育教学", "Teaching")
                .ask("teaching-plan", "教学计划和开学第一课已备", "The teaching plan and the first lesson are ready")
                .ask("pupils-away", "未返校学生有学习和心理支持", "Pupils who are away are supported");
    }
}
