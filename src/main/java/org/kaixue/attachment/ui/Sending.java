package org.kaixue.attachment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Messages;

/**
 * How files come in, whatever is in them.
 *
 * @param drop the key of what invites to drop files
 * @param failed the key of what is said where a file did not arrive
 * @param tooLarge the key of what is said of a file that is too large; takes the most in MB
 * @param unknown the key of what is said of a file of another kind
 * @param mostBytes no more is read of a file, whatever its sender claims
 */
record Sending(String drop, String failed, String tooLarge, String unknown, int mostBytes) {

    /** Checks what was sent; what is right is handed on later, in the page's own request. */
    @FunctionalInterface
    interface Check {
        /** @throws RuleViolation what is wrong with it */
        Runnable check(String name, byte[] sent);
    }

    Upload field(Component reader, String label, VaadinIcon icon, Check check, String... accepted) {
        Upload upload = new Upload();
        upload.addClassName("kx-upload");
        upload.setAcceptedFileTypes(accepted);
        upload.setMaxFileSize(mostBytes);
        upload.setUploadButton(new Button(label, icon.create()));
        upload.setDropLabel(new Span(reader.getTranslation(drop)));
        upload.setI18n(words(reader));
        upload.addFileRejectedListener(event -> Messages.problem(event.getErrorMessage()));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        upload.setUploadHandler(new Receiving(mostBytes, check));
        return upload;
    }

    private UploadI18N words(Component reader) {
        String lost = reader.getTranslation(failed);
        String sending = reader.getTranslation("attachment.sending");
        String large = reader.getTranslation(tooLarge, mostBytes / (1024 * 1024));
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(large)
                        .setTooManyFiles(lost)
                        .setIncorrectFileType(reader.getTranslation(unknown)))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(sending)
                                .setStalled(sending)
                                .setProcessing(sending)
                                .setHeld(sending))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(lost)
                                .setUnexpectedServerError(lost)
                                .setForbidden(lost)
                                .setFileTooLarge(large)))
                .setFile(new UploadI18N.File()
                        .setRemove(reader.getTranslation("attachment.remove"))
                        .setRetry(reader.getTranslation("attachment.retry"))
                        .setStart(reader.getTranslation("attachment.send")));
    }

    /** Reads no more of a file than is allowed, and tells what is wrong on the page. */
    private record Receiving(int mostBytes, Check check) implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) {
            UI ui = event.getUI();
            byte[] sent;
            try (InputStream in = event.getInputStream()) {
                sent = in.readNBytes(mostBytes + 1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            try {
                Runnable right = check.check(event.getFileName(), sent);
                ui.access(right::run);
            } catch (RuleViolation refusal) {
                ui.access(() -> Messages.problem(ui.getTranslation(refusal.key(), refusal.values())));
            }
        }
    }
}
