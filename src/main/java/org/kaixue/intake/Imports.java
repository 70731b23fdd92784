package org.kaixue.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Ids;
import org.kaixue.common.PageQuery;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.common.ui.Work;
import org.springframework.stereotype.Service;

/** Imports the sheets that were looked at, remembers what was made of them, and takes it back. */
@Service
public class Imports {

    private static final String RECORD = "sheet-import";

    private final Sheets sheets;
    private final ImportBook book;
    private final Transactions transactions;
    private final AuditLog audit;

    Imports(Sheets sheets, ImportBook book, Transactions transactions, AuditLog audit) {
        this.sheets = sheets;
        this.book = book;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * Writes what the preview shows, all of it or nothing. The rows are judged again first, one import of a kind at a
     * time: if anything else would come of it by now, it is refused.
     */
    public ImportId apply(Preview preview, Work.Progress progress) {
        SheetKind<?> kind = preview.matching().kind();
        kind.require();
        if (preview.written() == 0) {
            throw new RuleViolation("intake.nothing-to-import");
        }
        return transactions.whole(() -> write(preview, kind, progress));
    }

    /** Takes back what an import made, all of it or nothing. */
    public void undo(ImportId id) {
        transactions.whole(() -> {
            ImportRow row = book.find(id);
            SheetKind<?> kind = sheets.kind(row.kind());
            if (!row.mine() && kind.reach() != Reach.EVERYWHERE) {
                audit.refused("intake.undo", RECORD, id.value().toString());
                throw new AccessRefused();
            }
            book.undone(id);
            kind.undo(id, book.kept(id));
            changed("intake.undo", id, described(row), null);
            return Boolean.TRUE;
        });
    }

    /** Lets go of what is kept of records that are being deleted; their import cannot be undone any more. */
    public void forget(String recordKind, Collection<UUID> records) {
        transactions.whole(() -> {
            book.forget(recordKind, records);
            return Boolean.TRUE;
        });
    }

    /** A page of the imports that the person made, and of all imports of the kinds that he may use everywhere. */
    public List<ImportRow> page(PageQuery query) {
        Map<String, Reach> kinds = kinds();
        return kinds.isEmpty() ? List.of() : book.page(kinds, query);
    }

    /** How many there are. */
    public int count(PageQuery query) {
        Map<String, Reach> kinds = kinds();
        return kinds.isEmpty() ? 0 : book.count(kinds, query);
    }

    private <R> ImportId write(Preview preview, SheetKind<R> kind, Work.Progress progress) {
        book.lock(kind.key());
        List<SheetRow> rows = new ArrayList<>(preview.rows().size());
        preview.rows().forEach(row -> rows.add(row.row()));
        Checked<R> now = Sheets.judged(kind, rows, progress);
        if (!preview.stillHolds(now)) {
            throw new RuleViolation("intake.changed-meanwhile");
        }
        progress.at(0, 0, "intake.work.writing", preview.written());
        ImportId id = new ImportId(Ids.next());
        List<KeptRow> kept = kind.apply(
                id, now.rows().stream().filter(row -> row.outcome().writes()).toList());
        book.add(id, preview, kept);
        changed("intake.import", id, null, described(book.find(id)));
        progress.check();
        return id;
    }

    private void changed(String action, ImportId id, @Nullable String before, @Nullable String after) {
        audit.changed(new AuditLog.Change(action, RECORD, id.value().toString(), null, before, after, null));
    }

    private static String described(ImportRow row) {
        return Values.named(
                "sheet", row.kind(),
                "file", row.fileName(),
                "added", row.added(),
                "altered", row.changed(),
                "same", row.same(),
                "wrong", row.wrong());
    }

    private Map<String, Reach> kinds() {
        return sheets.offered().stream().collect(Collectors.toUnmodifiableMap(SheetKind::key, SheetKind::reach));
    }
}
