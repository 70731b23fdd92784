package org.kaixue.security.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import org.kaixue.common.ui.QrSquare;

/** A text as a square that cameras read. */
class QrPicture extends Div {

    private static final long serialVersionUID = 1L;

    QrPicture(String text, String name) {
        addClassName("kx-qr");
        getElement().setAttribute("role", "img").setAttribute("aria-label", name);
        Svg picture = new Svg();
        picture.setSvg(QrSquare.svg(text));
        add(picture);
    }
}
