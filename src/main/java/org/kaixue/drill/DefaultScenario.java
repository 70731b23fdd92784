package org.kaixue.drill;

import static org.kaixue.drill.Concerns.ALL;
import static org.kaixue.drill.Concerns.BUS;
import static org.kaixue.drill.Concerns.CANTEEN;
import static org.kaixue.drill.Concerns.DORMITORY;
import static org.kaixue.drill.DrillRole.COMMANDER;
import static org.kaixue.drill.DrillRole.DEPUTY;
import static org.kaixue.drill.DrillRole.DISINFECTOR;
import static org.kaixue.drill.DrillRole.ESCORT;
import static org.kaixue.drill.DrillRole.GUARDIAN_LIAISON;
import static org.kaixue.drill.DrillRole.QUEUE_KEEPER;
import static org.kaixue.drill.DrillRole.RECORDER;
import static org.kaixue.drill.DrillRole.REPORTER;
import static org.kaixue.drill.DrillRole.RE_CHECKER;
import static org.kaixue.drill.DrillRole.ROOM_KEEPER;
import static org.kaixue.drill.DrillRole.THERMOMETER;

import java.time.LocalDate;
import java.util.List;
import org.kaixue.drill.ScenarioDraft.StepDraft;

/**
 * The scenarios that come with the portal, from the opening guides of 2020. Isolated within 10 minutes, guardian told
 * within 15, reported within 30, as in a case; the other limits are estimates.
 */
record DefaultScenario(String code, ScenarioDraft draft) {

    /** Every scenario before opening, then monthly; seven of ten points: estimates. */
    static final DrillRule RULE = new DrillRule(
            LocalDate.of(2020, 2, 10),
            30,
            14,
            "开学前每个适用脚本演练一次，此后每月一次；二十分中得十四分（估算）",
            "Every applicable scenario before opening, then monthly; 14 of 20 points (estimate)");

    private static final StepDraft ISOLATED =
            step(10, ROOM_KEEPER, "隔离观察室接收并登记，与其他病症分室", "Received in the isolation room, apart from other illness");
    private static final StepDraft GUARDIAN =
            step(15, GUARDIAN_LIAISON, "通知家长，说明情况和去向", "Guardian told what happened and where the child goes");
    private static final StepDraft REPORTED =
            step(30, REPORTER, "报告校领导、属地疾控和教育主管部门", "Reported to the head, disease control and the bureau");
    private static final StepDraft HANDED_OVER =
            step(40, ESCORT, "送发热门诊，与医院交接（模拟）", "Taken to the fever clinic and handed over (simulated)");
    private static final StepDraft DISINFECTED =
            step(50, DISINFECTOR, "消毒途经路线、停留场所和隔离观察室", "Route, place and isolation room disinfected");
    private static final StepDraft RECORDED =
            step(60, RECORDER, "汇总记录，指挥宣布结束", "Records collected, the commander ends the drill");

    static final List<DefaultScenario> ALL_OF_THEM = List.of(
            of(
                    "fever-gate",
                    "校门口发现发热",
                    "Fever at the gate",
                    ALL,
                    step(
                            1,
                            THERMOMETER,
                            "测温发现体温≥37.3℃，请出队列并安抚",
                            "37.3 °C or more is found; the child leaves the queue"),
                    step(2, QUEUE_KEEPER, "疏导后面的队伍，保持一米间隔", "The queue is led past, one metre apart"),
                    step(7, RE_CHECKER, "到复测点用水银体温计复测", "Measured again with a mercury thermometer"),
                    step(9, ESCORT, "双方戴好口罩，走专用路线护送", "Both masked, led along the separate route"),
                    ISOLATED,
                    GUARDIAN,
                    REPORTED,
                    HANDED_OVER,
                    DISINFECTED,
                    RECORDED),
            of(
                    "fever-class",
                    "课堂上发现发热",
                    "Fever in class",
                    ALL,
                    step(2, THERMOMETER, "任课教师发现异常并测温", "The teacher notices and takes the temperature"),
                    step(6, RE_CHECKER, "校医到场复测", "The doctor comes and measures again"),
                    step(8, ESCORT, "双方戴好口罩，走专用路线护送", "Both masked, led along the separate route"),
                    ISOLATED,
                    step(12, QUEUE_KEEPER, "同班学生转到备用教室，清点人数", "The class moves to a spare room and is counted"),
                    GUARDIAN,
                    REPORTED,
                    HANDED_OVER,
                    DISINFECTED,
                    RECORDED),
            of(
                    "fever-canteen",
                    "食堂就餐时发现发热",
                    "Fever in the canteen",
                    CANTEEN,
                    step(2, THERMOMETER, "就餐区发现异常并测温", "Noticed at the table, temperature taken"),
                    step(4, QUEUE_KEEPER, "同桌和邻座原地等候，停止进入", "Table and neighbours stay, nobody else enters"),
                    step(7, RE_CHECKER, "到复测点复测", "Measured again at the re-check point"),
                    step(9, ESCORT, "双方戴好口罩，走专用路线护送", "Both masked, led along the separate route"),
                    ISOLATED,
                    GUARDIAN,
                    step(20, QUEUE_KEEPER, "登记同桌和邻座，其余人员有序离开", "Neighbours listed, the others leave in order"),
                    REPORTED,
                    HANDED_OVER,
                    DISINFECTED,
                    RECORDED),
            of(
                    "fever-dormitory",
                    "宿舍夜间发现发热",
                    "Fever in the dormitory",
                    DORMITORY,
                    step(3, THERMOMETER, "宿管夜间巡查测温发现异常", "Found by the dormitory staff on the night round"),
                    step(7, RE_CHECKER, "值班校医复测", "The doctor on duty measures again"),
                    step(9, ESCORT, "双方戴好口罩，走专用楼梯护送", "Both masked, led down the separate stairs"),
                    ISOLATED,
                    step(12, DEPUTY, "同寝学生转到备用寝室，清点人数", "Room-mates move to a spare room and are counted"),
                    GUARDIAN,
                    REPORTED,
                    HANDED_OVER,
                    DISINFECTED,
                    RECORDED),
            of(
                    "normal-day",
                    "正常一日全流程",
                    "Normal day, walked through",
                    ALL,
                    step(5, QUEUE_KEEPER, "分时入校，一米间隔，双通道测温", "Arrival by slots, one metre apart, two lanes"),
                    step(15, THERMOMETER, "晨检、登记和因病缺勤追踪", "Morning check, absences traced"),
                    step(25, DISINFECTOR, "课间通风和洗手", "Airing and hand washing in the break"),
                    step(CANTEEN, 40, QUEUE_KEEPER, "错时就餐：排队、就座、离开", "Staggered meal: queue, sit, leave"),
                    step(CANTEEN, 50, DISINFECTOR, "场次之间擦拭餐桌", "Tables wiped between the sittings"),
                    step(60, THERMOMETER, "午检", "Noon check"),
                    step(DORMITORY, 75, QUEUE_KEEPER, "分批洗浴，限流并通风", "Bathing in groups, few at a time, aired"),
                    step(DORMITORY, 85, ROOM_KEEPER, "宿舍清点和夜间巡查", "Dormitory counted, night round"),
                    step(90, QUEUE_KEEPER, "分时放学", "Dismissal by slots"),
                    step(100, RECORDER, "汇总记录，指挥宣布结束", "Records collected, the commander ends the drill")),
            of(
                    "lockdown",
                    "检测阳性后封控",
                    "Lockdown after a positive result",
                    ALL,
                    step(2, COMMANDER, "接报核实，启动应急预案", "The report is checked, the emergency plan starts"),
                    step(5, QUEUE_KEEPER, "关闭校门，停止人员流动", "Gates closed, nobody moves about"),
                    step(10, DEPUTY, "各班清点人数并逐班应答", "Each class is counted and answers"),
                    step(15, REPORTER, "报告属地疾控和教育主管部门", "Reported to disease control and the bureau"),
                    step(20, RECORDER, "列出密切接触者名单", "Close contacts listed"),
                    step(30, ESCORT, "密切接触者单独安置", "Close contacts housed apart"),
                    step(40, GUARDIAN_LIAISON, "统一告知家长，回应关切", "Parents told in one voice, questions answered"),
                    step(60, DISINFECTOR, "终末消毒", "Final disinfection"),
                    step(70, DEPUTY, "安排饮食、住宿和线上教学", "Meals, beds and lessons online arranged"),
                    step(80, RECORDER, "汇总记录，指挥宣布结束", "Records collected, the commander ends the drill")),
            of(
                    "school-bus",
                    "校车上发现发热",
                    "Fever on the school bus",
                    BUS,
                    step(2, THERMOMETER, "照管员上车测温发现异常", "Found by the attendant when boarding"),
                    step(4, ESCORT, "戴好口罩，安排到预留的后排，开窗", "Masked, seated in the kept rear row, windows open"),
                    step(
                            6,
                            GUARDIAN_LIAISON,
                            "通知家长接回；已发车的报告学校",
                            "Guardian fetches the child; the school is told on the road"),
                    step(10, ROOM_KEEPER, "到校后走专用路线进隔离观察室", "At school led along the separate route and isolated"),
                    step(15, RECORDER, "登记同车人员和座位", "Passengers and seats listed"),
                    REPORTED,
                    step(45, DISINFECTOR, "消毒车辆并通风", "The bus is disinfected and aired"),
                    RECORDED));

    private static DefaultScenario of(String code, String zh, String en, Concerns concerns, StepDraft... steps) {
        return new DefaultScenario(code, new ScenarioDraft(zh, en, concerns, List.of(steps)));
    }

    private static StepDraft step(int limit, DrillRole role, String zh, String en) {
        return step(ALL, limit, role, zh, en);
    }

    private static StepDraft step(Concerns concerns, int limit, DrillRole role, String zh, String en) {
        return new StepDraft(zh, en, role, limit, concerns);
    }
}
