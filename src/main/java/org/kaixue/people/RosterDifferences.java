package org.kaixue.people;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.intake.Differences;
import org.kaixue.intake.Vocabulary;
import org.kaixue.organisation.ClassId;

/** In which columns a row of a roster differs from what is kept, told without saying who somebody is. */
final class RosterDifferences {

    private final Map<ClassId, ClassLabels.Label> labels;
    private final Vocabulary words;
    private final Bilingual yes;
    private final Bilingual no;
    private final Bilingual nothing = new Bilingual("", "");

    RosterDifferences(Map<ClassId, ClassLabels.Label> labels, Vocabulary words) {
        this.labels = labels;
        this.words = words;
        this.yes = words.both("common.yes");
        this.no = words.both("common.no");
    }

    /** @param otherNumber whether the row gives another citizen's number than is kept */
    Differences of(PersonDraft kept, PersonDraft said, boolean otherNumber) {
        Differences all = new Differences();
        if (otherNumber) {
            all.of("idNumber", kept.idNumber(), said.idNumber(), masked(kept.idNumber() == null ? null : "******"));
        }
        different(
                all,
                "kind",
                kept.kind(),
                said.kind(),
                () -> words.both(kept.kind().wordKey()));
        different(all, "clazz", kept.clazz(), said.clazz(), () -> clazz(kept.clazz()));
        different(all, "code", kept.code(), said.code(), () -> plain(kept.code()));
        different(all, "name", kept.name(), said.name(), () -> plain(Masks.name(kept.name())));
        different(all, "boarder", kept.boarder(), said.boarder(), () -> answer(kept.boarder()));
        different(all, "dormitory", kept.dormitory(), said.dormitory(), () -> plain(kept.dormitory()));
        different(all, "bed", kept.bed(), said.bed(), () -> plain(kept.bed()));
        different(all, "guardianName", kept.guardianName(), said.guardianName(), () -> masked(kept.guardianName()));
        different(
                all,
                "guardianPhone",
                kept.guardianPhone(),
                said.guardianPhone(),
                () -> plain(Masks.phone(kept.guardianPhone())));
        form(all, kept, said);
        return all;
    }

    private void form(Differences all, PersonDraft kept, PersonDraft said) {
        if (!same(kept.temperature(), said.temperature())) {
            all.of("temperature", kept.temperature(), said.temperature(), plain(text(kept.temperature())));
        }
        different(all, "symptoms", kept.symptoms(), said.symptoms(), () -> masked(kept.symptoms()));
        different(all, "places", kept.places(), said.places(), () -> masked(kept.places()));
        different(all, "contact", kept.contact(), said.contact(), () -> answer(kept.contact()));
        different(all, "registered", kept.registered(), said.registered(), () -> answer(kept.registered()));
        HealthCode health = kept.healthCode();
        different(
                all,
                "healthCode",
                health,
                said.healthCode(),
                () -> health == null ? nothing : words.both(health.wordKey()));
        different(all, "restricted", kept.restricted(), said.restricted(), () -> answer(kept.restricted()));
        different(all, "restriction", kept.restriction(), said.restriction(), () -> masked(kept.restriction()));
        different(all, "filledOn", kept.filledOn(), said.filledOn(), () -> plain(text(kept.filledOn())));
    }

    private static void different(
            Differences all, String column, @Nullable Object kept, @Nullable Object said, Supplier<Bilingual> inWords) {
        if (!Objects.equals(kept, said)) {
            all.of(column, kept, said, inWords.get());
        }
    }

    /** 36.5 and 36.50 are the same. */
    static boolean same(@Nullable BigDecimal kept, @Nullable BigDecimal said) {
        return kept == null || said == null ? kept == said : kept.compareTo(said) == 0;
    }

    private Bilingual clazz(@Nullable ClassId clazz) {
        ClassLabels.Label label = clazz == null ? null : labels.get(clazz);
        return label == null ? nothing : label.name();
    }

    private Bilingual answer(@Nullable Boolean said) {
        return said == null ? nothing : said ? yes : no;
    }

    private Bilingual masked(@Nullable String text) {
        return plain(text == null ? null : Masks.name(text));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private Bilingual plain(@Nullable String text) {
        return text == null ? nothing : new Bilingual(text, text);
    }
}
