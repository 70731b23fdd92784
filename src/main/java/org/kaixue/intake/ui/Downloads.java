package org.kaixue.intake.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;

/** Links that hand out a workbook. */
final class Downloads {

    private Downloads() {}

    /** Writes a workbook. */
    @FunctionalInterface
    interface Writing {
        void into(OutputStream out) throws IOException;
    }

    static Anchor link(String text, String name, Writing writing) {
        DownloadHandler handler = event -> {
            event.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            event.setFileName(name + ".xlsx");
            try (OutputStream out = event.getOutputStream()) {
                writing.into(out);
            }
        };
        Anchor link = new Anchor();
        link.setText(text);
        link.setHref(handler, AttachmentType.DOWNLOAD);
        link.addClassName("kx-button");
        return link;
    }
}
