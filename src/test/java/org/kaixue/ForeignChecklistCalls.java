package org.kaixue;

import java.time.LocalDate;
import org.kaixue.checklist.ChecklistDesk;
import org.kaixue.checklist.ChecklistDraft;
import org.kaixue.checklist.ChecklistFixture;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.ChecklistItems;
import org.kaixue.checklist.Edition;
import org.kaixue.checklist.EditionId;
import org.kaixue.checklist.ItemDraft;
import org.kaixue.checklist.ScoreMode;
import org.kaixue.checklist.ScoreRule;
import org.kaixue.checklist.ScoreRules;
import org.springframework.context.ApplicationContext;

/** The methods of checklists: the same lists for all, changed by those who may change them everywhere. */
record ForeignChecklistCalls(ApplicationContext context, LocalDate today) {

    void into(ForeignCalls calls) {
        ChecklistFixture fixture = context.getBean(ChecklistFixture.class);
        Edition readiness = fixture.readiness();
        EditionId draft = fixture.begun("theirs", ChecklistFixture.yesNo(TwoCounties.SECRET, true));
        calls.open("Checklists.rows()", "published lists are the same for all");
        calls.open("Checklists.byCode(String)", "as the list");
        calls.open("Checklists.current(ChecklistId)", "as the list");
        calls.open("Checklists.counting(Edition)", "as the list");
        calls.open("Checklists.readiness()", "as the list");
        calls.open("Checklists.inUse()", "as the list");
        calls.open("Checklists.rule(LocalDate)", "as the list");
        calls.open("Checklists.rules()", "as the list");
        calls.open("Checklists.mayChange()", "whether the person may");
        calls.open("Checklists.edition(EditionId)", "published editions are the same for all; a test has drafts");
        calls.open("ChecklistDefaults.install()", "run by the portal itself");
        calls.open("ChecklistDefaults.run(ApplicationArguments)", "run by the portal itself");
        ChecklistDesk desk = context.getBean(ChecklistDesk.class);
        ChecklistDraft words = ChecklistDraft.of(readiness);
        calls.refused("ChecklistDesk.begin(String,ChecklistDraft)", own -> desk.begin("other", words));
        calls.refused(
                "ChecklistDesk.copy(EditionId,String,ChecklistDraft)",
                own -> desk.copy(readiness.id(), "other", words));
        calls.refused("ChecklistDesk.draft(ChecklistId)", own -> desk.draft(readiness.checklist()));
        calls.refused(
                "ChecklistDesk.describe(EditionId,ChecklistDraft,ChecklistDraft)",
                own -> desk.describe(draft, words, words));
        calls.refused("ChecklistDesk.discard(EditionId)", own -> desk.discard(draft));
        calls.refused("ChecklistDesk.publish(EditionId,LocalDate)", own -> desk.publish(draft, today));
        calls.refused("ChecklistDesk.withdraw(EditionId)", own -> desk.withdraw(readiness.id()));
        calls.refused("ChecklistDesk.retire(ChecklistId)", own -> desk.retire(readiness.checklist()));
        calls.refused("ChecklistDesk.restore(ChecklistId)", own -> desk.restore(readiness.checklist()));
        ChecklistItems items = context.getBean(ChecklistItems.class);
        ChecklistItem first = readiness.items().getFirst();
        ItemDraft item = ItemDraft.of(first);
        calls.refused("ChecklistItems.facts()", own -> items.facts());
        calls.refused("ChecklistItems.add(EditionId,ItemDraft)", own -> items.add(draft, item));
        calls.refused(
                "ChecklistItems.change(EditionId,String,ItemDraft,ItemDraft)",
                own -> items.change(draft, "item-1", item, item));
        calls.refused("ChecklistItems.move(EditionId,String,int)", own -> items.move(draft, "item-1", 1));
        calls.refused("ChecklistItems.remove(EditionId,String)", own -> items.remove(draft, "item-1"));
        calls.refused("ChecklistItems.putBack(EditionId,ChecklistItem)", own -> items.putBack(draft, first));
        ScoreRules rules = context.getBean(ScoreRules.class);
        calls.refused(
                "ScoreRules.change(ScoreRule)",
                own -> rules.change(new ScoreRule(today, ScoreMode.POINTS, 90, 80, "来源", "source")));
    }
}
