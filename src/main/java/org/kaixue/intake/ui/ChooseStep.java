package org.kaixue.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.kaixue.common.ui.Card;
import org.kaixue.intake.SheetKind;
import org.kaixue.intake.Sheets;

/** What is imported, its template, and the file. */
final class ChooseStep extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Sheets sheets;
    private final transient Taken taken;
    private final Div about = new Div();

    /** Gets the file of a kind, to read and to delete. */
    @FunctionalInterface
    interface Taken {
        void file(SheetKind<?> kind, Path file, String name);
    }

    ChooseStep(Sheets sheets, Taken taken) {
        this.sheets = sheets;
        this.taken = taken;
        List<SheetKind<?>> kinds = sheets.offered();
        Card card = new Card(getTranslation("intake.step.choose"));
        if (kinds.size() > 1) {
            RadioButtonGroup<SheetKind<?>> choice = new RadioButtonGroup<>(getTranslation("intake.choose.kind"));
            choice.setItems(kinds);
            choice.setItemLabelGenerator(kind -> getTranslation(kind.nameKey()));
            choice.addValueChangeListener(event -> show(event.getValue()));
            choice.setValue(kinds.getFirst());
            card.add(choice);
        } else {
            kinds.forEach(this::show);
        }
        about.addClassName("kx-import-choose");
        card.add(about);
        add(card);
    }

    private void show(SheetKind<?> kind) {
        String name = getTranslation(kind.nameKey());
        String key = kind.key();
        Locale locale = getLocale();
        Paragraph limits = new Paragraph(getTranslation("intake.choose.limits"));
        limits.addClassName("kx-muted");
        about.removeAll();
        about.add(
                new Paragraph(name + " · " + getTranslation(kind.explanationKey())),
                Downloads.link(
                        getTranslation("intake.choose.template"), name, out -> sheets.template(key, locale, out)),
                SheetUpload.field((file, fileName) -> taken.file(kind, file, fileName)),
                limits);
    }
}
