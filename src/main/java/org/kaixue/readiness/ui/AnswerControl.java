package org.kaixue.readiness.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kaixue.attachment.Photo;
import org.kaixue.attachment.ui.PhotoField;
import org.kaixue.checklist.AnswerKind;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.readiness.AnswerDraft;
import org.kaixue.readiness.AssessmentRecord;
import org.kaixue.readiness.Assessor;

/** How the school answers an item: chips and fields that save at each touch, a note, and photos. */
final class AnswerControl extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 1000;

    private final transient AssessmentPage page;
    private final transient AssessmentRecord.Line line;
    private final transient Consumer<AnswerDraft> save;
    private final transient Consumer<Photo> show;
    private final @Nullable String value;
    private final @Nullable String note;
    private final Span problem = new Span();

    /**
     * @param save throws what it refuses
     * @param show takes a photo
     */
    AnswerControl(AssessmentPage page, AssessmentRecord.Line line, Consumer<AnswerDraft> save, Consumer<Photo> show) {
        this.page = page;
        this.line = line;
        this.save = save;
        this.show = show;
        AssessmentRecord.Given given = line.answers().get(Assessor.SELF);
        this.value = given == null ? null : given.value();
        this.note = given == null ? null : given.note();
        addClassName("kx-ready-control");
        problem.addClassName("kx-ready-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        removeAll();
        ChecklistItem item = line.item();
        Div chips = new Div();
        chips.addClassName("kx-chips");
        chips.getElement().setAttribute("role", "group");
        chips.getElement().setAttribute("aria-label", page.words().in(item.text()));
        switch (item.kind()) {
            case YES_NO -> chips.add(chip(ChecklistItem.YES, "kx-good"));
            case PHOTO -> chips.add(chip(ChecklistItem.PHOTO, "kx-good"));
            case CHOICE -> {
                for (int place = 0; place < item.choices().size(); place++) {
                    chips.add(chip(
                            String.valueOf(place), item.choices().get(place).passes() ? "kx-good" : "kx-bad"));
                }
            }
            case NUMBER, TEXT -> add(typed());
            case DATE -> add(day());
        }
        if (item.kind().takesNo()) {
            chips.add(chip(ChecklistItem.NO, "kx-bad"));
        }
        if (item.mayNotApply()) {
            chips.add(chip(ChecklistItem.NOT_APPLICABLE, "kx-plain"));
        }
        Button remark = new Button(page.words().text("readiness.note"), click -> note(value, null));
        remark.addThemeVariants(ButtonVariant.TERTIARY);
        add(chips, remark);
        photos();
        add(problem);
    }

    /** Where photos are the answer the camera is one touch away. */
    private void photos() {
        if (line.item().kind() == AnswerKind.PHOTO) {
            int missing = line.item().photos() - line.photos().size();
            add(new PhotoField(
                    missing > 0
                            ? page.words().text("readiness.photo.wanted", missing)
                            : page.words().text("readiness.photo.add"),
                    show));
            return;
        }
        Button open = new Button(page.words().text("readiness.photo.add"));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.addClickListener(click -> replace(open, new PhotoField(open.getText(), show)));
        add(open);
    }

    private NativeButton chip(String answer, String look) {
        boolean chosen = answer.equals(value);
        String words = page.words().answer(line.item(), answer);
        NativeButton chip = new NativeButton(words, click -> answer(chosen ? null : answer));
        chip.addClassNames("kx-chip", look);
        chip.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
        return chip;
    }

    private TextField typed() {
        TextField field = new TextField();
        field.setMaxLength(LONGEST);
        field.setAriaLabel(page.words().in(line.item().text()));
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        String unit = line.item().unit();
        if (line.item().kind() == AnswerKind.NUMBER) {
            field.setAllowedCharPattern("[0-9０-９.,，．\\-]");
        }
        if (unit != null) {
            field.setSuffixComponent(new Span(unit));
        }
        if (value != null && !value.equals(ChecklistItem.NOT_APPLICABLE)) {
            field.setValue(value);
        }
        field.addValueChangeListener(change -> answer(change.getValue()));
        return field;
    }

    private DatePicker day() {
        DatePicker picker = Dates.picker();
        picker.setAriaLabel(page.words().in(line.item().text()));
        picker.setValue(parsed(value));
        picker.addValueChangeListener(change ->
                answer(change.getValue() == null ? null : change.getValue().toString()));
        return picker;
    }

    private static @Nullable LocalDate parsed(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** Where the portal's record says something else, the reason is asked for at once. */
    private void answer(@Nullable String answer) {
        problem.setVisible(false);
        try {
            save.accept(new AnswerDraft(line.item().key(), answer, note));
        } catch (RuleViolation refusal) {
            if ("note".equals(refusal.field())) {
                note(answer, page.words().text(refusal.key(), refusal.values()));
            } else if (refusal.field() == null) {
                Messages.refused(refusal);
            } else {
                problem.setText(page.words().text(refusal.key(), refusal.values()));
                problem.setVisible(true);
            }
        }
    }

    private void note(@Nullable String answer, @Nullable String why) {
        FormDialog<AnswerDraft> form =
                new FormDialog<>(AnswerDraft.class, page.words().text("readiness.note"), save::accept);
        form.explain(why == null ? page.words().in(line.item().text()) : why);
        form.field("note", "readiness.note", new TextArea())
                .wide()
                .open(new AnswerDraft(line.item().key(), answer, note));
    }
}
