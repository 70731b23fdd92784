package org.kaixue.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.converter.Converter;
import jakarta.validation.ConstraintViolationException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.LostDatabase;
import org.kaixue.common.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A form in a dialog: takes a draft, lets the user change it, hands it to one callback. Enter saves; Esc closes and asks
 * where something would be lost; what the callback refuses is said in the dialog and nothing typed is lost.
 *
 * @param <D> a public record whose components carry the Jakarta constraints; components without a field keep their
 *     values
 */
public class FormDialog<D extends Record> extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FormDialog.class);

    /**
     * Enter saves and Esc closes, but not while an input method composes characters or a list of choices is open; what
     * is being typed reaches the server first.
     */
    private static final String KEYS = """
            this.addEventListener('keydown', event => {
              if (event.isComposing || event.keyCode === 229) {
                event.stopPropagation();
                return;
              }
              const target = event.target;
              const text = target.localName === 'textarea';
              if (event.key !== 'Escape' && event.key !== 'Enter' || target.parentElement?.opened
                  || event.key === 'Enter' && (text && !event.ctrlKey || target.closest('vaadin-button, a, button'))) {
                return;
              }
              if (target.localName === 'input' || text) {
                target.blur();
                target.focus();
              }
              if (event.key === 'Enter') {
                event.preventDefault();
                setTimeout(() => $0.click());
              }
            }, true);""";

    private final transient DraftFields<D> fields;
    private final transient Consumer<D> callback;
    private final Paragraph explanation = new Paragraph();
    private final Div problem = new Div();
    private final Div conflictSlot = new Div();
    private final Div layout = new Div();
    private final Button save = new Button();
    private final Button cancel = new Button();
    private transient @Nullable Supplier<D> theirs;
    private transient @Nullable D read;

    /**
     * @param title the heading, in the user's language
     * @param save takes the draft, usually a service's method; what it throws is shown in the dialog, otherwise the
     *     dialog closes
     */
    public FormDialog(Class<D> type, String title, Consumer<D> save) {
        this.callback = save;
        this.fields = new DraftFields<>(type);
        addClassName("kx-form-dialog");
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(event -> askToClose());
        explanation.addClassName("kx-form-explanation");
        explanation.setVisible(false);
        problem.addClassName("kx-form-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        layout.addClassName("kx-form");
        add(explanation, problem, conflictSlot, layout);
        buttons();
        getElement().addAttachListener(attached -> getElement().executeJs(KEYS, this.save.getElement()));
    }

    private void buttons() {
        save.setText(getTranslation("common.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save());
        cancel.setText(getTranslation("common.cancel"));
        cancel.addClickListener(click -> askToClose());
        getFooter().add(cancel, save);
    }

    /** What the user should know before filling in. */
    public FormDialog<D> explain(String text) {
        explanation.setText(text);
        explanation.setVisible(true);
        return this;
    }

    /** The word on the button instead of "Save". */
    public FormDialog<D> action(String text) {
        save.setText(text);
        return this;
    }

    /** A field for the record's component of that name. */
    public <C extends Component & HasValue<?, ?>> FormDialog<D> field(String component, String labelKey, C field) {
        fields.bind(component, getTranslation(labelKey), field, null);
        return place(field);
    }

    /** A field whose values are converted to those of the record's component. */
    public <P, M, C extends Component & HasValue<?, P>> FormDialog<D> field(
            String component, String labelKey, C field, Converter<P, M> converter) {
        fields.bind(component, getTranslation(labelKey), field, converter);
        return place(field);
    }

    /** Something between the fields that is no field, such as a sentence that explains a figure. */
    public FormDialog<D> also(Component component) {
        return place(component);
    }

    /** The last placed part takes the form's whole width. */
    public FormDialog<D> wide() {
        layout.getElement()
                .getChild(layout.getElement().getChildCount() - 1)
                .getClassList()
                .set("kx-form-wide", true);
        return this;
    }

    /**
     * Lets the user compare and choose when somebody else was faster: asked before the callback, and once more if that
     * finds the record changed under its hands.
     *
     * @param latest reads the draft as it is in the database now
     */
    public FormDialog<D> conflict(Supplier<D> latest) {
        theirs = latest;
        return this;
    }

    /** Opens the form on the draft; the first field is ready to type. */
    public void open(D draft) {
        read = draft;
        fields.read(draft);
        open();
        layout.getChildren()
                .filter(Focusable.class::isInstance)
                .filter(part -> !(part instanceof HasValue<?, ?> field && field.isReadOnly()))
                .findFirst()
                .ifPresent(first -> ((Focusable<?>) first).focus());
    }

    /** Whether closing would lose something. */
    public boolean hasChanges() {
        return fields.changed();
    }

    /** Does what the button does. */
    public void save() {
        say(null);
        try {
            fields.write().ifPresentOrElse(this::hand, () -> say(fields.problem()));
        } finally {
            save.setEnabled(true);
        }
    }

    private void hand(D draft) {
        try {
            if (overtaken()) {
                showConflict();
                return;
            }
            callback.accept(draft);
            close();
        } catch (RuleViolation refusal) {
            String text = getTranslation(refusal.key(), refusal.values());
            if (refusal.field() == null || !fields.fail(refusal.field(), text)) {
                say(text);
            }
        } catch (ConstraintViolationException invalid) {
            Constraints.tell(invalid.getConstraintViolations(), getLocale(), (component, message) -> {
                if (!fields.fail(component, message)) {
                    say(message);
                }
            });
        } catch (OptimisticLockingFailureException overtaken) {
            showConflict();
        } catch (RuntimeException failure) {
            if (LostDatabase.caused(failure)) {
                LOG.warn("The database does not answer: {}", failure.toString());
                say(getTranslation("common.form.database-gone"));
                return;
            }
            String number = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("Saving {} failed [{}]", draft.getClass().getSimpleName(), number, failure);
            say(getTranslation("common.form.failed", number));
        }
    }

    private boolean overtaken() {
        return theirs != null && !Objects.equals(latest(theirs), read);
    }

    private void showConflict() {
        conflictSlot.removeAll();
        D latest = theirs == null ? null : latest(theirs);
        if (latest == null) {
            say(getTranslation("common.conflict.gone"));
        } else {
            read = latest;
            conflictSlot.add(new ConflictPanel(fields.compare(latest)));
        }
    }

    private @Nullable D latest(Supplier<D> source) {
        try {
            return source.get();
        } catch (RuleViolation gone) {
            return null;
        }
    }

    private void say(@Nullable String text) {
        problem.setText(text == null ? "" : text);
        problem.setVisible(text != null);
    }

    private void askToClose() {
        if (!hasChanges()) {
            close();
            return;
        }
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(getTranslation("common.form.unsaved"));
        question.setText(getTranslation("common.form.unsaved.consequence"));
        question.setConfirmText(getTranslation("common.form.unsaved.stay"));
        question.setRejectable(true);
        question.setRejectText(getTranslation("common.form.unsaved.discard"));
        question.addRejectListener(event -> close());
        question.open();
    }

    private FormDialog<D> place(Component component) {
        layout.add(component);
        return this;
    }
}
