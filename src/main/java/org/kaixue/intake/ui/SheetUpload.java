package org.kaixue.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.kaixue.common.ui.Messages;
import org.kaixue.intake.Sheets;

/** Takes one file, of a size that the server checks, into a temporary file that whoever gets it deletes. */
final class SheetUpload implements UploadHandler {

    private static final long serialVersionUID = 1L;
    private static final int BUFFER = 64 * 1024;

    private final transient BiConsumer<Path, String> file;
    private final String tooLarge;
    private final AtomicBoolean taken = new AtomicBoolean();

    private SheetUpload(BiConsumer<Path, String> file, String tooLarge) {
        this.file = file;
        this.tooLarge = tooLarge;
    }

    /** The field in which the file is chosen, or onto which it is dropped. */
    static Upload field(BiConsumer<Path, String> file) {
        Upload field = new Upload();
        String tooLarge = field.getTranslation("intake.file.size", Sheets.MOST_BYTES / (1024 * 1024));
        field.addClassName("kx-upload");
        field.setMaxFiles(1);
        field.setMaxFileSize((int) Sheets.MOST_BYTES);
        field.setUploadButton(new Button(field.getTranslation("intake.upload.add")));
        field.setDropLabel(new Span(field.getTranslation("intake.upload.drop")));
        field.setI18n(words(field, tooLarge));
        field.addFileRejectedListener(event -> Messages.problem(event.getErrorMessage()));
        field.setUploadHandler(new SheetUpload(file, tooLarge));
        return field;
    }

    private static UploadI18N words(Upload field, String tooLarge) {
        String failed = field.getTranslation("intake.upload.failed");
        String connecting = field.getTranslation("intake.upload.connecting");
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(tooLarge)
                        .setTooManyFiles(field.getTranslation("intake.upload.one"))
                        .setIncorrectFileType(field.getTranslation("intake.file.unknown")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(connecting)
                                .setStalled(connecting)
                                .setProcessing(connecting)
                                .setHeld(connecting))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(failed)
                                .setUnexpectedServerError(failed)
                                .setForbidden(failed)
                                .setFileTooLarge(tooLarge)))
                .setFile(new UploadI18N.File()
                        .setRemove(field.getTranslation("intake.upload.remove"))
                        .setRetry(field.getTranslation("intake.upload.retry"))
                        .setStart(field.getTranslation("intake.upload.add")));
    }

    @Override
    public long getFileCountMax() {
        return 1;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) {
        if (event.getFileSize() > Sheets.MOST_BYTES || !taken.compareAndSet(false, true)) {
            event.reject(tooLarge);
            return;
        }
        UI ui = event.getUI();
        try {
            Path kept = Files.createTempFile("kaixue-import", null);
            if (copied(event, kept)) {
                ui.access(() -> file.accept(kept, event.getFileName()));
            } else {
                Files.delete(kept);
                taken.set(false);
                event.reject(tooLarge);
            }
        } catch (IOException e) {
            taken.set(false);
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the whole file fitted in. */
    private static boolean copied(UploadEvent event, Path kept) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        try (InputStream in = event.getInputStream();
                OutputStream out = Files.newOutputStream(kept)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > Sheets.MOST_BYTES) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
        }
        return true;
    }
}
