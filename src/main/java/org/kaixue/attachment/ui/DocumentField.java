package org.kaixue.attachment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kaixue.attachment.Document;
import org.kaixue.attachment.DocumentType;
import org.kaixue.attachment.Documents;

/** Takes documents in the common formats of word processors and PDF; each is checked and handed on when it is there. */
public final class DocumentField extends Div {

    private static final long serialVersionUID = 1L;

    /** @param document gets each document, in the page's own request */
    public DocumentField(String label, Consumer<Document> document) {
        addClassName("kx-document-field");
        add(new Sending(
                        "attachment.document.drop",
                        "attachment.document.failed",
                        "attachment.document.too-large",
                        "attachment.document.unknown",
                        Documents.MOST_BYTES)
                .field(
                        this,
                        label,
                        VaadinIcon.FILE_ADD,
                        (name, sent) -> {
                            Document checked = Documents.checked(name, sent);
                            return () -> document.accept(checked);
                        },
                        Arrays.stream(DocumentType.values())
                                .flatMap(type -> Stream.of(type.ending(), type.mediaType()))
                                .toArray(String[]::new)));
    }
}
