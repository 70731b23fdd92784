package org.kaixue.notice;

import java.util.Arrays;
import java.util.List;
import org.kaixue.common.RuleViolation;

/** The values of a notice's sentence, as one text of a column. */
final class NoticeArgs {

    /** The unit separator, which no sentence contains. */
    private static final String BETWEEN = "\u001f";

    private static final int LONGEST = 1000;

    private NoticeArgs() {}

    static String write(List<String> args) {
        String text = String.join(BETWEEN, args);
        if (text.length() > LONGEST || args.stream().anyMatch(arg -> arg.contains(BETWEEN))) {
            throw new RuleViolation("notice.args-too-long");
        }
        return text;
    }

    static List<String> read(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(BETWEEN, -1));
    }
}
