package org.kaixue.security;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person signed in with, as far as the browser says. */
final class Device {

    private static final int LONGEST = 1_000;

    /** Most browsers also call themselves what others are called, so the first that is found counts. */
    private static final Map<String, String> BROWSERS = inOrder(
            "MicroMessenger", "WeChat",
            "Edg", "Edge",
            "Firefox", "Firefox",
            "FxiOS", "Firefox",
            "CriOS", "Chrome",
            "Chrome", "Chrome",
            "Safari", "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "iPhone", "iPhone",
            "iPad", "iPad",
            "HarmonyOS", "HarmonyOS",
            "Android", "Android",
            "Windows", "Windows",
            "Mac OS X", "macOS",
            "Linux", "Linux");

    private Device() {}

    /** Such as {@code Chrome · Windows}; empty where nothing is known. */
    static String of(@Nullable String userAgent) {
        if (userAgent == null || userAgent.length() > LONGEST) {
            return "";
        }
        String browser = first(BROWSERS, userAgent);
        String system = first(SYSTEMS, userAgent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
    }

    private static String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
