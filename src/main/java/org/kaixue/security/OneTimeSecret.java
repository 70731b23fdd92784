package org.kaixue.security;

import java.security.SecureRandom;
import java.time.Duration;

/** What lets a person in for the first time, and again after the password was lost. */
final class OneTimeSecret {

    /** How long it is good for. */
    static final Duration LIFE = Duration.ofDays(7);

    /** Without letters and digits that are taken for each other when read from a screen. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Groups of four, which can be dictated; together they carry more than 128 random bits. */
    private static final int GROUPS = 7;

    private static final int GROUP = 4;

    private OneTimeSecret() {}

    static String next() {
        return next(GROUPS);
    }

    /** So many groups of four letters and digits. */
    static String next(int groups) {
        var secret = new StringBuilder();
        for (int i = 0; i < groups * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                secret.append('-');
            }
            secret.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return secret.toString();
    }
}
