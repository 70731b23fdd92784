package org.kaixue.common;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The texts of all rooms in both languages, Chinese first. A key without a text is shown as itself, between marks. */
@Component
public class Texts implements I18NProvider {

    /** One bundle a room: {@code vaadin-i18n/<room>_zh_CN.properties} and {@code _en.properties}. */
    public static final List<String> BUNDLES = List.of(
            "common",
            "chart",
            "attachment",
            "notice",
            "shell",
            "security",
            "intake",
            "organisation",
            "rectification",
            "people",
            "checklist",
            "catalogue",
            "stock",
            "need",
            "staggering",
            "campaign",
            "preparedness",
            "hygiene",
            "drill",
            "supervision",
            "room",
            "cases",
            "field",
            "system",
            "readiness",
            "trail",
            "demo");

    private static final long serialVersionUID = 1L;

    private final transient ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

    public Texts() {
        bundles.setBasenames(BUNDLES.stream().map(room -> "vaadin-i18n/" + room).toArray(String[]::new));
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        bundles.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        bundles.setUseCodeAsDefaultMessage(false);
        bundles.setAlwaysUseMessageFormat(true);
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        String text = bundles.getMessage(key, shown(values, locale), null, locale);
        return text == null ? "!" + key + "!" : text;
    }

    /** A text in both languages at once, for what is kept or taken along. */
    public Bilingual both(String key, Object... values) {
        return Bilingual.said(locale -> getTranslation(key, locale, values));
    }

    /** The sentence of a refusal. */
    public String of(RuleViolation refusal, Locale locale) {
        return getTranslation(refusal.key(), locale, refusal.values());
    }

    private static Object[] shown(Object[] values, Locale locale) {
        return Arrays.stream(values).map(value -> shown(value, locale)).toArray();
    }

    private static Object shown(Object value, Locale locale) {
        return switch (value) {
            case Localised localised -> localised.in(locale);
            case LocalDate day -> Formats.in(locale).date(day);
            default -> value;
        };
    }
}
