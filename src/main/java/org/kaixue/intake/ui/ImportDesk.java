package org.kaixue.intake.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.kaixue.common.ui.LongWork;
import org.kaixue.common.ui.Work;
import org.kaixue.intake.ImportId;
import org.kaixue.intake.Imports;
import org.kaixue.intake.Matching;
import org.kaixue.intake.Preview;
import org.kaixue.intake.SheetKind;
import org.kaixue.intake.Sheets;
import org.springframework.stereotype.Component;

/** Starts the jobs of the import page and finds a person's own again; a person has one sheet at a time. */
@Component
class ImportDesk {

    private static final String READ = "intake.work.read";
    private static final String CHECK = "intake.work.check";
    private static final String IMPORT = "intake.work.import";
    private static final Set<String> STEPS = Set.of(READ, CHECK, IMPORT);

    private final Sheets sheets;
    private final Imports imports;
    private final LongWork works;

    ImportDesk(Sheets sheets, Imports imports, LongWork works) {
        this.sheets = sheets;
        this.imports = imports;
        this.works = works;
    }

    Sheets sheets() {
        return sheets;
    }

    /** Reads the file, then deletes it. */
    Work<Stage> read(SheetKind<?> kind, Path file, String name) {
        return start(READ, progress -> {
            try {
                return Stage.matched(sheets.read(kind.key(), file, name, progress));
            } finally {
                Files.deleteIfExists(file);
            }
        });
    }

    Work<Stage> check(Matching matching) {
        return start(CHECK, progress -> Stage.checked(sheets.check(matching, progress)));
    }

    Work<Stage> apply(Preview preview) {
        return start(IMPORT, progress -> {
            ImportId made = imports.apply(preview, progress);
            return Stage.checked(preview).done(made);
        });
    }

    Work<Boolean> undo(ImportId id) {
        return works.start("intake.work.undo", progress -> {
            imports.undo(id);
            return Boolean.TRUE;
        });
    }

    /** Lets go of the sheet that was looked at. */
    void forget() {
        works.mine().stream().filter(work -> stage(work).isPresent()).forEach(works::forget);
    }

    /** The job that is under way. */
    @SuppressWarnings("unchecked")
    Optional<Work<Stage>> running() {
        return works.mine().stream()
                .filter(work ->
                        STEPS.contains(work.titleKey()) && !work.status().ended())
                .map(work -> (Work<Stage>) work)
                .findFirst();
    }

    /** How far the person was, if the sheet was not imported. */
    Optional<Stage> kept() {
        return works.mine().stream()
                .map(ImportDesk::stage)
                .flatMap(Optional::stream)
                .findFirst()
                .filter(stage -> stage.imported() == null);
    }

    private Work<Stage> start(String step, Work.Task<Stage> task) {
        forget();
        return works.start(step, task);
    }

    private static Optional<Stage> stage(Work<?> work) {
        return work.result().filter(Stage.class::isInstance).map(Stage.class::cast);
    }
}
