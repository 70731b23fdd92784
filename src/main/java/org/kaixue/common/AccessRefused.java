package org.kaixue.common;

/** The signed-in person's grants do not allow what was asked for. */
public class AccessRefused extends RuleViolation {

    private static final long serialVersionUID = 1L;

    public AccessRefused() {
        super("common.access-refused");
    }
}
