package org.kaixue.attachment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaixue.attachment.Photo;

/** Photos side by side; a touch shows one in full. Their addresses hold only in the page of the person who opened it. */
public final class PhotoStrip extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * One photo.
     *
     * @param alt what is to be seen, for those who do not see it
     * @param photo reads it; asks again whether the person may
     * @param remove takes it away; null where that cannot be
     */
    public record Shown(
            String alt, Supplier<Photo> photo, @Nullable Runnable remove) {}

    public PhotoStrip(List<Shown> photos) {
        addClassName("kx-photos");
        photos.forEach(shown -> add(thumbnail(shown)));
    }

    private Div thumbnail(Shown shown) {
        Image small = image(shown);
        Button open = new Button(small, click -> full(shown));
        open.addClassName("kx-photo-open");
        open.setAriaLabel(shown.alt());
        Div one = new Div(open);
        one.addClassName("kx-photo");
        Runnable removal = shown.remove();
        if (removal != null) {
            Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> removal.run());
            remove.addClassName("kx-photo-remove");
            remove.setAriaLabel(getTranslation("attachment.remove.one", shown.alt()));
            one.add(remove);
        }
        return one;
    }

    private void full(Shown shown) {
        Dialog dialog = new Dialog();
        dialog.addClassName("kx-photo-full");
        dialog.setHeaderTitle(shown.alt());
        dialog.add(image(shown));
        dialog.getFooter().add(new Button(getTranslation("common.close"), click -> dialog.close()));
        dialog.open();
    }

    private static Image image(Shown shown) {
        return new Image(
                DownloadHandler.fromInputStream(event -> {
                            byte[] jpeg = shown.photo().get().jpeg();
                            return new DownloadResponse(
                                    new ByteArrayInputStream(jpeg), "photo.jpg", "image/jpeg", jpeg.length);
                        })
                        .inline(),
                shown.alt());
    }
}
