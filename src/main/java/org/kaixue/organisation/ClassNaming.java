package org.kaixue.organisation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaixue.common.RuleViolation;
import org.kaixue.intake.Cells;
import org.kaixue.intake.Vocabulary;

/** Understands how people call grades and classes: by numeral or digit, by the year of entry, in one cell or in two. */
final class ClassNaming {

    private static final Pattern CLASS = Pattern.compile("(.*?)[#(\\[.\\-]*(\\d{1,2})[)\\]]?(\\p{L}*)");
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})(\\p{L}*)");
    private static final int YEARS_BEFORE_JUNIOR = 6;
    private static final int YEARS_BEFORE_SENIOR = 9;

    private final Cells cells;
    private final Set<String> classWords;
    private final Set<String> yearWords;
    private final Map<Stage, Map<String, Integer>> grades = new EnumMap<>(Stage.class);
    private final Map<String, Integer> anyStage = new HashMap<>();

    ClassNaming(Vocabulary words, Cells cells) {
        this.cells = cells;
        this.classWords = words.words("organisation.import.class.words.class");
        this.yearWords = words.words("organisation.import.class.words.year");
        for (Stage stage : Stage.values()) {
            Map<String, Integer> own = new HashMap<>();
            for (int grade = 1; grade <= stage.years(); grade++) {
                put(own, words, "organisation.import.class.grade." + stage, grade, through(stage, grade));
            }
            grades.put(stage, own);
        }
        for (int grade = 1; grade <= Stage.LONGEST; grade++) {
            put(anyStage, words, "organisation.import.class.grade.any", grade, grade);
        }
    }

    /** A class's number, and what stands before it: its grade, or nothing. */
    record Parts(String grade, int number) {}

    /** A grade of a stage, or the year of entry with the grade in which it is now. */
    record Grade(Stage stage, int grade) {}

    Parts parts(String column, String text) {
        Matcher parts = CLASS.matcher(cells.digits(text).replaceAll("\\s", "").toLowerCase(Locale.ROOT));
        if (!parts.matches() || !(parts.group(3).isEmpty() || classWords.contains(parts.group(3)))) {
            throw RuleViolation.at(column, "organisation.import.class.number", text);
        }
        String before = Vocabulary.folded(parts.group(1));
        String grade = classWords.stream()
                .filter(before::endsWith)
                .findFirst()
                .map(word -> before.substring(0, before.length() - word.length()))
                .orElse(before);
        return new Parts(grade, Integer.parseInt(parts.group(2)));
    }

    /** The grade in one of these stages; refused if there is none, or if it is not clear in which. */
    Grade grade(String column, String text, List<Stage> stages, int schoolYear) {
        String folded = Vocabulary.folded(cells.digits(text)).replace("#", "");
        List<Grade> found = new ArrayList<>();
        Optional<Integer> entryYear = entryYear(folded);
        for (Stage stage : stages) {
            Integer grade = grades.getOrDefault(stage, Map.of()).get(folded);
            if (entryYear.isPresent() && stage.teaches(entryYear.get(), schoolYear)) {
                found.add(new Grade(stage, stage.grade(entryYear.get(), schoolYear)));
            } else if (grade != null) {
                found.add(new Grade(stage, grade));
            }
        }
        Integer any = anyStage.get(folded);
        if (found.isEmpty() && any != null) {
            stages.stream().filter(stage -> any <= stage.years()).forEach(stage -> found.add(new Grade(stage, any)));
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw RuleViolation.at(
                column,
                found.isEmpty() ? "organisation.import.class.grade-unknown" : "organisation.import.class.which-stage",
                text);
    }

    private Optional<Integer> entryYear(String folded) {
        Matcher year = YEAR.matcher(folded);
        return year.matches() && (year.group(2).isEmpty() || yearWords.contains(year.group(2)))
                ? Optional.of(Integer.valueOf(year.group(1)))
                : Optional.empty();
    }

    /** The grade counted on from primary school, as the seventh is the first of a junior secondary school. */
    private static int through(Stage stage, int grade) {
        return switch (stage) {
            case JUNIOR -> grade + YEARS_BEFORE_JUNIOR;
            case SENIOR, VOCATIONAL -> grade + YEARS_BEFORE_SENIOR;
            case KINDERGARTEN, PRIMARY, SPECIAL -> grade;
        };
    }

    private void put(Map<String, Integer> to, Vocabulary words, String key, int grade, int through) {
        Set<String> forms = new LinkedHashSet<>();
        for (String word : words.words(key)) {
            int bar = word.indexOf('=');
            if (bar < 0) {
                forms.add(word.replace("{0}", String.valueOf(grade)).replace("{1}", String.valueOf(through)));
            } else if (word.startsWith(grade + "=")) {
                forms.add(word.substring(bar + 1));
            }
        }
        forms.forEach(form -> to.put(form, grade));
    }
}
