package org.kaixue.attachment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import org.kaixue.attachment.Photo;
import org.kaixue.attachment.Photos;

/** Takes photos, on a phone straight from its camera; each is checked and handed on as soon as it is there. */
public final class PhotoField extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param label what is to be seen on the photos
     * @param photo gets each photo, in the page's own request
     */
    public PhotoField(String label, Consumer<Photo> photo) {
        addClassName("kx-photo-field");
        add(new Sending(
                        "attachment.drop",
                        "attachment.failed",
                        "attachment.too-large",
                        "attachment.unknown",
                        Photos.MOST_BYTES)
                .field(
                        this,
                        label,
                        VaadinIcon.CAMERA,
                        (name, sent) -> {
                            Photo rewritten = Photos.rewritten(sent);
                            return () -> photo.accept(rewritten);
                        },
                        "image/*"));
    }
}
