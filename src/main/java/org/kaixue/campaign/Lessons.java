package org.kaixue.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kaixue.audit.Values;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.UnitId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What units have learned from each batch, so that the next need not learn it again. */
@Service
public class Lessons {

    private static final String KIND = "campaign_lesson";

    private final CampaignOffice office;

    Lessons(CampaignOffice office) {
        this.office = office;
    }

    /** The lessons of a campaign that a unit may learn from: of those below it, of itself and of those above. */
    @Transactional(readOnly = true)
    public List<Lesson> of(CampaignId id, UnitId unit) {
        office.require(Permission.CAMPAIGN_READ, unit);
        return office.book().lessons(id).stream()
                .filter(lesson -> office.concerns(lesson.unit(), unit))
                .toList();
    }

    @Transactional
    public LessonId write(CampaignId id, UnitId unit, LessonDraft draft) {
        office.require(Permission.CAMPAIGN_REPORT, unit);
        office.concerning(id, unit);
        check(draft);
        UUID lesson = Ids.next();
        office.jdbc()
                .sql("""
                        insert into campaign_lesson (id, campaign_id, unit_id, school_id, batch, went_well, went_badly,
                          changes, written_at, written_by, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
                .params(Arrays.asList(
                        Ids.bytes(lesson),
                        Ids.bytes(id.value()),
                        Ids.bytes(unit.value()),
                        office.schoolColumn(unit),
                        draft.batch(),
                        draft.wentWell(),
                        draft.wentBadly(),
                        draft.changes(),
                        Moments.column(office.clock().now()),
                        office.actors().current().name()))
                .update();
        office.changed("campaign.lesson.write", KIND, lesson, unit, null, inWords(draft));
        return new LessonId(lesson);
    }

    /** @param before as it was read; refused where somebody has changed it since */
    @Transactional
    public void change(LessonId id, LessonDraft before, LessonDraft draft) {
        Lesson lesson = writable(id);
        check(draft);
        if (!lesson.draft().equals(before)) {
            throw new OptimisticLockingFailureException("The lesson was changed meanwhile");
        }
        office.jdbc()
                .sql("""
                        update campaign_lesson set batch = ?, went_well = ?, went_badly = ?, changes = ?,
                          version = version + 1 where id = ?""")
                .params(Arrays.asList(
                        draft.batch(), draft.wentWell(), draft.wentBadly(), draft.changes(), Ids.bytes(id.value())))
                .update();
        office.changed("campaign.lesson.change", KIND, id.value(), lesson.unit(), inWords(before), inWords(draft));
    }

    @Transactional
    public void remove(LessonId id) {
        Lesson lesson = writable(id);
        office.jdbc()
                .sql("delete from campaign_lesson where id = ?")
                .param(Ids.bytes(id.value()))
                .update();
        office.changed("campaign.lesson.remove", KIND, id.value(), lesson.unit(), inWords(lesson.draft()), null);
    }

    private Lesson writable(LessonId id) {
        Lesson lesson = office.book().lesson(id);
        office.require(Permission.CAMPAIGN_REPORT, lesson.unit());
        return lesson;
    }

    private void check(LessonDraft draft) {
        office.drafts().check(draft);
        boolean said = Stream.of(draft.wentWell(), draft.wentBadly(), draft.changes())
                .anyMatch(text -> text != null && !text.isBlank());
        if (!said) {
            throw RuleViolation.at("wentWell", "campaign.lesson.empty");
        }
    }

    private static String inWords(LessonDraft draft) {
        return Values.named(
                "batch",
                draft.batch(),
                "went-well",
                draft.wentWell(),
                "went-badly",
                draft.wentBadly(),
                "changes",
                draft.changes());
    }
}
