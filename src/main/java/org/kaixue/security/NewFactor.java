package org.kaixue.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A secret that a person is about to put into an authenticator app. */
public final class NewFactor {

    private static final String ISSUER = "Kaixue";
    private static final int GROUP = 4;

    private final byte[] secret;
    private final String username;

    NewFactor(byte[] secret, String username) {
        this.secret = secret.clone();
        this.username = username;
    }

    byte[] secret() {
        return secret.clone();
    }

    /** The secret to be typed, in groups of four. */
    public String typed() {
        return Totp.base32(secret).replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }

    /** The address that an app on the same device takes it from. */
    public String address() {
        String label = URLEncoder.encode(ISSUER + ":" + username, StandardCharsets.UTF_8);
        return "otpauth://totp/" + label + "?secret=" + Totp.base32(secret) + "&issuer=" + ISSUER;
    }
}
