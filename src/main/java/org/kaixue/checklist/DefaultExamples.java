package org.kaixue.checklist;

import java.util.List;
import org.kaixue.checklist.DefaultList.Pen;

/** Three lists of the kind that prefectures issue, in words of our own: each waits to be replaced by the real one. */
final class DefaultExamples {

    private static final String DOCUMENT = "示例，请替换为本地文件";

    static final List<DefaultList> ALL = List.of(fourAndFour(), fiveReasons(), tenInPlace());

    private DefaultExamples() {}

    private static DefaultList fourAndFour() {
        return example(
                "four-and-four",
                "四严禁四一律",
                "Four never, four always",
                new Pen()
                        .group(Gate.ENTRY_SCREENING, "四严禁", "Four never")
                        .veto("no-outsiders", "没有校外人员未经登记进入", "No outsider has entered without being registered")
                        .veto("no-fever", "没有发热人员进入教学区", "Nobody with a fever has entered the teaching area")
                        .ask("no-gathering", "没有举办大规模室内聚集活动", "There was no large gathering indoors")
                        .ask("no-concealing", "没有迟报、漏报、瞒报", "Nothing was reported late, left out or hidden")
                        .group(Gate.CAMPUS_MANAGEMENT, "四一律", "Four always")
                        .ask("always-measured", "进校一律测温", "Everybody's temperature is taken at the gate")
                        .ask("always-washed", "进班就餐前一律洗手", "Hands are washed before class and meals")
                        .count("always-aired", 3, null, "次/天", "教室每天通风次数", "How often a day the classrooms are aired")
                        .ask("always-traced", "因病缺勤一律追踪", "Every absence for illness is traced")
                        .items());
    }

    private static DefaultList fiveReasons() {
        return example(
                "five-reasons",
                "五个不可开学",
                "Five reasons not to open",
                new Pen()
                        .group(Gate.RETURN_REVIEW, "人员", "People")
                        .veto("people-known", "师生底数和健康状况清楚", "It is known who comes back and how they are")
                        .group(Gate.SUPERVISION, "方案", "Plans")
                        .veto("plan-drilled", "方案预案已演练", "The plans have been drilled")
                        .group(Gate.SITE_CONTROL, "物资和场所", "Supplies and rooms")
                        .veto("supplies-in", "防护物资已到校", "The supplies are at the school")
                        .photo("储备库", "The store")
                        .veto("room-ready", "隔离观察室可用", "The isolation room can be used")
                        .photo("隔离观察室", "The isolation room")
                        .veto("site-clean", "校园已全面消毒", "The whole site has been disinfected")
                        .items());
    }

    private static DefaultList tenInPlace() {
        return example(
                "ten-in-place",
                "十个到位",
                "Ten things in place",
                new Pen()
                        .group(Gate.SUPERVISION, "责任到位", "Responsibility")
                        .ask("leaders", "领导责任到位", "Leaders are responsible")
                        .ask("people", "专人负责到位", "Each task has somebody")
                        .ask("training", "宣传培训到位", "People are told and trained")
                        .ask("supervision", "检查整改到位", "Checked, and put right")
                        .group(Gate.RETURN_REVIEW, "排查到位", "Screening")
                        .ask("screening", "人员排查到位", "Everybody is screened")
                        .group(Gate.ENTRY_SCREENING, "监测到位", "Monitoring")
                        .ask("gate", "校门监测到位", "The gate is watched")
                        .group(Gate.CAMPUS_MANAGEMENT, "管理到位", "Management")
                        .ask("meals", "错时就餐到位", "Meals are staggered")
                        .ask("night", "值班值守到位", "Duty is kept day and night")
                        .group(Gate.SITE_CONTROL, "保障到位", "Support")
                        .ask("supplies", "物资储备到位", "Supplies are stored")
                        .count(
                                "disinfection",
                                1,
                                null,
                                "次/天",
                                "公共区域每天消毒次数",
                                "How often a day public areas are disinfected")
                        .items());
    }

    private static DefaultList example(String code, String zh, String en, List<DefaultList.Item> items) {
        return new DefaultList(code, new ChecklistDraft(zh, en, ChecklistUse.VISIT, DOCUMENT, null), true, items);
    }
}
