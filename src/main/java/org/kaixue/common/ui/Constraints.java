package org.kaixue.common.ui;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/** The constraints of a whole draft, those on the record itself included, with messages in the user's language. */
final class Constraints {

    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();

    private Constraints() {}

    /** Tells each breach: the component's name, empty for the draft as a whole, and the message. */
    static <D> void check(D draft, Locale locale, BiConsumer<String, String> breach) {
        tell(FACTORY.getValidator().validate(draft), locale, breach);
    }

    static void tell(
            Set<? extends ConstraintViolation<?>> violations, Locale locale, BiConsumer<String, String> breach) {
        for (ConstraintViolation<?> violation : violations) {
            String component = "";
            for (Path.Node node : violation.getPropertyPath()) {
                component = node.getName() == null ? component : node.getName();
            }
            breach.accept(component, message(violation, locale));
        }
    }

    private static String message(ConstraintViolation<?> violation, Locale locale) {
        return FACTORY.getMessageInterpolator()
                .interpolate(
                        violation.getMessageTemplate(),
                        new Context(violation.getConstraintDescriptor(), violation.getInvalidValue()),
                        locale);
    }

    private record Context(ConstraintDescriptor<?> getConstraintDescriptor, Object getValidatedValue)
            implements MessageInterpolator.Context {

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new jakarta.validation.ValidationException("Nothing to unwrap as " + type);
        }
    }
}
