package org.kaixue.organisation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kaixue.common.RuleViolation;
import org.kaixue.intake.Vocabulary;

/** What sheets call the types of schools and the stages that they teach. */
final class SchoolWords {

    private static final Pattern BETWEEN_STAGES = Pattern.compile("[,;+&/\\uff0c\\u3001\\uff1b]+|\\s+(?=\\p{IsHan})");

    private final Map<SchoolType, Set<String>> types = new EnumMap<>(SchoolType.class);
    private final Map<Stage, Set<String>> stages = new EnumMap<>(Stage.class);

    SchoolWords(Vocabulary words) {
        for (SchoolType type : SchoolType.values()) {
            types.put(type, words.words("organisation.type." + type, "organisation.import.type." + type));
        }
        for (Stage stage : Stage.values()) {
            stages.put(stage, words.words("organisation.stage." + stage, "organisation.import.stage." + stage));
        }
    }

    /** The type by its name, or by the stages that it teaches; refused if there is none. */
    SchoolType type(String column, String text) {
        return called(types, text)
                .or(() -> teaching(text))
                .orElseThrow(() -> RuleViolation.at(column, "organisation.import.type-unknown", text));
    }

    Stage stage(String column, String text) {
        return called(stages, text)
                .orElseThrow(() -> RuleViolation.at(column, "organisation.import.stage-unknown", text));
    }

    private Optional<SchoolType> teaching(String text) {
        Set<Stage> taught = EnumSet.noneOf(Stage.class);
        for (String part : BETWEEN_STAGES.split(text)) {
            Optional<Stage> stage = called(stages, part);
            if (stage.isEmpty()) {
                return Optional.empty();
            }
            taught.add(stage.get());
        }
        return Arrays.stream(SchoolType.values())
                .filter(type -> type != SchoolType.TEACHING_POINT && taught.equals(Set.copyOf(type.stages())))
                .findFirst();
    }

    private static <T> Optional<T> called(Map<T, Set<String>> names, String text) {
        String folded = Vocabulary.folded(text);
        return names.entrySet().stream()
                .filter(name -> name.getValue().contains(folded))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
