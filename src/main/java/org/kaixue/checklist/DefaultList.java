package org.kaixue.checklist;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that comes with the portal.
 *
 * @param example whether it only shows how such a list is kept, and waits for the real one
 */
record DefaultList(String code, ChecklistDraft draft, boolean example, List<Item> items) {

    /** An item with the key by which findings know it. */
    record Item(String key, ItemDraft draft) {}

    /** Writes down the items of a list one after another, group by group. */
    static final class Pen {

        private final List<Item> items = new ArrayList<>();
        private Gate gate = Gate.SUPERVISION;
        private String groupZh = "";
        private String groupEn = "";

        Pen group(Gate at, String zh, String en) {
            gate = at;
            groupZh = zh;
            groupEn = en;
            return this;
        }

        /** A question answered yes or no. */
        Pen ask(String key, String zh, String en) {
            return yesNo(key, false, false, null, zh, en);
        }

        /** A veto item. */
        Pen veto(String key, String zh, String en) {
            return yesNo(key, true, false, null, zh, en);
        }

        /** A question that the portal answers itself. */
        Pen known(String key, String fact, String zh, String en) {
            return yesNo(key, false, false, fact, zh, en);
        }

        /** A veto item that the portal answers itself. */
        Pen knownVeto(String key, String fact, String zh, String en) {
            return yesNo(key, true, false, fact, zh, en);
        }

        /** As {@link #known}, for schools where it applies. */
        Pen knownWhere(String key, String fact, String zh, String en) {
            return yesNo(key, false, true, fact, zh, en);
        }

        /** A question for schools where it applies. */
        Pen where(String key, boolean veto, String zh, String en) {
            return yesNo(key, veto, true, null, zh, en);
        }

        /** A number within limits. */
        Pen count(String key, @Nullable Integer least, @Nullable Integer most, String unit, String zh, String en) {
            return put(
                    key,
                    new ItemDraft(
                            gate,
                            groupZh,
                            groupEn,
                            zh,
                            en,
                            AnswerKind.NUMBER,
                            false,
                            true,
                            least == null ? null : BigDecimal.valueOf(least),
                            most == null ? null : BigDecimal.valueOf(most),
                            unit,
                            List.of(),
                            0,
                            null,
                            null,
                            null,
                            null));
        }

        /** Wants pictures with the item written last. */
        Pen photo(String zh, String en) {
            Item last = items.removeLast();
            ItemDraft item = last.draft();
            return put(
                    last.key(),
                    new ItemDraft(
                            item.gate(),
                            item.groupZh(),
                            item.groupEn(),
                            item.textZh(),
                            item.textEn(),
                            item.kind(),
                            item.veto(),
                            item.mayNotApply(),
                            item.least(),
                            item.most(),
                            item.unit(),
                            item.choices(),
                            1,
                            zh,
                            en,
                            item.fact(),
                            null));
        }

        List<Item> items() {
            return List.copyOf(items);
        }

        private Pen yesNo(String key, boolean veto, boolean mayNotApply, @Nullable String fact, String zh, String en) {
            return put(
                    key,
                    new ItemDraft(
                            gate,
                            groupZh,
                            groupEn,
                            zh,
                            en,
                            AnswerKind.YES_NO,
                            veto,
                            mayNotApply,
                            null,
                            null,
                            null,
                            List.of(),
                            0,
                            null,
                            null,
                            fact,
                            null));
        }

        private Pen put(String key, ItemDraft draft) {
            items.add(new Item(key, draft));
            return this;
        }
    }
}
