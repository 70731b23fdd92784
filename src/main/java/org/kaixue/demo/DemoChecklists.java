package org.kaixue.demo;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.AnswerKind;
import org.kaixue.checklist.ChecklistDefaults;
import org.kaixue.checklist.ChecklistDesk;
import org.kaixue.checklist.ChecklistDraft;
import org.kaixue.checklist.ChecklistItems;
import org.kaixue.checklist.ChecklistUse;
import org.kaixue.checklist.Checklists;
import org.kaixue.checklist.EditionId;
import org.kaixue.checklist.Gate;
import org.kaixue.checklist.ItemDraft;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.SystemWork;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The portal's lists; a list of the prefecture's own for canteens, and the next edition of the readiness list begun. */
@Service
@Order(5)
class DemoChecklists implements DemoCause {

    private static final int DAYS_AGO = 20;

    private final ChecklistDefaults defaults;
    private final Checklists lists;
    private final ChecklistDesk desk;
    private final ChecklistItems items;
    private final BusinessClock clock;

    DemoChecklists(
            ChecklistDefaults defaults,
            Checklists lists,
            ChecklistDesk desk,
            ChecklistItems items,
            BusinessClock clock) {
        this.defaults = defaults;
        this.lists = lists;
        this.desk = desk;
        this.items = items;
        this.clock = clock;
    }

    @Override
    public void plant() {
        defaults.install();
        SystemWork.run(DemoSignIn.BUREAU_OFFICER.zh(), () -> {
            canteens();
            EditionId next = desk.draft(lists.readiness().orElseThrow().checklist());
            items.add(next, shuttle());
        });
    }

    private void canteens() {
        EditionId edition = desk.begin(
                "canteens",
                new ChecklistDraft(
                        "食堂专项检查",
                        "Canteens",
                        ChecklistUse.VISIT,
                        "澜雪教〔2026〕18号《关于开展学校食堂专项检查的通知》",
                        clock.today().minusDays(DAYS_AGO)));
        items.add(
                edition,
                item("食堂", "Canteen", AnswerKind.NUMBER, "就餐人员间隔", "Distance at the tables")
                        .with("米", 1));
        items.add(
                edition,
                item("食堂", "Canteen", AnswerKind.CHOICE, "场次之间的擦拭", "Wiping between the sittings")
                        .with(List.of(
                                new ItemDraft.ChoiceDraft("每场擦拭", "after each sitting", true),
                                new ItemDraft.ChoiceDraft("每餐一次", "once a meal", false),
                                new ItemDraft.ChoiceDraft("没有擦拭", "never", false))));
        items.add(
                edition,
                item("食堂", "Canteen", AnswerKind.DATE, "最近一次后厨全面清洁", "Last full cleaning of the kitchen")
                        .draft());
        items.add(
                edition,
                item("留样", "Samples", AnswerKind.PHOTO, "留样柜和留样记录", "The samples and their log")
                        .draft());
        items.add(
                edition,
                item("留样", "Samples", AnswerKind.TEXT, "当日留样食品", "What was kept today")
                        .draft());
        desk.publish(edition, clock.today());
    }

    private static ItemDraft shuttle() {
        return item(
                        "校门管理",
                        "Gate",
                        AnswerKind.YES_NO,
                        "接送车辆停放有序，家长不进校",
                        "Cars are parked in order, parents stay outside")
                .draft();
    }

    private static Writing item(String groupZh, String groupEn, AnswerKind kind, String zh, String en) {
        Gate gate = kind == AnswerKind.YES_NO ? Gate.ENTRY_SCREENING : Gate.CAMPUS_MANAGEMENT;
        return new Writing(new ItemDraft(
                gate,
                groupZh,
                groupEn,
                zh,
                en,
                kind,
                false,
                true,
                null,
                null,
                null,
                List.of(),
                kind == AnswerKind.PHOTO ? 2 : 0,
                null,
                null,
                null,
                null));
    }

    /** An item to which its limits or choices are added. */
    private record Writing(ItemDraft draft) {

        ItemDraft with(String unit, int least) {
            return of(BigDecimal.valueOf(least), unit, List.of());
        }

        ItemDraft with(List<ItemDraft.ChoiceDraft> choices) {
            return of(null, null, choices);
        }

        private ItemDraft of(@Nullable BigDecimal least, @Nullable String unit, List<ItemDraft.ChoiceDraft> choices) {
            return new ItemDraft(
                    draft.gate(),
                    draft.groupZh(),
                    draft.groupEn(),
                    draft.textZh(),
                    draft.textEn(),
                    draft.kind(),
                    false,
                    true,
                    least,
                    null,
                    unit,
                    choices,
                    0,
                    null,
                    null,
                    null,
                    null);
        }
    }
}
