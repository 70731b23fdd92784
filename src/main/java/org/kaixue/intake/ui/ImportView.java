package org.kaixue.intake.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.file.Path;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.Lists;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.intake.ImportId;
import org.kaixue.intake.ImportRow;
import org.kaixue.intake.Matching;
import org.kaixue.intake.Preview;
import org.kaixue.intake.SheetKind;

/** Brings a sheet in, step by step; what is under way is found again when the page was left. */
@Route("import")
@Menu(title = "intake.menu", order = 40, icon = "vaadin:upload-alt")
@RolesAllowed({"STOCK_WRITE", "ORGANISATION_WRITE"})
class ImportView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ImportDesk desk;
    private final transient Lists lists;
    private final transient Texts texts;
    private final DataList<ImportRow> past;
    private final Div step = new Div();

    ImportView(ImportDesk desk, PastImports pastImports, Lists lists, Texts texts) {
        this.desk = desk;
        this.lists = lists;
        this.texts = texts;
        this.past = pastImports.list(row -> undo(row.id(), row.fileName()));
        addClassNames("kx-page", "kx-import");
        add(
                new PageHeader(getPageTitle()).answer(getTranslation("intake.answer")),
                step,
                new Card(getTranslation("intake.past"), past));
        choose();
    }

    /** Goes on where the person was when he left the page. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        desk.running().ifPresentOrElse(work -> Watching.open(work, this::show), () -> desk.kept()
                .ifPresent(stage -> {
                    show(stage);
                    Messages.saved(getTranslation("intake.resume"));
                }));
    }

    private void choose() {
        put(new ChooseStep(desk.sheets(), this::read));
    }

    private void read(SheetKind<?> kind, Path file, String name) {
        choose();
        Watching.open(desk.read(kind, file, name), this::show);
    }

    private void check(Matching matching) {
        match(matching);
        Watching.open(desk.check(matching), this::show);
    }

    private void apply(Preview preview) {
        preview(preview);
        Watching.open(desk.apply(preview), this::show);
    }

    private void undo(ImportId id, String fileName) {
        Watching.open(desk.undo(id), done -> {
            past.refresh();
            Messages.saved(getTranslation("intake.undo.done", fileName));
            if (step.getChildren().anyMatch(DoneStep.class::isInstance)) {
                restart();
            }
        });
    }

    private void restart() {
        desk.forget();
        choose();
    }

    /** The next step begins at the top of the page, however far down the last one ended. */
    private void show(Stage stage) {
        scrollIntoView();
        Preview preview = stage.preview();
        ImportId made = stage.imported();
        if (preview == null) {
            match(stage.matching());
        } else if (made != null) {
            String fileName = stage.matching().file().name();
            put(new DoneStep(preview, this::restart, () -> undo(made, fileName)));
            past.refresh();
        } else {
            preview(preview);
        }
    }

    private void match(Matching matching) {
        put(new MatchStep(matching, this::check, this::restart));
    }

    private void preview(Preview preview) {
        PreviewStep.Moves moves =
                new PreviewStep.Moves(() -> apply(preview), () -> match(preview.matching()), this::restart);
        put(new PreviewStep(preview, desk.sheets(), lists, new PreviewLines(preview, texts), moves));
    }

    private void put(Component shown) {
        step.removeAll();
        step.add(shown);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("intake.title");
    }
}
