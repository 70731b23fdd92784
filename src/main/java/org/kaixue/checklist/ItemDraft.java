package org.kaixue.checklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.rectification.FindingSeverity;

/**
 * An item as it is entered.
 *
 * @param severity null for the usual one: 24 hours for a veto item, three days for others
 */
public record ItemDraft(
        @NotNull Gate gate,
        @NotBlank @Size(max = 40) String groupZh,
        @NotBlank @Size(max = 80) String groupEn,
        @NotBlank @Size(max = 200) String textZh,
        @NotBlank @Size(max = 300) String textEn,
        @NotNull AnswerKind kind,
        boolean veto,
        boolean mayNotApply,
        @Nullable @Digits(integer = 9, fraction = 3) BigDecimal least,
        @Nullable @Digits(integer = 9, fraction = 3) BigDecimal most,
        @Nullable @Size(max = 20) String unit,
        @Size(max = 12) List<@Valid ChoiceDraft> choices,
        @Min(0) @Max(9) int photos,
        @Nullable @Size(max = 200) String evidenceZh,
        @Nullable @Size(max = 300) String evidenceEn,
        @Nullable @Size(max = 80) String fact,
        @Nullable FindingSeverity severity) {

    public ItemDraft {
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    /** An item to be changed. */
    public static ItemDraft of(ChecklistItem item) {
        return new ItemDraft(
                item.gate(),
                item.group().zh(),
                item.group().en(),
                item.text().zh(),
                item.text().en(),
                item.kind(),
                item.veto(),
                item.mayNotApply(),
                item.least(),
                item.most(),
                item.unit(),
                item.choices().stream()
                        .map(choice -> new ChoiceDraft(
                                choice.text().zh(), choice.text().en(), choice.passes()))
                        .toList(),
                item.photos(),
                item.evidence() == null ? null : item.evidence().zh(),
                item.evidence() == null ? null : item.evidence().en(),
                item.fact(),
                item.severity());
    }

    /** Without what its kind of answer does not ask for. */
    ItemDraft plain() {
        boolean number = kind == AnswerKind.NUMBER;
        return new ItemDraft(
                gate,
                groupZh,
                groupEn,
                textZh,
                textEn,
                kind,
                veto,
                mayNotApply,
                number ? least : null,
                number ? most : null,
                number ? unit : null,
                kind == AnswerKind.CHOICE ? choices : List.of(),
                photos,
                evidenceZh,
                evidenceEn,
                kind == AnswerKind.YES_NO ? fact : null,
                severity);
    }

    /** The severity, the usual one where none is given. */
    FindingSeverity severityOrUsual() {
        if (severity != null) {
            return severity;
        }
        return veto ? FindingSeverity.HOURS_24 : FindingSeverity.DAYS_3;
    }

    /**
     * A choice as it is entered.
     *
     * @param passes whether the item passes with it
     */
    public record ChoiceDraft(
            @NotBlank @Size(max = 60) String textZh,
            @NotBlank @Size(max = 100) String textEn,
            boolean passes) {}
}
