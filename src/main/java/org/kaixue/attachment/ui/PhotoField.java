package org.kaixue.attachment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.kaixue.attachment.Photo;
import org.kaixue.attachment.Photos;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Messages;

/** Takes photos, on a phone straight from its camera; each is checked and handed on as soon as it is there. */
public final class PhotoField extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param label what is to be seen on the photos
     * @param photo gets each photo, in the page's own request
     */
    public PhotoField(String label, Consumer<Photo> photo) {
        addClassName("kx-photo-field");
        Upload upload = new Upload();
        upload.addClassName("kx-upload");
        upload.setAcceptedFileTypes("image/*");
        upload.setMaxFileSize(Photos.MOST_BYTES);
        upload.setUploadButton(new Button(label, VaadinIcon.CAMERA.create()));
        upload.setDropLabel(new Span(getTranslation("attachment.drop")));
        upload.setI18n(words());
        upload.addFileRejectedListener(event -> Messages.problem(event.getErrorMessage()));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        upload.setUploadHandler(new Receiving(photo));
        add(upload);
    }

    private UploadI18N words() {
        String failed = getTranslation("attachment.failed");
        String sending = getTranslation("attachment.sending");
        String tooLarge = getTranslation("attachment.too-large", Photos.MOST_BYTES / (1024 * 1024));
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(tooLarge)
                        .setTooManyFiles(failed)
                        .setIncorrectFileType(getTranslation("attachment.unknown")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(sending)
                                .setStalled(sending)
                                .setProcessing(sending)
                                .setHeld(sending))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(failed)
                                .setUnexpectedServerError(failed)
                                .setForbidden(failed)
                                .setFileTooLarge(tooLarge)))
                .setFile(new UploadI18N.File()
                        .setRemove(getTranslation("attachment.remove"))
                        .setRetry(getTranslation("attachment.retry"))
                        .setStart(getTranslation("attachment.send")));
    }

    /** Reads no more of a file than is allowed, whatever its sender claims, and tells what is wrong on the page. */
    private record Receiving(Consumer<Photo> photo) implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) {
            UI ui = event.getUI();
            byte[] sent;
            try (InputStream in = event.getInputStream()) {
                sent = in.readNBytes(Photos.MOST_BYTES + 1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            try {
                Photo rewritten = Photos.rewritten(sent);
                ui.access(() -> photo.accept(rewritten));
            } catch (RuleViolation refusal) {
                ui.access(() -> Messages.problem(ui.getTranslation(refusal.key(), refusal.values())));
            }
        }
    }
}
