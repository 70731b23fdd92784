package org.kaixue.rectification;

import org.kaixue.attachment.AttachmentId;
import org.kaixue.attachment.Attachments;
import org.kaixue.attachment.Photo;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The photos of a finding: how it was before, and after it was put right. */
@Service
public class FindingPhotos {

    private static final int MOST_A_FINDING = 24;

    private final FindingRecords findings;
    private final FindingBook book;
    private final Attachments attachments;
    private final Jurisdiction jurisdiction;
    private final JdbcClient jdbc;
    private final AuditLog audit;

    FindingPhotos(
            FindingRecords findings,
            FindingBook book,
            Attachments attachments,
            Jurisdiction jurisdiction,
            JdbcClient jdbc,
            AuditLog audit) {
        this.findings = findings;
        this.book = book;
        this.attachments = attachments;
        this.jurisdiction = jurisdiction;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Adds a photo to a finding that is not closed. Needs {@link Permission#RECTIFICATION_ANSWER} or CHECK. */
    @Transactional
    public AttachmentId add(FindingId id, FindingRecord.Side side, Photo photo) {
        Finding finding = writable(id);
        if (book.pictures(id).size() >= MOST_A_FINDING) {
            throw new RuleViolation("rectification.photo.too-many", MOST_A_FINDING);
        }
        AttachmentId kept = attachments.keep(finding.schoolId(), photo);
        jdbc.sql("insert into finding_photo (attachment_id, finding_id, school_id, side) values (?, ?, ?, ?)")
                .params(Ids.bytes(kept.value()), Ids.bytes(finding.id()), Ids.bytes(finding.schoolId()), side.name())
                .update();
        note(finding, side, true);
        return kept;
    }

    /** Takes a photo away while the finding is not closed. */
    @Transactional
    public void remove(FindingId id, AttachmentId photo) {
        Finding finding = writable(id);
        FindingRecord.Picture picture = picture(id, photo);
        jdbc.sql("delete from finding_photo where attachment_id = ? and finding_id = ?")
                .params(Ids.bytes(photo.value()), Ids.bytes(id.value()))
                .update();
        attachments.remove(finding.schoolId(), photo);
        note(finding, picture.side(), false);
    }

    /** A photo of the finding. */
    @Transactional(readOnly = true)
    public Photo get(FindingId id, AttachmentId photo) {
        Finding finding = findings.findById(id.value()).orElseThrow(AccessRefused::new);
        jurisdiction.require(Permission.RECTIFICATION_READ, new UnitId(finding.schoolId()));
        return attachments.get(finding.schoolId(), picture(id, photo).id());
    }

    private Finding writable(FindingId id) {
        Finding finding = findings.findById(id.value()).orElseThrow(AccessRefused::new);
        UnitId school = new UnitId(finding.schoolId());
        if (!jurisdiction.may(Permission.RECTIFICATION_CHECK, school)) {
            jurisdiction.require(Permission.RECTIFICATION_ANSWER, school);
        }
        finding.requireNotClosed();
        return finding;
    }

    private FindingRecord.Picture picture(FindingId id, AttachmentId photo) {
        return book.pictures(id).stream()
                .filter(picture -> picture.id().equals(photo))
                .findFirst()
                .orElseThrow(AccessRefused::new);
    }

    private void note(Finding finding, FindingRecord.Side side, boolean added) {
        String photo = Values.named("photo", side);
        audit.changed(new AuditLog.Change(
                added ? "rectification.photo-added" : "rectification.photo-removed",
                "finding",
                finding.id().toString(),
                finding.schoolId(),
                added ? null : photo,
                added ? photo : null,
                null));
    }
}
