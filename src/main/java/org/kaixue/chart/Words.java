package org.kaixue.chart;

import java.util.List;

/**
 * A line of text beside the painted part of a chart. The server need not know the reader's font: the line hangs on one
 * end, and its runs follow each other wherever the browser ends the one before.
 *
 * @param x of the anchor, in user units
 * @param y of the base line
 */
record Words(double x, double y, Anchor anchor, List<Run> runs) {

    Words(double x, double y, Anchor anchor, Style style, Ink ink, String text) {
        this(x, y, anchor, List.of(new Run(style, ink, text)));
    }

    /** About how wide the line will be. */
    double width() {
        return runs.stream().mapToDouble(run -> run.style().width(run.text())).sum();
    }

    /** About where the line begins. */
    double left() {
        return switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width() / 2;
            case END -> x - width();
        };
    }

    /** Whether two lines would run into each other. */
    boolean touches(Words other) {
        return Math.abs(y - other.y) < Style.LINE
                && left() < other.left() + other.width() + Style.GAP
                && other.left() < left() + width() + Style.GAP;
    }

    record Run(Style style, Ink ink, String text) {}

    enum Anchor {
        START,
        MIDDLE,
        END;

        String svg() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The two sizes of text, in user units. */
    enum Style {
        STRONG(13, true),
        PLAIN(12, false);

        static final double LINE = 14;
        static final double GAP = 8;
        private static final int FIRST_WIDE = 0x2e80;
        private static final String SLIM = " .,:;!'|()[]/-ijlftr";
        private static final String ELLIPSIS = "…";

        private final int size;
        private final boolean bold;

        Style(int size, boolean bold) {
            this.size = size;
            this.bold = bold;
        }

        int size() {
            return size;
        }

        boolean bold() {
            return bold;
        }

        /** A rather generous guess that needs no font: a Chinese character is a square, a Latin one narrower. */
        double width(String text) {
            return text.codePoints().mapToDouble(this::width).sum();
        }

        private double width(int character) {
            if (character >= FIRST_WIDE) {
                return size;
            }
            return size * (Character.isUpperCase(character) ? 0.7 : SLIM.indexOf(character) >= 0 ? 0.36 : 0.58);
        }

        /** The text, or as much of its beginning as fits. */
        String fit(String text, double room) {
            if (width(text) <= room) {
                return text;
            }
            double left = room - size;
            int end = 0;
            while (end < text.length() && left >= width(text.codePointAt(end))) {
                left -= width(text.codePointAt(end));
                end = text.offsetByCodePoints(end, 1);
            }
            return text.substring(0, end).stripTrailing() + ELLIPSIS;
        }
    }
}
