package org.kaixue.security;

/** How far an account has come. */
public enum AccountState {
    /** Waits for the person to set a password of his own. */
    INVITED,
    /** As invited, but the one-time secret is no longer taken. */
    LAPSED,
    IN_USE,
    /** In use, but no role holds any more. */
    ENDED,
    DISABLED
}
