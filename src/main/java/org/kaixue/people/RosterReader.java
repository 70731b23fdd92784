package org.kaixue.people;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.RuleViolation;
import org.kaixue.intake.Cells;
import org.kaixue.intake.SheetRow;
import org.kaixue.intake.Vocabulary;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.SheetClasses;
import org.kaixue.organisation.UnitNode;

/** Understands a row of a roster's sheet. */
final class RosterReader {

    private static final Pattern DEGREES = Pattern.compile("(\\d{2}(?:\\.\\d{1,2})?)(\\D*)");
    private static final int TENTHS = 1;

    private final SheetClasses.Known classes;
    private final PersonSeal seal;
    private final Cells cells;
    private final LocalDate today;
    private final Map<PersonKind, Set<String>> kinds = new EnumMap<>(PersonKind.class);
    private final Map<HealthCode, Set<String>> codes = new EnumMap<>(HealthCode.class);
    private final Set<String> boards;
    private final Set<String> dayPupil;
    private final Set<String> degreeWords;

    RosterReader(SheetClasses.Known classes, PersonSeal seal, Vocabulary words, LocalDate today) {
        this.classes = classes;
        this.seal = seal;
        this.cells = new Cells(words);
        this.today = today;
        for (PersonKind kind : PersonKind.values()) {
            kinds.put(kind, words.words(kind.wordKey(), "people.import.kind." + kind));
        }
        for (HealthCode code : HealthCode.values()) {
            codes.put(code, words.words(code.wordKey(), "people.import.health-code." + code));
        }
        boards = words.words("people.import.words.boards");
        dayPupil = words.words("people.import.words.day-pupil");
        degreeWords = words.words("people.import.words.degrees");
    }

    RosterLine read(SheetRow row) {
        UnitNode school = classes.school(row);
        String named = row.text("clazz", PersonDraft.LONGEST_CODE);
        PersonKind kind = kind(row, named);
        IdNumber number = number(row);
        return new RosterLine(
                school.id(),
                kind,
                clazz(row, school, kind, named),
                Cells.required(row, "code", PersonDraft.LONGEST_CODE),
                Cells.required(row, "name", PersonDraft.LONGEST_NAME),
                number,
                number == null ? null : ByteBuffer.wrap(seal.index(number)),
                boarder(row),
                clearable(row, "dormitory", PersonDraft.LONGEST_CODE),
                clearable(row, "bed", PersonDraft.LONGEST_BED),
                clearable(row, "guardianName", PersonDraft.LONGEST_NAME),
                clearable(row, "guardianPhone", PersonDraft.LONGEST_PHONE),
                temperature(row),
                text(row, "symptoms"),
                text(row, "places"),
                cells.answer(row, "contact").orElse(null),
                cells.answer(row, "registered").orElse(null),
                called(codes, row, "healthCode", "people.import.health-code-unknown"),
                cells.answer(row, "restricted").orElse(null),
                clearable(row, "restriction", PersonDraft.LONGEST_TEXT),
                row.date("filledOn").orElse(null));
    }

    /** Who has a class is a pupil, unless the row says otherwise. */
    private PersonKind kind(SheetRow row, String clazz) {
        PersonKind said = called(kinds, row, "kind", "people.import.kind-unknown");
        return said != null ? said : empty(clazz) ? PersonKind.STAFF : PersonKind.PUPIL;
    }

    private @Nullable ClassId clazz(SheetRow row, UnitNode school, PersonKind kind, String named) {
        if (kind == PersonKind.STAFF) {
            if (!empty(named)) {
                throw RuleViolation.at("clazz", "people.class.of-staff");
            }
            return null;
        }
        if (empty(named)) {
            throw RuleViolation.at("clazz", "people.class.missing");
        }
        return classes.clazz(school, row.text("grade", PersonDraft.LONGEST_CODE), named);
    }

    private boolean empty(String text) {
        return text.isEmpty() || cells.saysNothing(text);
    }

    private @Nullable IdNumber number(SheetRow row) {
        String text = row.text("idNumber", PersonDraft.LONGEST_CODE);
        return text.isEmpty() ? null : IdNumber.read("idNumber", text, today);
    }

    private @Nullable Boolean boarder(SheetRow row) {
        String text = Vocabulary.folded(row.text("boarder"));
        if (boards.contains(text)) {
            return true;
        }
        return dayPupil.contains(text)
                ? Boolean.FALSE
                : cells.answer(row, "boarder").orElse(null);
    }

    /** Degrees as people write them, to a tenth. */
    private @Nullable BigDecimal temperature(SheetRow row) {
        String text = row.text("temperature");
        if (text.isEmpty()) {
            return null;
        }
        Matcher degrees =
                DEGREES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", ""));
        if (!degrees.matches() || !unit(degrees.group(2))) {
            throw RuleViolation.at("temperature", "people.import.temperature", text);
        }
        BigDecimal value = new BigDecimal(degrees.group(1));
        if (value.stripTrailingZeros().scale() > TENTHS) {
            throw RuleViolation.at("temperature", "people.import.temperature", text);
        }
        return value.setScale(TENTHS);
    }

    private boolean unit(String text) {
        return text.isEmpty() || degreeWords.contains(Vocabulary.folded(text));
    }

    private @Nullable String text(SheetRow row, String column) {
        String text = row.text(column, PersonDraft.LONGEST_TEXT);
        return text.isEmpty() ? null : text;
    }

    private @Nullable String clearable(SheetRow row, String column, int longest) {
        String text = row.text(column, longest);
        return text.isEmpty() ? null : cells.saysNothing(text) ? "" : text;
    }

    private static <E extends Enum<E>> @Nullable E called(
            Map<E, Set<String>> names, SheetRow row, String column, String unknown) {
        String text = row.text(column);
        String folded = Vocabulary.folded(text);
        if (folded.isEmpty()) {
            return null;
        }
        return names.entrySet().stream()
                .filter(name -> name.getValue().contains(folded))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> RuleViolation.at(column, unknown, text));
    }
}
