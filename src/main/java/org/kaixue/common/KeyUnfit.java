package org.kaixue.common;

import org.jspecify.annotations.Nullable;

/** The portal's key is missing, malformed or not the one with which something was sealed; only its operator mends that. */
public class KeyUnfit extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    KeyUnfit(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
