package org.kaixue.security.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;

/** A text as a square that cameras read: dark on white whatever the page's colours, with the quiet margin they need. */
class QrPicture extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MARGIN = 4;

    QrPicture(String text, String name) {
        addClassName("kx-qr");
        getElement().setAttribute("role", "img").setAttribute("aria-label", name);
        Svg picture = new Svg();
        picture.setSvg(draw(QrCode.encodeText(text, Ecc.MEDIUM)));
        add(picture);
    }

    private static String draw(QrCode code) {
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
