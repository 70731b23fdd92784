package org.kaixue.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.PageQuery;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Work;
import org.kaixue.support.FailingStatements;
import org.kaixue.support.StatementCounter;
import org.kaixue.support.TableContents;
import org.springframework.context.ApplicationContext;

/** Sheets of one kind as tests bring them: {@code classes.preview("school,class\nA,1\n")}. */
public final class SheetsOf {

    private static final PageQuery ALL = new PageQuery("", List.of(), 0, 50);

    private final String kind;
    private final Sheets sheets;
    private final Imports imports;
    private final DataSource database;

    public SheetsOf(ApplicationContext beans, String kind) {
        this.kind = kind;
        this.sheets = beans.getBean(Sheets.class);
        this.imports = beans.getBean(Imports.class);
        this.database = beans.getBean(DataSource.class);
    }

    public Preview preview(String text) {
        return preview(text.getBytes(UTF_8));
    }

    public Preview preview(byte[] content) {
        try {
            Path file = Files.createTempFile("sheet", null);
            try {
                Files.write(file, content);
                return sheets.check(
                        sheets.read(kind, file, "清单.csv", Work.Progress.UNWATCHED), Work.Progress.UNWATCHED);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ImportId imports(String text) {
        return imports(preview(text));
    }

    public ImportId imports(Preview preview) {
        return imports.apply(preview, Work.Progress.UNWATCHED);
    }

    /** Imports it once it has failed at each of its statements, which must leave nothing; tells how often that was. */
    public int importsAfterFailures(Preview preview) {
        TableContents before = TableContents.of(database);
        int statements = 0;
        while (FailingStatements.after(statements, () -> imports(preview))) {
            assertThat(TableContents.of(database))
                    .as("after %s statements", statements)
                    .isEqualTo(before);
            statements++;
        }
        return statements;
    }

    /** Imports it, and cancels at the last moment. */
    public void cancels(Preview preview) {
        imports.apply(preview, new Work.Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public void at(long done, long total, String messageKey, Object... values) {}

            @Override
            public void check() {
                throw new CancellationException();
            }
        });
    }

    public void undoes(ImportId id) {
        imports.undo(id);
    }

    public List<ImportRow> past() {
        return imports.page(ALL);
    }

    /** The statements that a preview sends. */
    public List<String> statements(String text) throws Exception {
        return StatementCounter.countOnAllThreads(() -> preview(text));
    }

    public static List<Outcome> outcomes(Preview preview) {
        return preview.rows().stream().<Outcome>map(CheckedRow::outcome).toList();
    }

    /** Of each row the column that is to blame and why; a dash for a sound one. */
    public static List<String> faults(Preview preview) {
        return preview.rows().stream().map(SheetsOf::fault).toList();
    }

    /** A refusal for this reason. */
    public static Consumer<Throwable> refused(String key) {
        return failure -> assertThat(failure)
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo(key));
    }

    private static String fault(CheckedRow<?> row) {
        @Nullable Problem problem = row.problem();
        return problem == null ? "-" : problem.column() + " " + problem.key();
    }
}
