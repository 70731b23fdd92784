package org.kaixue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.kaixue.TwoCounties.Planted;
import org.kaixue.attachment.AttachmentId;
import org.kaixue.attachment.Attachments;
import org.kaixue.attachment.Photo;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Ids;
import org.kaixue.common.PageQuery;
import org.kaixue.common.SystemWork;
import org.kaixue.figures.FigureScope;
import org.kaixue.organisation.UnitId;
import org.kaixue.rectification.AnswerDraft;
import org.kaixue.rectification.DeadlineDraft;
import org.kaixue.rectification.Deadlines;
import org.kaixue.rectification.FindingDraft;
import org.kaixue.rectification.FindingFigures;
import org.kaixue.rectification.FindingFilter;
import org.kaixue.rectification.FindingFixture;
import org.kaixue.rectification.FindingId;
import org.kaixue.rectification.FindingPhotos;
import org.kaixue.rectification.FindingRecord.Side;
import org.kaixue.rectification.FindingSeverity;
import org.kaixue.rectification.FindingSource;
import org.kaixue.rectification.OwnerDraft;
import org.kaixue.rectification.Rectifications;
import org.springframework.context.ApplicationContext;

/** The methods of findings and photos, called with another school's findings. */
record ForeignRectificationCalls(ApplicationContext context, Planted planted, LocalDate today) {

    private static final PageQuery ALL = new PageQuery("", List.of(), 0, 50);
    private static final AnswerDraft ANSWER = new AnswerDraft("done");
    private static final Photo PHOTO = new Photo(new byte[] {1}, 1, 1);

    void into(ForeignCalls calls) {
        UnitId school = planted.theirs().school();
        Rectifications findings = context.getBean(Rectifications.class);
        FindingId theirs = context.getBean(FindingFixture.class).reported(school, PlantedRecords.hazard());
        calls.refused(
                "Rectifications.page(UnitId,FindingFilter,PageQuery)",
                own -> findings.page(school, FindingFilter.ALL, ALL));
        calls.refused(
                "Rectifications.count(UnitId,FindingFilter,PageQuery)",
                own -> findings.count(school, FindingFilter.ALL, ALL));
        calls.refused("Rectifications.counts(UnitId)", own -> findings.counts(school));
        UUID drill = drill(school);
        calls.empty("Rectifications.of(FindingSource,UUID)", own -> findings.of(FindingSource.DRILL, drill));
        calls.empty(
                "Rectifications.of(FindingSource,Collection)", own -> findings.of(FindingSource.DRILL, List.of(drill)));
        calls.refused("Rectifications.record(FindingId)", own -> findings.record(theirs));
        calls.refused(
                "Rectifications.report(UnitId,HazardDraft)", own -> findings.report(school, PlantedRecords.hazard()));
        calls.refused("Rectifications.open(FindingDraft)", own -> findings.open(ofDrill(school)));
        calls.refused(
                "Rectifications.assign(FindingId,OwnerDraft)",
                own -> findings.assign(theirs, new OwnerDraft("owner", FindingSeverity.DAYS_3)));
        calls.refused("Rectifications.handIn(FindingId,AnswerDraft)", own -> findings.handIn(theirs, ANSWER));
        calls.refused("Rectifications.takeBack(FindingId)", own -> findings.takeBack(theirs));
        calls.refused("Rectifications.close(FindingId,AnswerDraft)", own -> findings.close(theirs, ANSWER));
        calls.refused("Rectifications.sendBack(FindingId,AnswerDraft)", own -> findings.sendBack(theirs, ANSWER));
        photos(calls, school, theirs);
        deadlines(calls);
        FindingFigures figures = context.getBean(FindingFigures.class);
        calls.refused(
                "FindingFigures.figures(FigureScope,Collection)",
                own -> figures.figures(
                        new FigureScope(school, planted.term()), List.of("rectification.figure.overdue")));
        calls.open("FindingFigures.definitions()", "what figures there are");
    }

    private void photos(ForeignCalls calls, UnitId school, FindingId finding) {
        FindingPhotos photos = context.getBean(FindingPhotos.class);
        AttachmentId theirs = SystemWork.as("test", () -> photos.add(finding, Side.BEFORE, PHOTO));
        calls.refused("FindingPhotos.add(FindingId,Side,Photo)", own -> photos.add(finding, Side.AFTER, PHOTO));
        calls.refused("FindingPhotos.remove(FindingId,AttachmentId)", own -> photos.remove(finding, theirs));
        calls.refused("FindingPhotos.get(FindingId,AttachmentId)", own -> photos.get(finding, theirs));
        calls.open("Attachments.keep(UUID,Photo)", "the room whose record it is asks");
        calls.open("Attachments.get(UUID,AttachmentId)", "the room whose record it is asks");
        calls.open("Attachments.remove(UUID,AttachmentId)", "the room whose record it is asks");
        context.getBean(Attachments.class).get(school.value(), theirs);
    }

    private void deadlines(ForeignCalls calls) {
        Deadlines deadlines = context.getBean(Deadlines.class);
        calls.open("Deadlines.current()", "the same for everybody");
        calls.open("Deadlines.changeable()", "tells a person of himself");
        calls.refused(
                "Deadlines.change(DeadlineDraft)",
                own -> deadlines.change(new DeadlineDraft(FindingSeverity.DAYS_3, today.plusDays(1), 48, "test")));
    }

    /** A finding of a drill at the school; the id is that of the drill. */
    private UUID drill(UnitId school) {
        FindingDraft draft = ofDrill(school);
        context.getBean(FindingFixture.class).opened(draft);
        return Objects.requireNonNull(draft.sourceId());
    }

    private static FindingDraft ofDrill(UnitId school) {
        return new FindingDraft(
                school,
                FindingSource.DRILL,
                Ids.next(),
                "drill.gate.detection " + Ids.next(),
                new Bilingual(TwoCounties.SECRET, TwoCounties.SECRET),
                null,
                FindingSeverity.HOURS_24,
                null);
    }
}
