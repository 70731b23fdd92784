package org.kaixue.checklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.common.RuleViolation;
import org.kaixue.rectification.FindingSeverity;

/**
 * One question of a list.
 *
 * @param key stays the same in all editions of the list, so that a finding is known again
 * @param number its place in the edition, from 1
 * @param group the heading under which it stands
 * @param veto failed, it refuses the whole
 * @param mayNotApply whether {@link #NOT_APPLICABLE} is an answer
 * @param least of a number, itself included; null without a limit
 * @param most of a number, itself included; null without a limit
 * @param unit of a number, as it is written behind it
 * @param choices of a {@link AnswerKind#CHOICE}, in their order
 * @param photos how many pictures are wanted at least
 * @param evidence what is to be shown
 * @param fact the key of the {@link org.kaixue.figures.FactDefinition} by which the portal answers it itself
 * @param severity how soon it is to be put right where it fails
 */
public record ChecklistItem(
        String key,
        int number,
        Gate gate,
        Bilingual group,
        Bilingual text,
        AnswerKind kind,
        boolean veto,
        boolean mayNotApply,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable String unit,
        List<ItemChoice> choices,
        int photos,
        @Nullable Bilingual evidence,
        @Nullable String fact,
        FindingSeverity severity) {

    public static final String YES = "YES";
    public static final String NO = "NO";
    public static final String NOT_APPLICABLE = "NA";
    public static final String PHOTO = "PHOTO";

    /** Nobody counts or measures more than this at a school. */
    static final BigDecimal ABSURD = new BigDecimal("1000000000");

    private static final int LONGEST_TEXT = 1_000;
    private static final int DECIMALS = 3;
    private static final LocalDate BEFORE_ALL_RECORDS = LocalDate.of(2000, 1, 1);

    public ChecklistItem {
        choices = List.copyOf(choices);
    }

    /** The topic of the finding that a failed answer opens: {@code checklist.<list>.<key>}. */
    public String topic(String list) {
        return "checklist." + list + "." + key;
    }

    /** What the answer says; an answer that {@link #check} would refuse counts as none. */
    public ItemVerdict judge(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return ItemVerdict.UNANSWERED;
        }
        String plain = value.strip();
        if (plain.equals(NOT_APPLICABLE)) {
            return mayNotApply ? ItemVerdict.NOT_APPLICABLE : ItemVerdict.UNANSWERED;
        }
        if (plain.equals(NO) && kind.takesNo()) {
            return ItemVerdict.FAILED;
        }
        return switch (kind) {
            case YES_NO -> passedIf(plain.equals(YES), plain.equals(YES));
            case PHOTO -> passedIf(plain.equals(PHOTO), plain.equals(PHOTO));
            case TEXT -> ItemVerdict.PASSED;
            case DATE -> passedIf(Answers.day(plain) != null, true);
            case NUMBER -> {
                BigDecimal number = Answers.number(plain);
                yield passedIf(number != null, number != null && within(number));
            }
            case CHOICE -> {
                ItemChoice choice = choice(plain);
                yield passedIf(choice != null, choice != null && choice.passes());
            }
        };
    }

    /**
     * Refuses what is no answer to this item at all, at the field {@code value}.
     *
     * @param today after it nothing has happened yet
     */
    public void check(String value, LocalDate today) {
        String plain = value.strip();
        if (plain.equals(NOT_APPLICABLE)) {
            if (!mayNotApply) {
                throw noAnswer("checklist.answer.must-apply");
            }
            return;
        }
        if (plain.equals(NO) && kind.takesNo()) {
            return;
        }
        switch (kind) {
            case YES_NO -> {
                if (!plain.equals(YES)) {
                    throw noAnswer("checklist.answer.yes-or-no");
                }
            }
            case PHOTO -> {
                if (!plain.equals(PHOTO)) {
                    throw noAnswer("checklist.answer.photo");
                }
            }
            case TEXT -> {
                if (plain.isEmpty() || plain.length() > LONGEST_TEXT) {
                    throw noAnswer("checklist.answer.text", LONGEST_TEXT);
                }
            }
            case DATE -> checkDay(plain, today);
            case NUMBER -> checkNumber(plain);
            case CHOICE -> {
                if (choice(plain) == null) {
                    throw noAnswer("checklist.answer.choice");
                }
            }
        }
    }

    /** Whether a number keeps the limits. */
    boolean within(BigDecimal number) {
        return (least == null || number.compareTo(least) >= 0) && (most == null || number.compareTo(most) <= 0);
    }

    private void checkDay(String plain, LocalDate today) {
        LocalDate day = Answers.day(plain);
        if (day == null) {
            throw noAnswer("checklist.answer.day");
        }
        if (day.isAfter(today)) {
            throw noAnswer("checklist.answer.future", today);
        }
        if (day.isBefore(BEFORE_ALL_RECORDS)) {
            throw noAnswer("checklist.answer.long-ago", BEFORE_ALL_RECORDS);
        }
    }

    private void checkNumber(String plain) {
        BigDecimal number = Answers.number(plain);
        if (number == null) {
            throw noAnswer("checklist.answer.number");
        }
        if (number.abs().compareTo(ABSURD) > 0) {
            throw noAnswer("checklist.answer.absurd", ABSURD);
        }
        if (number.scale() > DECIMALS) {
            throw noAnswer("checklist.answer.decimals", DECIMALS);
        }
        if (number.signum() < 0 && (least == null || least.signum() >= 0)) {
            throw noAnswer("checklist.answer.negative");
        }
    }

    private @Nullable ItemChoice choice(String plain) {
        BigDecimal place = Answers.number(plain);
        if (place == null || place.scale() > 0 || place.signum() < 0) {
            return null;
        }
        return place.compareTo(BigDecimal.valueOf(choices.size())) < 0 ? choices.get(place.intValueExact()) : null;
    }

    private static ItemVerdict passedIf(boolean answered, boolean good) {
        if (!answered) {
            return ItemVerdict.UNANSWERED;
        }
        return good ? ItemVerdict.PASSED : ItemVerdict.FAILED;
    }

    private static RuleViolation noAnswer(String key, Object... values) {
        return RuleViolation.at("value", key, values);
    }
}
