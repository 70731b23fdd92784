package org.kaixue.readiness.ui;

import com.vaadin.flow.component.Composite;
import java.util.function.Consumer;
import org.kaixue.attachment.AttachmentId;
import org.kaixue.attachment.ui.PhotoStrip;
import org.kaixue.readiness.AssessmentId;
import org.kaixue.readiness.AssessmentRecord;

/** What the school shows beside its answer. */
final class AnswerPhotoStrip extends Composite<PhotoStrip> {

    private static final long serialVersionUID = 1L;

    private final transient ReadinessDesk desk;
    private final transient AssessmentPage page;
    private final transient AssessmentId assessment;
    private final transient AssessmentRecord.Line line;
    private final transient Consumer<AttachmentId> remove;

    AnswerPhotoStrip(
            ReadinessDesk desk,
            AssessmentPage page,
            AssessmentId assessment,
            AssessmentRecord.Line line,
            Consumer<AttachmentId> remove) {
        this.desk = desk;
        this.page = page;
        this.assessment = assessment;
        this.line = line;
        this.remove = remove;
        getContent().addClassName("kx-ready-photos");
    }

    @Override
    protected PhotoStrip initContent() {
        String shown = page.words().in(line.item().text());
        boolean answering = page.record().rights().answer();
        return new PhotoStrip(line.photos().stream()
                .map(photo -> new PhotoStrip.Shown(
                        shown,
                        () -> desk.photos().get(assessment, photo),
                        answering ? () -> remove.accept(photo) : null))
                .toList());
    }
}
