package org.kaixue.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Work;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Reads the sheets that people bring, tells what each row would do, and hands out templates; writes nothing. */
@Service
public class Sheets {

    /** The largest file that is taken. */
    public static final long MOST_BYTES = FileReading.MOST_BYTES;

    private final ObjectProvider<SheetKind<?>> kinds;
    private final Texts texts;
    private final Vocabulary words;

    Sheets(ObjectProvider<SheetKind<?>> kinds, Texts texts) {
        this.kinds = kinds;
        this.texts = texts;
        this.words = new Vocabulary(texts);
    }

    /** The kinds that the signed-in person may use. */
    public List<SheetKind<?>> offered() {
        return kinds.orderedStream()
                .filter(kind -> kind.reach() != Reach.NOWHERE)
                .toList();
    }

    /** The kind of this key; an unknown one is refused as a forbidden one is. */
    public SheetKind<?> kind(String key) {
        SheetKind<?> found = kinds.stream()
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(AccessRefused::new);
        found.require();
        return found;
    }

    /** Reads a file and finds its columns. */
    public Matching read(String kind, Path file, String name, Work.Progress progress) {
        SheetKind<?> meant = kind(kind);
        SheetFile read = FileReading.read(file, name, progress);
        HeadRows heads = new HeadRows(words.heads(meant.columns()), words.words("intake.words.remark"));
        return Matching.of(
                read,
                meant,
                heads,
                new SkippedRows(words.words("intake.words.sum"), words.words("intake.words.example")));
    }

    /** Checks every row of a file whose columns are known. */
    public Preview check(Matching matching, Work.Progress progress) {
        matching.kind().require();
        if (!matching.missing().isEmpty()) {
            throw new RuleViolation("intake.match.missing");
        }
        Matching.Read read = matching.rows();
        if (read.rows().isEmpty()) {
            throw new RuleViolation("intake.file.no-rows");
        }
        return new Preview(matching, judged(matching.kind(), read.rows(), progress), read.skipped() + read.blank());
    }

    /** Writes an empty sheet of the kind with its heads, examples and explanations on further sheets. */
    public void template(String kind, Locale locale, OutputStream out) throws IOException {
        new Template(kind(kind), texts, locale).write(out);
    }

    /** Writes the wrong rows as they stood in the sheet, each with its reason in red behind it. */
    public void wrongRows(Preview preview, Locale locale, OutputStream out) throws IOException {
        preview.matching().kind().require();
        new WrongRows(preview, texts, locale).write(out);
    }

    /** Rows with faulty texts are wrong whatever they mean; the kind judges the others. */
    static <R> Checked<R> judged(SheetKind<R> kind, List<SheetRow> rows, Work.Progress progress) {
        List<SheetRow> sound = rows.stream().filter(row -> row.fault() == null).toList();
        Checked<R> checked = kind.check(sound, progress);
        if (sound.size() == rows.size()) {
            return checked;
        }
        List<CheckedRow<R>> all = new ArrayList<>(rows.size());
        int next = 0;
        for (SheetRow row : rows) {
            Problem fault = row.fault();
            all.add(fault == null ? checked.rows().get(next++) : CheckedRow.wrong(row, fault));
        }
        return new Checked<>(all, checked.absent());
    }
}
