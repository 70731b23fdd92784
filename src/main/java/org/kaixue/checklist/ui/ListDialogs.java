package org.kaixue.checklist.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.ChecklistDraft;
import org.kaixue.checklist.ChecklistUse;
import org.kaixue.checklist.Edition;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;

/** The forms around a list: its name and document, its copy, and the day from which an edition counts. */
record ListDialogs(ListDesk desk, ListWords words) {

    /** A new list without items. */
    void begin(Consumer<String> begun) {
        FormDialog<NewList> form = new FormDialog<>(NewList.class, words.text("checklist.add"), draft -> {
            desk.desk().begin(draft.code(), draft.head());
            begun.accept(draft.code());
        });
        head(form.explain(words.text("checklist.add.explain")), true);
        form.open(new NewList("", "", "", ChecklistUse.VISIT, null, null));
    }

    /** A list of one's own with the items of an edition. */
    void copy(Edition from, Consumer<String> copied) {
        FormDialog<NewList> form = new FormDialog<>(NewList.class, words.text("checklist.copy"), draft -> {
            desk.desk().copy(from.id(), draft.code(), draft.head());
            copied.accept(draft.code());
        });
        head(form.explain(words.text("checklist.copy.explain", from.items().size())), true);
        form.open(new NewList("", from.name().zh(), from.name().en(), from.use(), null, null));
    }

    /** What a draft says of itself. */
    void describe(Edition draft, Runnable saved) {
        ChecklistDraft before = ChecklistDraft.of(draft);
        FormDialog<ChecklistDraft> form =
                new FormDialog<>(ChecklistDraft.class, words.text("checklist.describe"), changed -> {
                    desk.desk().describe(draft.id(), before, changed);
                    saved.run();
                });
        head(form, false);
        form.open(before);
    }

    void publish(Edition draft, Runnable published) {
        FormDialog<From> form = new FormDialog<>(From.class, words.text("checklist.publish"), from -> {
            desk.desk().publish(draft.id(), from.validFrom());
            published.run();
        });
        form.explain(words.text(
                        draft.use() == ChecklistUse.READINESS
                                ? "checklist.publish.explain-readiness"
                                : "checklist.publish.explain",
                        draft.name(),
                        draft.version(),
                        draft.items().size(),
                        draft.vetoes()))
                .field("validFrom", "checklist.publish.from", Dates.picker())
                .action(words.text("checklist.publish.do"));
        form.open(new From(desk.clock().today()));
    }

    private void head(FormDialog<?> form, boolean coded) {
        Select<ChecklistUse> use = new Select<>();
        use.setItems(ChecklistUse.values());
        use.setItemLabelGenerator(one -> one == null ? "" : words.text("checklist.use." + one));
        form.field("nameZh", "checklist.field.name-zh", new TextField())
                .field("nameEn", "checklist.field.name-en", new TextField());
        if (coded) {
            TextField code = new TextField();
            code.setHelperText(words.text("checklist.field.code.help"));
            form.field("code", "checklist.column.code", code);
        }
        form.field("use", "checklist.column.use", use)
                .field("document", "checklist.field.document", new TextField())
                .wide()
                .field("issuedOn", "checklist.column.issued", Dates.picker());
    }

    /** A list as it is begun. */
    public record NewList(
            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 60) String nameZh,
            @NotBlank @Size(max = 100) String nameEn,
            @NotNull ChecklistUse use,
            @Nullable @Size(max = 200) String document,
            @Nullable LocalDate issuedOn) {

        ChecklistDraft head() {
            return new ChecklistDraft(nameZh, nameEn, use, document, issuedOn);
        }
    }

    /** The day from which an edition counts. */
    public record From(@NotNull LocalDate validFrom) {}
}
