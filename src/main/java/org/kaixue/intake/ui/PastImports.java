package org.kaixue.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.kaixue.common.Formats;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Lists;
import org.kaixue.common.ui.Source;
import org.kaixue.intake.ImportRow;
import org.kaixue.intake.Imports;
import org.kaixue.intake.Sheets;
import org.springframework.stereotype.Component;

/** Makes the list of the imports that were made, with the button that takes one back. */
@Component
class PastImports {

    private final Imports imports;
    private final Sheets sheets;
    private final Lists lists;
    private final Texts texts;

    PastImports(Imports imports, Sheets sheets, Lists lists, Texts texts) {
        this.imports = imports;
        this.sheets = sheets;
        this.lists = lists;
        this.texts = texts;
    }

    DataList<ImportRow> list(Consumer<ImportRow> undo) {
        UI ui = UI.getCurrent();
        return lists.of(columns(undo), source())
                .named("past")
                .titled(ui.getTranslation("intake.past"))
                .whenEmpty(new EmptyState(
                        ui.getTranslation("intake.past.empty"), ui.getTranslation("intake.past.empty.next")));
    }

    private ColumnList<ImportRow> columns(Consumer<ImportRow> undo) {
        return ColumnList.of(
                Column.moment("at", "intake.column.at", ImportRow::importedAt).sortable(),
                Column.<ImportRow>text("file", "intake.column.file", ImportRow::fileName)
                        .sortable()
                        .wide(),
                Column.text("kind", "intake.column.kind", (ImportRow row, Locale locale) -> kind(row, locale)),
                Column.number("new", "intake.column.new", ImportRow::added),
                Column.number("changed", "intake.column.changed", ImportRow::changed),
                Column.number("same", "intake.column.same", ImportRow::same),
                Column.number("wrong", "intake.column.wrong", ImportRow::wrong),
                Column.text("by", "intake.column.by", ImportRow::importedBy),
                Column.text("state", "intake.column.state", (ImportRow row, Locale locale) -> state(row, locale)),
                Column.text("undo", "intake.column.undo", (ImportRow row) -> "")
                        .drawn(row -> row.undone()
                                ? new Span()
                                : UndoButton.of(row.fileName(), row.added() + row.changed(), () -> undo.accept(row))));
    }

    private String kind(ImportRow row, Locale locale) {
        return sheets.offered().stream()
                .filter(kind -> kind.key().equals(row.kind()))
                .map(kind -> texts.getTranslation(kind.nameKey(), locale))
                .findFirst()
                .orElse(row.kind());
    }

    private String state(ImportRow row, Locale locale) {
        return row.undoneAt() == null
                ? texts.getTranslation("intake.past.kept", locale)
                : texts.getTranslation(
                        "intake.past.undone",
                        locale,
                        Formats.in(locale).moment(row.undoneAt()),
                        Objects.requireNonNullElse(row.undoneBy(), ""));
    }

    private Source<ImportRow> source() {
        return new Source<>() {
            @Override
            public List<ImportRow> page(PageQuery query) {
                return imports.page(query);
            }

            @Override
            public int count(PageQuery query) {
                return imports.count(query);
            }
        };
    }
}
