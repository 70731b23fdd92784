package org.kaixue.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaixue.common.RuleViolation;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which passwords are taken: long enough and not among those that are tried first. There is no rule about kinds of
 * characters, because such rules make people choose worse ones.
 */
@Component
class PasswordRules {

    static final int SHORTEST = 8;

    /** Longer texts cost the server time without being safer. */
    static final int LONGEST = 128;

    private final Set<String> common;

    PasswordRules() {
        var list = new ClassPathResource("common-passwords.txt", PasswordRules.class);
        try (var reader = new BufferedReader(new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
            common = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PasswordRules::plain)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses a password that is too short, too long or too easily guessed for this account. */
    void check(String username, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw RuleViolation.at("password", "security.password.short", SHORTEST);
        }
        if (length > LONGEST) {
            throw RuleViolation.at("password", "security.password.long", LONGEST);
        }
        String plain = plain(password);
        String word = withoutTail(plain);
        boolean usual = common.contains(plain) || common.contains(word);
        boolean ownName =
                plain.equals(plain(username)) || (!word.isEmpty() && word.equals(withoutTail(plain(username))));
        if (usual || ownName || plain.chars().distinct().count() < 3) {
            throw RuleViolation.at("password", "security.password.common");
        }
    }

    private static String plain(String password) {
        return password.strip().toLowerCase(Locale.ROOT);
    }

    /** Without digits and signs at the end, which is how most people lengthen a common word. */
    private static String withoutTail(String password) {
        return password.replaceFirst("[^\\p{L}]+$", "");
    }
}
