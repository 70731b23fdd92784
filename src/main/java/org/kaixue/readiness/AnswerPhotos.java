package org.kaixue.readiness;

import java.util.List;
import java.util.Map;
import org.kaixue.attachment.AttachmentId;
import org.kaixue.attachment.Attachments;
import org.kaixue.attachment.Photo;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.checklist.AnswerKind;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Checklists;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actors;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.Jurisdiction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a school shows of its own answers. They come and go as long as the school may answer; handed in, they stay as they
 * are for whoever evaluates.
 */
@Service
public class AnswerPhotos {

    /** Of one item. */
    static final int MOST = 12;

    private final AssessmentRecords records;
    private final Assessments assessments;
    private final AnswerBook answers;
    private final AnswerPhotoBook photos;
    private final Attachments attachments;
    private final Checklists checklists;
    private final Jurisdiction jurisdiction;
    private final Actors actors;
    private final AuditLog audit;

    AnswerPhotos(
            AssessmentRecords records,
            Assessments assessments,
            AnswerBook answers,
            AnswerPhotoBook photos,
            Attachments attachments,
            Checklists checklists,
            Jurisdiction jurisdiction,
            Actors actors,
            AuditLog audit) {
        this.records = records;
        this.assessments = assessments;
        this.answers = answers;
        this.photos = photos;
        this.attachments = attachments;
        this.checklists = checklists;
        this.jurisdiction = jurisdiction;
        this.actors = actors;
        this.audit = audit;
    }

    /** A photo of an assessment. Needs {@link Permission#READINESS_READ}. */
    @Transactional(readOnly = true)
    public Photo get(AssessmentId id, AttachmentId photo) {
        Assessment assessment = records.findById(id.value()).orElseThrow(AccessRefused::new);
        jurisdiction.require(Permission.READINESS_READ, assessment.school());
        itemOf(assessment, photo);
        return attachments.get(assessment.school().value(), photo);
    }

    /** Adds a photo to an item; one that is answered by photos and has no answer yet is answered by it. */
    @Transactional
    public AttachmentId add(AssessmentId id, String key, Photo photo) {
        Assessment assessment = answerable(id);
        ChecklistItem item = checklists
                .edition(assessment.edition())
                .item(key)
                .orElseThrow(() -> RuleViolation.at("item", "readiness.refused.no-item"));
        if (photos.of(assessment.id()).getOrDefault(key, List.of()).size() >= MOST) {
            throw new RuleViolation("readiness.photo.too-many", MOST);
        }
        AttachmentId added = attachments.keep(assessment.school().value(), photo);
        photos.add(assessment, key, added, actors.current());
        note(assessment, key, true);
        AnswerBook.Kept given = answers.of(assessment.id()).get(key);
        if (item.kind() == AnswerKind.PHOTO && (given == null || given.value() == null)) {
            assessments.answer(id, new AnswerDraft(key, ChecklistItem.PHOTO, given == null ? null : given.note()));
        }
        return added;
    }

    /** Takes a photo away; with the last one goes the answer that it gave. */
    @Transactional
    public void remove(AssessmentId id, AttachmentId photo) {
        Assessment assessment = answerable(id);
        String key = itemOf(assessment, photo);
        photos.remove(photo);
        attachments.remove(assessment.school().value(), photo);
        note(assessment, key, false);
        AnswerBook.Kept given = answers.of(assessment.id()).get(key);
        boolean none = !photos.of(assessment.id()).containsKey(key);
        if (none && given != null && ChecklistItem.PHOTO.equals(given.value()) && byPhotos(assessment, key)) {
            assessments.answer(id, new AnswerDraft(key, null, given.note()));
        }
    }

    private Assessment answerable(AssessmentId id) {
        Assessment assessment = records.locked(id.value()).orElseThrow(AccessRefused::new);
        jurisdiction.require(Permission.READINESS_ASSESS, assessment.school());
        assessment.requireAnswerable();
        return assessment;
    }

    private boolean byPhotos(Assessment assessment, String key) {
        return checklists
                .edition(assessment.edition())
                .item(key)
                .filter(item -> item.kind() == AnswerKind.PHOTO)
                .isPresent();
    }

    /** The key of the item beside which it stands. */
    private String itemOf(Assessment assessment, AttachmentId photo) {
        return photos.of(assessment.id()).entrySet().stream()
                .filter(item ->
                        item.getValue().stream().anyMatch(kept -> kept.photo().equals(photo)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(AccessRefused::new);
    }

    private void note(Assessment assessment, String key, boolean added) {
        String item = Values.named("item", key);
        audit.changed(new AuditLog.Change(
                added ? "readiness.photo-added" : "readiness.photo-removed",
                Assessments.KIND,
                assessment.id().toString(),
                assessment.school().value(),
                added ? null : item,
                added ? item : null,
                null));
    }
}
