package org.kaixue.common.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.DraftFields.Difference;

/** Shows where two people's versions of a record differ, theirs beside mine, and puts the chosen values into the form. */
final class ConflictPanel extends Div {

    private static final long serialVersionUID = 1L;

    ConflictPanel(List<Difference> differences) {
        addClassName("kx-conflict");
        getElement().setAttribute("role", "alert");
        add(new H3(getTranslation("common.conflict.title")));
        add(new Paragraph(getTranslation(differences.isEmpty() ? "common.conflict.same" : "common.conflict.explain")));
        differences.forEach(difference -> add(choice(difference)));
    }

    private RadioButtonGroup<Boolean> choice(Difference difference) {
        RadioButtonGroup<Boolean> choice = new RadioButtonGroup<>(difference.label());
        choice.setItems(true, false);
        choice.setItemLabelGenerator(mine -> mine
                ? getTranslation("common.conflict.mine", shown(difference.field(), difference.mine()))
                : getTranslation("common.conflict.theirs", shown(difference.field(), difference.theirs())));
        choice.setValue(true);
        choice.addValueChangeListener(
                event -> difference.field().setValue(event.getValue() ? difference.mine() : difference.theirs()));
        return choice;
    }

    @SuppressWarnings("unchecked")
    private String shown(HasValue<?, ?> field, @Nullable Object value) {
        if (value == null || "".equals(value)) {
            return getTranslation("common.conflict.none");
        }
        if (field instanceof ComboBox<?> box) {
            return ((ComboBox<Object>) box).getItemLabelGenerator().apply(value);
        }
        if (field instanceof Select<?> select && select.getItemLabelGenerator() != null) {
            return ((Select<Object>) select).getItemLabelGenerator().apply(value);
        }
        Formats formats = Formats.in(getLocale());
        return switch (value) {
            case Boolean yes -> getTranslation(yes ? "common.yes" : "common.no");
            case LocalDate day -> formats.date(day);
            case Number number -> formats.number(number);
            default -> value.toString();
        };
    }
}
