package org.kaixue.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the text of a cell together from its runs; of a text that is too long only so much as shows that it is. */
final class CellText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private int unread;

    void starts(String element) {
        if (element.equals("rPh")) {
            unread++;
        }
        inText = element.equals("t") && unread == 0;
    }

    void ends(String element) {
        if (element.equals("rPh")) {
            unread--;
        }
        inText = false;
    }

    void add(String more) {
        if (inText) {
            always(more);
        }
    }

    void always(String more) {
        int room = RowCollector.LONGEST_CELL + 1 - text.length();
        text.append(more, 0, Math.max(0, Math.min(room, more.length())));
    }

    void clear() {
        text.setLength(0);
    }

    String taken() {
        String taken = text.toString();
        clear();
        return taken.contains("_x")
                ? ESCAPED.matcher(taken)
                        .replaceAll(code ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))))
                : taken;
    }
}
