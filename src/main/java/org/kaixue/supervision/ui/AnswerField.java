package org.kaixue.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.AnswerKind;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Dates;

/** The answers of an item as chips for one thumb; a number, a day or words in a field beside them. */
final class AnswerField extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 1000;

    private final transient VisitWords words;
    private final transient ChecklistItem item;
    private final @Nullable String value;
    private final transient Consumer<@Nullable String> answered;

    /** @param answered is told the new answer; null where the chosen chip was touched again */
    AnswerField(VisitWords words, ChecklistItem item, @Nullable String value, Consumer<@Nullable String> answered) {
        this.words = words;
        this.item = item;
        this.value = value;
        this.answered = answered;
        addClassName("kx-answers");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", words.in(item.text()));
        switch (item.kind()) {
            case YES_NO -> add(chip(ChecklistItem.YES), chip(ChecklistItem.NO));
            case PHOTO -> add(chip(ChecklistItem.PHOTO), chip(ChecklistItem.NO));
            case CHOICE -> {
                for (int n = 0; n < item.choices().size(); n++) {
                    add(chip(String.valueOf(n)));
                }
            }
            case NUMBER -> add(number());
            case DATE -> add(day(), chip(ChecklistItem.NO));
            case TEXT -> add(text());
        }
        if (item.mayNotApply()) {
            add(chip(ChecklistItem.NOT_APPLICABLE));
        }
    }

    private Button chip(String answer) {
        boolean chosen = answer.equals(value);
        Band band = VisitWords.band(item.judge(answer));
        Button chip = new Button(words.value(item, answer), click -> answered.accept(chosen ? null : answer));
        chip.addClassName("kx-answer-chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
        if (chosen) {
            chip.addClassName(band.styleClass());
            if (band == Band.RED || band == Band.GREEN) {
                chip.setPrefixComponent(sign(band));
            }
        }
        return chip;
    }

    private static Span sign(Band band) {
        Span sign = new Span(band == Band.RED ? "✕" : band.sign());
        sign.getElement().setAttribute("aria-hidden", "true");
        return sign;
    }

    private TextField number() {
        TextField field = new TextField();
        field.setAriaLabel(words.in(item.text()));
        field.addClassName("kx-answer-typed");
        if (item.unit() != null) {
            field.setSuffixComponent(new Span(item.unit()));
        }
        field.setValue(typed() ? String.valueOf(value) : "");
        field.addValueChangeListener(change -> tell(change.isFromClient(), change.getValue()));
        return field;
    }

    private TextArea text() {
        TextArea field = new TextArea();
        field.setAriaLabel(words.in(item.text()));
        field.addClassName("kx-answer-typed");
        field.setMaxLength(LONGEST);
        field.setValue(typed() ? String.valueOf(value) : "");
        field.addValueChangeListener(change -> tell(change.isFromClient(), change.getValue()));
        return field;
    }

    private DatePicker day() {
        DatePicker field = Dates.picker();
        field.setAriaLabel(words.in(item.text()));
        field.addClassName("kx-answer-typed");
        field.setValue(typed() && item.kind() == AnswerKind.DATE ? date() : null);
        field.addValueChangeListener(change -> tell(
                change.isFromClient(),
                change.getValue() == null ? "" : change.getValue().toString()));
        return field;
    }

    private @Nullable LocalDate date() {
        try {
            return LocalDate.parse(String.valueOf(value));
        } catch (DateTimeParseException other) {
            return null;
        }
    }

    private boolean typed() {
        return value != null && !value.equals(ChecklistItem.NO) && !value.equals(ChecklistItem.NOT_APPLICABLE);
    }

    private void tell(boolean fromClient, String text) {
        if (fromClient) {
            answered.accept(text.isBlank() ? null : text);
        }
    }
}
