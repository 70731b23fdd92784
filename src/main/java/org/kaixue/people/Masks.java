package org.kaixue.people;

import org.jspecify.annotations.Nullable;

/** Covers what would tell who somebody is. */
final class Masks {

    private static final int MOST_STARS = 3;
    private static final int PHONE_FIRST = 3;
    private static final int PHONE_LAST = 4;

    private Masks() {}

    /** The first and the last character, stars between; of two characters only the first, of one none. */
    static String name(String name) {
        int length = name.codePointCount(0, name.length());
        if (length < 2) {
            return "*";
        }
        String first = name.substring(0, name.offsetByCodePoints(0, 1));
        return length == 2
                ? first + "*"
                : first
                        + "*".repeat(Math.min(MOST_STARS, length - 2))
                        + name.substring(name.offsetByCodePoints(name.length(), -1));
    }

    /** The first three and the last four digits; of a short number none. */
    static @Nullable String phone(@Nullable String phone) {
        return phone == null ? null : number(phone);
    }

    static String number(String phone) {
        return phone.length() < PHONE_FIRST + PHONE_LAST + 1
                ? "*".repeat(phone.length())
                : phone.substring(0, PHONE_FIRST)
                        + "*".repeat(phone.length() - PHONE_FIRST - PHONE_LAST)
                        + phone.substring(phone.length() - PHONE_LAST);
    }
}
