package org.kaixue.preparedness;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.UnitKind;

/**
 * A template as it is entered.
 *
 * @param body its sections: a line that begins with {@code #} is a heading, what follows is its text
 */
public record TemplateDraft(
        @NotNull PlanKind kind,
        @NotNull UnitKind tier,
        @NotBlank @Size(max = 120) String title,
        @Nullable @Size(max = 160) String titleEn,
        @NotBlank @Size(max = 40_000) String body) {

    private static final String HEADING = "#";

    /** A template to be changed. */
    public static TemplateDraft of(PlanTemplate template) {
        return new TemplateDraft(
                template.kind(),
                template.tier(),
                template.title(),
                template.titleEn(),
                template.sections().stream()
                        .map(section -> HEADING + " " + section.heading() + "\n" + section.words())
                        .collect(Collectors.joining("\n\n")));
    }

    List<SectionDraft> sections() {
        List<SectionDraft> sections = new ArrayList<>();
        String heading = null;
        StringBuilder words = new StringBuilder();
        for (String line : body.strip().lines().toList()) {
            if (line.startsWith(HEADING)) {
                close(heading, words, sections);
                heading = line.replaceFirst("^#+", "").strip();
                words.setLength(0);
            } else {
                words.append(line).append('\n');
            }
        }
        close(heading, words, sections);
        return sections;
    }

    private static void close(@Nullable String heading, StringBuilder words, List<SectionDraft> sections) {
        String text = words.toString().strip();
        if (heading == null && text.isEmpty()) {
            return;
        }
        if (heading == null || heading.isEmpty() || heading.length() > 120) {
            throw RuleViolation.at("body", "preparedness.template.no-heading");
        }
        if (text.isEmpty() || text.length() > 4_000) {
            throw RuleViolation.at("body", "preparedness.template.no-words", heading);
        }
        sections.add(new SectionDraft(heading, text));
    }
}
