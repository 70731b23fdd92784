package org.kaixue.common.ui;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;

/** A text as a square that cameras read: dark on white whatever the page's colours, with the quiet margin they need. */
public final class QrSquare {

    private static final int MARGIN = 4;

    private QrSquare() {}

    /** The square as one {@code <svg>} element, which holds nothing of the text but its squares. */
    public static String svg(String text) {
        QrCode code = QrCode.encodeText(text, Ecc.MEDIUM);
        int side = code.size + 2 * MARGIN;
        StringBuilder squares = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    squares.append("M%d %dh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s" fill="#000"/></svg>""".formatted(side, squares);
    }
}
