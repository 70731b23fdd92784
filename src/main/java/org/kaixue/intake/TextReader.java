package org.kaixue.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.kaixue.common.RuleViolation;

/** Reads a text whose values stand between commas, semicolons or tabs. */
final class TextReader {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Pattern SHORTENED = Pattern.compile("[+-]?\\d(\\.\\d+)?[eE]\\+?\\d{2,3}");
    private static final Pattern SEPARATOR_LINE = Pattern.compile("^sep=(.)\\r?\\n");
    private static final int LINES_LOOKED_AT = 20;

    private final String text;
    private final char separator;
    private final RowCollector rows;
    private int at;
    private int line = 1;

    private TextReader(String text, char separator, RowCollector rows) {
        this.text = text;
        this.separator = separator;
        this.rows = rows;
    }

    static void read(byte[] content, String name, RowCollector rows) {
        String text = decoded(content);
        var declared = SEPARATOR_LINE.matcher(text);
        boolean named = declared.find();
        TextReader reader = new TextReader(text, named ? declared.group(1).charAt(0) : separator(text), rows);
        if (named) {
            reader.at = declared.end();
            reader.line = 2;
        }
        reader.rows();
        rows.endSheet(name);
    }

    /** Whether the content begins with a mark that names its encoding. */
    static boolean marked(byte[] content) {
        return mark(content) > 0;
    }

    private static int mark(byte[] content) {
        if (starts(content, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return starts(content, 0xFF, 0xFE) || starts(content, 0xFE, 0xFF) ? 2 : 0;
    }

    private static boolean starts(byte[] content, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decoded(byte[] content) {
        int mark = mark(content);
        List<Charset> tried;
        if (mark == 2) {
            tried = List.of(starts(content, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        } else {
            tried = mark == 3 ? List.of(StandardCharsets.UTF_8) : List.of(StandardCharsets.UTF_8, CHINESE);
        }
        for (Charset charset : tried) {
            try {
                return charset.newDecoder()
                        .decode(ByteBuffer.wrap(content, mark, content.length - mark))
                        .toString();
            } catch (CharacterCodingException otherEncoding) {
                continue;
            }
        }
        throw new RuleViolation("intake.file.encoding");
    }

    /** The one of the three that stands most often in the first lines, outside quotes. */
    private static char separator(String text) {
        int[] counts = new int[128];
        boolean quoted = false;
        int lines = 0;
        for (int i = 0; i < text.length() && lines < LINES_LOOKED_AT; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '\n') {
                lines++;
            } else if (!quoted && c < counts.length) {
                counts[c]++;
            }
        }
        char most = ',';
        for (char candidate : new char[] {';', '\t'}) {
            most = counts[candidate] > counts[most] ? candidate : most;
        }
        return most;
    }

    private void rows() {
        while (at < text.length()) {
            int first = line;
            int place = 0;
            boolean more = true;
            while (more) {
                boolean quoted = at < text.length() && text.charAt(at) == '"';
                cell(first, place, quoted ? quoted() : plain());
                place++;
                more = at < text.length() && text.charAt(at) == separator;
                if (more) {
                    at++;
                }
            }
            endLine();
            rows.endRow(first);
        }
    }

    private void cell(int row, int place, String value) {
        if (SHORTENED.matcher(value.strip()).matches()) {
            rows.faulty(row, place, value, "intake.cell.shortened");
        } else {
            rows.cell(row, place, value);
        }
    }

    private String plain() {
        int from = at;
        while (at < text.length() && text.charAt(at) != separator && !lineBreak(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    /** A value in quotes, in which a quote is written twice; what follows the closing quote belongs to it too. */
    private String quoted() {
        int begun = line;
        StringBuilder value = new StringBuilder();
        at++;
        while (true) {
            if (at >= text.length()) {
                throw new RuleViolation("intake.file.quote", begun);
            }
            char c = text.charAt(at++);
            if (c == '"') {
                if (at < text.length() && text.charAt(at) == '"') {
                    at++;
                } else {
                    return value.append(plain()).toString();
                }
            }
            if (c == '\n') {
                line++;
            }
            value.append(c);
        }
    }

    private void endLine() {
        if (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            line++;
        }
    }

    private static boolean lineBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
