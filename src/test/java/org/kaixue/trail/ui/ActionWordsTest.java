package org.kaixue.trail.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Permission;
import org.kaixue.common.Texts;
import org.kaixue.rectification.FindingRecord;
import org.kaixue.stock.DocumentKind;
import org.kaixue.support.JavaSources;
import org.kaixue.support.JavaSources.Literal;

/** Whatever the product writes into the audit, the page has words for it in both languages. */
class ActionWordsTest {

    private static final Pattern ACTION = Pattern.compile("[a-z]+(\\.[a-z-]+)+");
    private static final Pattern NAME = Pattern.compile("[a-z]+([_-][a-z]+)*");

    /** What the audit is told in the sources. */
    private static final List<Literal> TOLD =
            literals("new (.*\\.)?Change|refused|changed|record").toList();

    private final Texts texts = new Texts();

    @Test
    void every_action_has_its_words() {
        Set<String> actions = new TreeSet<>();
        TOLD.stream()
                .map(Literal::text)
                .filter(text -> ACTION.matcher(text).matches())
                .forEach(actions::add);
        Arrays.stream(DocumentKind.values())
                .map(kind -> "stock." + kind.name().toLowerCase(Locale.ROOT))
                .forEach(actions::add);
        Arrays.stream(FindingRecord.EventKind.values())
                .map(kind ->
                        "rectification." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .forEach(actions::add);
        Arrays.stream(Permission.values()).map(Permission::name).forEach(actions::add);
        assertThat(actions).contains("need.norm.change", "account.sign-in", "catalogue.retire", "audit.export");
        assertThat(actions).allSatisfy(action -> assertSaid("trail.action." + action));
    }

    /** The organisation's actions are told without the name of their room, beside the kinds of its records. */
    @Test
    void every_kind_of_record_and_every_action_of_the_organisation_has_its_words() {
        Set<String> names = new TreeSet<>();
        TOLD.stream()
                .map(Literal::text)
                .filter(text -> NAME.matcher(text).matches())
                .forEach(names::add);
        assertThat(names).contains("norm", "unit-closed", "school_week", "none-declared");
        assertThat(names).allMatch(name -> said("trail.kind." + name) || said("trail.action.organisation." + name));
    }

    @Test
    void every_name_of_a_value_has_its_words() {
        List<String> names = literals("named").map(Literal::text).distinct().toList();
        assertThat(names).contains("rate", "first-day", "red-below-days", "scope");
        assertThat(names).allSatisfy(name -> assertSaid("trail.value." + name));
    }

    @Test
    void nothing_else_is_told() {
        assertThat(TOLD)
                .extracting(Literal::text)
                .filteredOn(text -> text.chars().anyMatch(Character::isLetter))
                .filteredOn(text ->
                        !ACTION.matcher(text).matches() && !NAME.matcher(text).matches())
                .containsOnly("stock.", "organisation.", "rectification.");
    }

    private static Stream<Literal> literals(String taker) {
        return JavaSources.literals().stream()
                .filter(literal -> !literal.inUi())
                .filter(literal -> String.valueOf(literal.taker()).matches(taker));
    }

    private void assertSaid(String key) {
        assertThat(said(key)).as(key).isTrue();
    }

    private boolean said(String key) {
        return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .noneMatch(locale -> texts.getTranslation(key, locale).startsWith("!"));
    }
}
