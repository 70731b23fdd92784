package org.kaixue.security;

import jakarta.servlet.ServletRequest;

/** The network address of a request, as the records keep it. */
final class Addresses {

    private static final int LONGEST = 45;

    private Addresses() {}

    static String of(ServletRequest request) {
        return cut(request.getRemoteAddr());
    }

    /** An address without the name of a network card behind it, which would make it longer than its column. */
    static String cut(String address) {
        String plain = address.replaceFirst("%.*", "");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
