package org.kaixue.campaign;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.ChecklistId;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads campaigns with their measures, entries and lessons; the services before it have asked who may. */
@Component
class CampaignBook {

    private static final String CAMPAIGNS = """
            select c.id, c.kind, c.term_id, c.unit_id, c.name, c.from_day, c.until_day, c.closed_on, l.checklist_id
            from campaign c left join campaign_checklist l on l.campaign_id = c.id""";
    private static final String MEASURES =
            "select id, campaign_id, unit_id, name, unit_word, target, factor, due_on, withdrawn_on from campaign_measure";
    private static final String REPORTS = """
            select r.id, r.measure_id, r.unit_id, r.done_on, r.amount, r.note, r.reverses_id, x.id, r.entered_at,
              r.entered_by
            from measure_report r left join measure_report x on x.reverses_id = r.id""";
    private static final String LESSONS = """
            select id, campaign_id, unit_id, batch, went_well, went_badly, changes, written_at, written_by
            from campaign_lesson""";

    private final JdbcClient jdbc;

    CampaignBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a term, those that run first, then the latest; one statement. */
    List<Campaign> campaigns(TermId term) {
        return read(
                " where c.term_id = ? order by case when c.closed_on is null then 0 else 1 end, c.from_day desc, c.id",
                term.value());
    }

    Campaign campaign(CampaignId id) {
        return read(" where c.id = ?", id.value()).stream().findFirst().orElseThrow(AccessRefused::new);
    }

    /** Each with its lists, which follow each other as rows. */
    private List<Campaign> read(String which, UUID value) {
        Map<CampaignId, Campaign> campaigns = new LinkedHashMap<>();
        jdbc.sql(CAMPAIGNS + which).param(Ids.bytes(value)).query((RowCallbackHandler) row -> {
            Campaign campaign = campaign(row);
            campaigns.merge(campaign.id(), campaign, CampaignBook::both);
        });
        return List.copyOf(campaigns.values());
    }

    private static Campaign both(Campaign one, Campaign other) {
        Set<ChecklistId> lists = new HashSet<>(one.checklists());
        lists.addAll(other.checklists());
        return new Campaign(
                one.id(),
                one.kind(),
                one.term(),
                one.unit(),
                one.name(),
                one.from(),
                one.until(),
                lists,
                one.closedOn());
    }

    List<Measure> measures(CampaignId campaign) {
        return jdbc.sql(MEASURES + " where campaign_id = ? order by due_on, id")
                .param(Ids.bytes(campaign.value()))
                .query((row, n) -> measure(row))
                .list();
    }

    Measure measure(MeasureId id) {
        return jdbc.sql(MEASURES + " where id = ?")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> measure(row))
                .optional()
                .orElseThrow(AccessRefused::new);
    }

    /** What was done of every measure of a campaign, by each unit. */
    Map<MeasureId, Map<UnitId, Done>> done(CampaignId campaign) {
        Map<MeasureId, Map<UnitId, Done>> done = new HashMap<>();
        jdbc.sql("""
                        select r.measure_id, r.unit_id, sum(r.amount), max(r.done_on)
                        from campaign_measure m join measure_report r on r.measure_id = m.id
                        where m.campaign_id = ? group by r.measure_id, r.unit_id""").param(Ids.bytes(campaign.value())).query((RowCallbackHandler)
                row -> done.computeIfAbsent(new MeasureId(Ids.read(row.getBytes(1))), none -> new HashMap<>())
                        .put(
                                new UnitId(Ids.read(row.getBytes(2))),
                                new Done(row.getLong(3), row.getObject(4, LocalDate.class))));
        return done;
    }

    /** The entries of a unit for a measure, the latest first. */
    List<ReportRow> reports(MeasureId measure, UnitId unit) {
        return jdbc.sql(REPORTS + " where r.measure_id = ? and r.unit_id = ? order by r.entered_at desc, r.id desc")
                .params(Ids.bytes(measure.value()), Ids.bytes(unit.value()))
                .query((row, n) -> report(row))
                .list();
    }

    ReportRow report(ReportId id) {
        return jdbc.sql(REPORTS + " where r.id = ?")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> report(row))
                .optional()
                .orElseThrow(AccessRefused::new);
    }

    /** The lessons of a campaign, the latest first. */
    List<Lesson> lessons(CampaignId campaign) {
        return jdbc.sql(LESSONS + " where campaign_id = ? order by written_at desc, id desc")
                .param(Ids.bytes(campaign.value()))
                .query((row, n) -> lesson(row))
                .list();
    }

    Lesson lesson(LessonId id) {
        return jdbc.sql(LESSONS + " where id = ?")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> lesson(row))
                .optional()
                .orElseThrow(AccessRefused::new);
    }

    private static Campaign campaign(ResultSet row) throws SQLException {
        byte @Nullable [] list = row.getBytes(9);
        return new Campaign(
                new CampaignId(Ids.read(row.getBytes(1))),
                CampaignKind.valueOf(row.getString(2)),
                new TermId(Ids.read(row.getBytes(3))),
                new UnitId(Ids.read(row.getBytes(4))),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                list == null ? Set.of() : Set.of(new ChecklistId(Ids.read(list))),
                row.getObject(8, LocalDate.class));
    }

    private static Measure measure(ResultSet row) throws SQLException {
        BigDecimal factor = row.getBigDecimal(7);
        return new Measure(
                new MeasureId(Ids.read(row.getBytes(1))),
                new CampaignId(Ids.read(row.getBytes(2))),
                new UnitId(Ids.read(row.getBytes(3))),
                new MeasureDraft(
                        row.getString(4),
                        row.getString(5),
                        MeasureTarget.valueOf(row.getString(6)),
                        factor,
                        row.getObject(8, LocalDate.class)),
                row.getObject(9, LocalDate.class));
    }

    private static ReportRow report(ResultSet row) throws SQLException {
        byte @Nullable [] reverses = row.getBytes(7);
        return new ReportRow(
                new ReportId(Ids.read(row.getBytes(1))),
                new MeasureId(Ids.read(row.getBytes(2))),
                new UnitId(Ids.read(row.getBytes(3))),
                row.getObject(4, LocalDate.class),
                row.getInt(5),
                row.getString(6),
                reverses == null ? null : new ReportId(Ids.read(reverses)),
                row.getBytes(8) != null,
                Moments.read(row.getObject(9, LocalDateTime.class)),
                row.getString(10));
    }

    private static Lesson lesson(ResultSet row) throws SQLException {
        return new Lesson(
                new LessonId(Ids.read(row.getBytes(1))),
                new CampaignId(Ids.read(row.getBytes(2))),
                new UnitId(Ids.read(row.getBytes(3))),
                new LessonDraft(row.getObject(4, Integer.class), row.getString(5), row.getString(6), row.getString(7)),
                Moments.read(row.getObject(8, LocalDateTime.class)),
                row.getString(9));
    }

    /**
     * What a unit has done of a measure.
     *
     * @param last the day of its latest entry
     */
    record Done(long count, LocalDate last) {}
}
