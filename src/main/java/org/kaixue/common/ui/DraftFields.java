package org.kaixue.common.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.Binder.BindingBuilder;
import com.vaadin.flow.data.binder.BindingValidationStatus;
import com.vaadin.flow.data.binder.ReadOnlyHasValue;
import com.vaadin.flow.data.binder.RequiredFieldConfigurator;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.converter.Converter;
import jakarta.validation.constraints.NotBlank;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a form, bound to the components of a draft by name; components without a field keep their values. */
final class DraftFields<D extends Record> {

    /** A select's button says what buttons must not say (aria-required); its label shows that a choice is required. */
    private static final String BUTTON_REQUIRES_NOTHING = """
            this.updateComplete.then(() => {
              const button = this.querySelector('vaadin-select-value-button');
              const mend = () => button.removeAttribute('aria-required');
              mend();
              new MutationObserver(mend).observe(button, {attributeFilter: ['aria-required']});
            });""";

    private final Class<D> type;
    private final BeanValidationBinder<D> binder;
    private final Map<String, HasValue<?, Object>> fields = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private Map<String, Object> first = Map.of();
    private List<String> loose = List.of();
    private int wrong;
    private boolean complete;

    DraftFields(Class<D> type) {
        if (type.getDeclaredConstructors().length != 1) {
            throw new IllegalArgumentException(type + " must have no constructor but its own");
        }
        this.type = type;
        this.binder = new BeanValidationBinder<>(type);
        binder.setRequiredConfigurator(
                RequiredFieldConfigurator.DEFAULT.chain((constraint, binding) -> constraint instanceof NotBlank));
    }

    @SuppressWarnings("unchecked")
    void bind(String component, String label, HasValue<?, ?> field, @Nullable Converter<?, ?> converter) {
        if (field instanceof HasLabel labelled) {
            labelled.setLabel(label);
        }
        NumberTexts.into(field);
        if (field instanceof Select<?> select) {
            select.getElement().executeJs(BUTTON_REQUIRES_NOTHING);
        }
        HasValue<?, Object> any = (HasValue<?, Object>) field;
        fields.put(component, any);
        labels.put(component, label);
        BindingBuilder<D, ?> builder = binder.forField(any);
        if (needsValue(component)) {
            builder = builder.asRequired(translate("common.form.required"));
        }
        if (converter != null) {
            builder = ((BindingBuilder<D, Object>) builder).withConverter((Converter<Object, Object>) converter);
        } else if ("".equals(field.getEmptyValue())) {
            builder = ((BindingBuilder<D, Object>) builder)
                    .withConverter(DraftFields::textToModel, text -> text == null ? "" : text);
        }
        builder.bind(component);
    }

    private static @Nullable Object textToModel(Object text) {
        String stripped = text.toString().strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /** A number that cannot be absent must be entered; a check box that is not checked says no. */
    private boolean needsValue(String component) {
        for (RecordComponent each : type.getRecordComponents()) {
            if (each.getName().equals(component)) {
                return each.getType().isPrimitive() && each.getType() != boolean.class;
            }
        }
        throw new IllegalArgumentException(type + " has no component " + component);
    }

    void read(D draft) {
        bindTheRest();
        binder.readRecord(draft);
        first = values();
    }

    private void bindTheRest() {
        if (!complete) {
            complete = true;
            for (RecordComponent component : type.getRecordComponents()) {
                if (!fields.containsKey(component.getName())) {
                    binder.forField(new Unshown()).bind(component.getName());
                }
            }
        }
    }

    /** Whether a field holds something else than it did at first. */
    boolean changed() {
        return !values().equals(first);
    }

    /** The draft as the fields say; empty if they cannot be right, which is then said at each of them. */
    Optional<D> write() {
        loose = List.of();
        wrong = 0;
        try {
            D draft = binder.writeRecord();
            List<String> problems = new ArrayList<>();
            Constraints.check(draft, locale(), (component, message) -> {
                if (!fail(component, message)) {
                    problems.add(message);
                }
            });
            loose = problems;
            return problems.isEmpty() && wrong == 0 ? Optional.of(draft) : Optional.empty();
        } catch (ValidationException invalid) {
            List<BindingValidationStatus<?>> errors = invalid.getFieldValidationErrors().stream()
                    .filter(BindingValidationStatus::isError)
                    .toList();
            loose = errors.stream()
                    .filter(error -> !fields.containsValue(error.getField()))
                    .flatMap(error -> error.getMessage().stream())
                    .toList();
            wrong = errors.size() - loose.size();
            errors.stream()
                    .filter(error -> error.getField() instanceof Focusable<?>)
                    .findFirst()
                    .ifPresent(error -> ((Focusable<?>) error.getField()).focus());
            return Optional.empty();
        }
    }

    /** What is to be said on top of the form when it could not be written. */
    String problem() {
        return loose.isEmpty() ? translate("common.form.errors", wrong) : String.join(" ", loose);
    }

    /** Says at the field what is wrong with it; false if there is no such field. */
    boolean fail(String component, String message) {
        HasValue<?, Object> field = fields.get(component);
        if (!(field instanceof HasValidation validated)) {
            return false;
        }
        validated.setErrorMessage(message);
        validated.setInvalid(true);
        wrong++;
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
        return true;
    }

    /** Takes over somebody else's record; the user's values stay in the fields. Gives what differs. */
    List<Difference> compare(D theirs) {
        Map<String, Object> mine = values();
        read(theirs);
        List<Difference> differences = new ArrayList<>();
        fields.forEach((component, field) -> {
            Object their = field.getValue();
            Object my = mine.get(component);
            if (!Objects.equals(their, my)) {
                differences.add(new Difference(labels.getOrDefault(component, component), field, their, my));
                field.setValue(my);
            }
        });
        return differences;
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach((component, field) -> values.put(component, field.getValue()));
        return values;
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }

    private static String translate(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }

    /** Keeps the value of a component that has no field, even one that the draft requires. */
    private static final class Unshown extends ReadOnlyHasValue<Object> {

        private static final long serialVersionUID = 1L;

        Unshown() {
            super(value -> {});
        }

        @Override
        public void setRequiredIndicatorVisible(boolean visible) {
            // there is no place to show it
        }
    }

    /** One field in which two people disagree. */
    record Difference(
            String label,
            HasValue<?, Object> field,
            @Nullable Object theirs,
            @Nullable Object mine) {}
}
