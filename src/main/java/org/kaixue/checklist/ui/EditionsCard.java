package org.kaixue.checklist.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Edition;
import org.kaixue.checklist.EditionRow;
import org.kaixue.checklist.ItemDraft;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.BlockTable;
import org.kaixue.common.ui.Card;

/** What the list was and is, each edition with what it changed. */
final class EditionsCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient ListDesk desk;
    private final transient ListPage page;

    EditionsCard(ListDesk desk, ListPage page) {
        this.desk = desk;
        this.page = page;
    }

    @Override
    protected Card initContent() {
        ListWords words = page.words();
        BlockTable table = new BlockTable(words.text("checklist.editions"))
                .texts(words.text("checklist.column.edition"))
                .texts(words.text("checklist.column.from"))
                .numbers(words.text("checklist.column.items"))
                .numbers(words.text("checklist.column.vetoes"))
                .texts(words.text("checklist.column.changes"))
                .texts(words.text("checklist.column.published"));
        List<EditionRow> rows = page.list().editions();
        for (int n = 0; n < rows.size(); n++) {
            EditionRow row = rows.get(n);
            EditionRow before = n + 1 < rows.size() ? rows.get(n + 1) : null;
            Anchor link = new Anchor(page.of(row).href(), words.text("checklist.edition", row.version()));
            if (row.id().equals(page.edition().id())) {
                link.getElement().setAttribute("aria-current", "true");
            }
            table.row(
                    link,
                    BlockTable.text(row.draft() ? words.text("checklist.state.draft") : words.date(row.validFrom())),
                    BlockTable.text(row.items()),
                    BlockTable.text(row.vetoes()),
                    BlockTable.text(before == null ? words.text("checklist.changes.first") : changes(row, before)),
                    BlockTable.muted(made(row.publishedAt(), row.publishedBy(), row)));
        }
        return new Card(words.text("checklist.editions"), table);
    }

    private String made(@Nullable Instant at, @Nullable String by, EditionRow row) {
        Formats formats = Formats.in(page.words().locale());
        return at == null || by == null
                ? page.words().text("checklist.made", formats.moment(row.madeAt()), row.madeBy())
                : page.words().text("checklist.made", formats.moment(at), by);
    }

    private String changes(EditionRow row, EditionRow earlier) {
        Edition now = desk.checklists().edition(row.id());
        Edition before = desk.checklists().edition(earlier.id());
        int added = 0;
        int changed = 0;
        for (ChecklistItem item : now.items()) {
            ChecklistItem was = before.item(item.key()).orElse(null);
            if (was == null) {
                added++;
            } else if (!ItemDraft.of(was).equals(ItemDraft.of(item))) {
                changed++;
            }
        }
        long removed = before.items().stream()
                .filter(item -> now.item(item.key()).isEmpty())
                .count();
        return page.words().text("checklist.changes", added, changed, removed);
    }
}
