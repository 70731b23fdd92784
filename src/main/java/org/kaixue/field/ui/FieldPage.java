package org.kaixue.field.ui;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.kaixue.common.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page itself, which is static, and its texts. */
@Controller
class FieldPage {

    private static final String BUNDLE = "vaadin-i18n/field";
    private static final String TEXTS = "field.page.";

    /** A text with these for its values keeps the places of its values, and the page's script fills them. */
    private static final Object[] PLACES =
            IntStream.range(0, 3).mapToObj(n -> "{" + n + "}").toArray();

    private final Texts texts;

    FieldPage(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/m")
    String withoutSlash() {
        return "redirect:/m/";
    }

    @GetMapping("/m/")
    String page() {
        return "forward:/m/index.html";
    }

    /** Whoever is not signed in is led to the sign-in first, and comes back here after it. */
    @GetMapping("/m/sign-in")
    String signIn() {
        return "redirect:/m/";
    }

    @GetMapping("/m/words/{language}.json")
    ResponseEntity<Map<String, String>> words(@PathVariable String language) {
        Locale locale = "en".equals(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        Map<String, String> words = new TreeMap<>();
        ResourceBundle.getBundle(BUNDLE, locale).keySet().stream()
                .filter(key -> key.startsWith(TEXTS))
                .forEach(key -> words.put(key.substring(TEXTS.length()), texts.getTranslation(key, locale, PLACES)));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ZERO).mustRevalidate())
                .body(words);
    }
}
