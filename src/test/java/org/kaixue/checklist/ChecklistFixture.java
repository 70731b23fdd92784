package org.kaixue.checklist;

import java.util.List;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.SystemWork;
import org.springframework.stereotype.Component;

/** The lists that come with the portal, and lists of a test's own, for tests of any room. */
@Component
public class ChecklistFixture {

    private final ChecklistDefaults defaults;
    private final Checklists lists;
    private final ChecklistDesk desk;
    private final ChecklistItems items;
    private final BusinessClock clock;

    ChecklistFixture(
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

    /** The lists and the rule of scores that come with the portal. */
    public void defaults() {
        defaults.install();
    }

    /** The readiness list of the portal. */
    public Edition readiness() {
        defaults();
        return SystemWork.as("test", () -> lists.readiness().orElseThrow());
    }

    /** The list that comes with the portal under a code. */
    public Edition published(String code) {
        defaults();
        return SystemWork.as("test", () -> lists.byCode(code).orElseThrow().latest());
    }

    /** A list for visits with these items, published today. */
    public Edition aList(String code, ItemDraft... drafts) {
        return SystemWork.as("test", () -> {
            EditionId edition = begun(code, drafts);
            desk.publish(edition, clock.today());
            return lists.edition(edition);
        });
    }

    /** The next edition of a list, with one question more, published today. */
    public Edition nextEdition(Edition of, ItemDraft more) {
        return SystemWork.as("test", () -> {
            EditionId next = desk.draft(of.checklist());
            items.add(next, more);
            desk.publish(next, clock.today());
            return lists.edition(next);
        });
    }

    /** The same, not published. */
    public EditionId begun(String code, ItemDraft... drafts) {
        return SystemWork.as("test", () -> {
            EditionId edition = desk.begin(code, new ChecklistDraft("检查表", code, ChecklistUse.VISIT, null, null));
            List.of(drafts).forEach(draft -> items.add(edition, draft));
            return edition;
        });
    }

    /** A question answered yes or no. */
    public static ItemDraft yesNo(String text, boolean veto) {
        return of(text, AnswerKind.YES_NO, veto, 0, List.of());
    }

    public static ItemDraft of(
            String text, AnswerKind kind, boolean veto, int photos, List<ItemDraft.ChoiceDraft> choices) {
        return new ItemDraft(
                Gate.SITE_CONTROL,
                "场所",
                "Site",
                text,
                text,
                kind,
                veto,
                true,
                null,
                null,
                null,
                choices,
                photos,
                null,
                null,
                null,
                null);
    }
}
