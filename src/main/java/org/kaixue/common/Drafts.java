package org.kaixue.common;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** Checks a draft's Jakarta constraints again where it arrives: a form is not the only way to a service. */
@Component
public class Drafts {

    private final Validator validator;

    Drafts(Validator validator) {
        this.validator = validator;
    }

    /** Refuses a draft of which a constraint does not hold, at the first such field. */
    public void check(Object draft) {
        validator.validate(draft).stream()
                .min(Comparator.comparing((ConstraintViolation<Object> violation) ->
                        violation.getPropertyPath().toString()))
                .ifPresent(violation -> {
                    String field = violation.getPropertyPath().toString();
                    throw RuleViolation.at(field, "common.draft.invalid", violation.getMessage(), field);
                });
    }
}
