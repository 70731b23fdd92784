package org.kaixue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaixue.common.Texts;
import org.kaixue.support.JavaSources;
import org.kaixue.support.JavaSources.Literal;

/** Every text that a person reads stands in both languages' bundles, and every text in the bundles is read. */
class TranslationsTest {
    private static final Path FOLDER = Path.of("src", "main", "resources", "vaadin-i18n");
    private static final String CHINESE = "_zh_CN.properties";
    private static final String ENGLISH = "_en.properties";
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef]");
    private static final Pattern CHINESE_WORDS = Pattern.compile("[\\p{IsHan}\\u3001-\\u303f]");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    /** What names a language in that language, wherever it stands. */
    private static final Set<String> NAMES_OF_LANGUAGES = Set.of("中文", "简体中文");

    /**
     * Sources that may hold Chinese: the demo invents names, defaults come in both languages, typed text is read in both,
     * and the web manifest names the product.
     */
    private static final Pattern HOLDS_CHINESE = Pattern.compile(
            "org/kaixue/(demo/.*|\\w+/(\\w*Defaults?|Default\\w*)\\.java|catalogue/TypedText\\.java|Application\\.java)");

    /** Audit entries are named feature.verb, which looks like a key. */
    private static final Pattern TAKES_AN_ACTION = Pattern.compile("new (.*\\.)?Change|refused|changed");

    private static final Pattern FILE = Pattern.compile(".*\\.(xlsx|csv|svg|png|css|js|html|sql|txt|docx)");
    private static final Pattern ADDRESS = Pattern.compile("[\\w-]*[/#:?.].*|[a-z]+-[a-z-]+");

    /** Methods whose text is shown, in whatever class. */
    private static final Set<String> SHOWS = Set.of(
            "add",
            "addItem",
            "setAriaLabel",
            "setCancelText",
            "setConfirmText",
            "setDescription",
            "setEmptyStateText",
            "setErrorMessage",
            "setHeader",
            "setHeaderTitle",
            "setHelperText",
            "setLabel",
            "setPlaceholder",
            "setRejectText",
            "setText",
            "setTitle",
            "setTooltipText",
            "show");

    private static final List<Literal> LITERALS = JavaSources.literals();

    @Test
    void the_list_of_bundles_names_every_bundle_there_is() {
        assertThat(Texts.BUNDLES).containsExactlyInAnyOrderElementsOf(rooms());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void both_languages_say_the_same_things(String room) {
        assertThat(bundle(room, ENGLISH).keySet())
                .containsExactlyInAnyOrderElementsOf(bundle(room, CHINESE).keySet());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void keys_begin_with_their_room_and_stand_once(String room) throws IOException {
        for (String language : List.of(CHINESE, ENGLISH)) {
            Path file = FOLDER.resolve(room + language);
            List<String> keys = Files.readAllLines(file, UTF_8).stream()
                    .filter(line -> line.matches("[\\w.-]+\\s*=.*"))
                    .map(line -> line.replaceFirst("\\s*=.*", ""))
                    .toList();
            assertThat(keys).as("%s", file).doesNotHaveDuplicates().allMatch(key -> key.startsWith(room + "."));
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void texts_are_well_formed_and_name_the_same_values_in_both_languages(String room) {
        Map<String, String> english = bundle(room, ENGLISH);
        bundle(room, CHINESE).forEach((key, chinese) -> {
            assertThat(values(key, chinese)).as(key).isEqualTo(values(key, english.getOrDefault(key, chinese)));
        });
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void each_language_is_written_in_its_own_script(String room) {
        Map<String, String> chinese = bundle(room, CHINESE);
        assertThat(bundle(room, ENGLISH)).allSatisfy((key, english) -> {
            if (!NAMES_OF_LANGUAGES.contains(english)) {
                assertThat(english).as(key).doesNotContainPattern(HAN);
            }
            if (english.matches(".*\\p{L}{2,} \\p{L}{2,}.*")) {
                assertThat(chinese.get(key)).as("%s is not translated", key).isNotEqualTo(english);
            }
        });
    }

    @Test
    void every_key_in_the_sources_has_its_text() {
        Set<String> keys = keys();
        Predicate<String> likeKey = looksLikeKey();
        assertThat(LITERALS)
                .filteredOn(literal -> likeKey.test(literal.text()) || takesKey(literal))
                .filteredOn(literal -> !isAction(literal) && !literal.annotation())
                .filteredOn(literal -> !keys.contains(literal.text()) && !isPrefix(literal.text(), keys))
                .isEmpty();
    }

    @Test
    void every_text_is_used() {
        Set<String> exact = new HashSet<>();
        Set<String> prefixes = new TreeSet<>();
        for (Literal literal : LITERALS) {
            exact.add(literal.text());
            if (literal.text().endsWith(".") && literal.text().length() > 1) {
                prefixes.add(literal.text());
            }
        }
        assertThat(keys())
                .filteredOn(key -> !exact.contains(key) && prefixes.stream().noneMatch(key::startsWith))
                .isEmpty();
    }

    @Test
    void no_chinese_text_stands_in_the_sources() {
        assertThat(LITERALS)
                .filteredOn(literal -> CHINESE_WORDS.matcher(literal.text()).find())
                .filteredOn(literal -> !isNameInBothLanguages(literal) && !NAMES_OF_LANGUAGES.contains(literal.text()))
                .filteredOn(literal ->
                        !HOLDS_CHINESE.matcher(literal.file().toString()).matches())
                .isEmpty();
    }

    @Test
    void no_english_text_stands_in_the_views() {
        Set<String> keys = keys();
        assertThat(LITERALS)
                .filteredOn(literal -> literal.inUi() && isShown(literal))
                .filteredOn(literal -> LETTERS.matcher(literal.text()).find())
                .filteredOn(literal -> !keys.contains(literal.text()) && !isPrefix(literal.text(), keys))
                .isEmpty();
    }

    private static boolean isShown(Literal literal) {
        String taker = literal.taker();
        if (taker == null) {
            return false;
        }
        return SHOWS.contains(taker)
                || (taker.startsWith("new com.vaadin.flow.component.")
                        && !taker.endsWith("Icon")
                        && !ADDRESS.matcher(literal.text()).matches());
    }

    private static boolean takesKey(Literal literal) {
        return "getTranslation".equals(literal.taker()) && !literal.text().endsWith(".");
    }

    private static boolean isAction(Literal literal) {
        return literal.taker() != null
                && TAKES_AN_ACTION.matcher(literal.taker()).matches();
    }

    /** A default that the product brings, such as an item's name. */
    private static boolean isNameInBothLanguages(Literal literal) {
        return "new org.kaixue.common.Bilingual".equals(literal.taker()) || "new Bilingual".equals(literal.taker());
    }

    private static boolean isPrefix(String text, Set<String> keys) {
        return text.endsWith(".") && keys.stream().anyMatch(key -> key.startsWith(text));
    }

    private static Predicate<String> looksLikeKey() {
        Pattern key = Pattern.compile("(" + String.join("|", rooms()) + ")(\\.[a-zA-Z0-9_-]+)+\\.?");
        return text -> key.matcher(text).matches() && !FILE.matcher(text).matches();
    }

    private static Set<Integer> values(String key, String text) {
        assertThat(text.replace("''", "").replaceAll("'[^']*[{}][^']*'", ""))
                .as("%s: a single quote is written ''", key)
                .doesNotContain("'");
        assertThatCode(() -> new MessageFormat(text, Locale.ENGLISH)).as(key).doesNotThrowAnyException();
        return ARGUMENT.matcher(text.replace("''", "").replaceAll("'[^']*'", ""))
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        rooms().forEach(room -> keys.addAll(bundle(room, CHINESE).keySet()));
        return keys;
    }

    private static List<String> rooms() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return new ArrayList<>(files.map(file -> file.getFileName().toString())
                    .map(file -> file.replace(CHINESE, "").replace(ENGLISH, ""))
                    .collect(toCollection(TreeSet::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> bundle(String room, String language) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(room + language), UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
