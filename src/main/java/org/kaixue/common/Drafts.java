package org.kaixue.common;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Checks a draft's Jakarta constraints again where it arrives: a form is not the only way to a service. */
@Component
public class Drafts {

    private final Validator validator;

    Drafts(Validator validator) {
        this.validator = validator;
    }

    /**
     * Refuses a draft of which a constraint does not hold.
     *
     * @throws ConstraintViolationException with every breach; a form says each at its field, in the user's language
     */
    public void check(Object draft) {
        Set<ConstraintViolation<Object>> breaches = validator.validate(draft);
        if (!breaches.isEmpty()) {
            throw new ConstraintViolationException(breaches);
        }
    }
}
