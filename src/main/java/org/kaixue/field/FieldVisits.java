package org.kaixue.field;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.common.Band;
import org.kaixue.common.Bilingual;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Formats;
import org.kaixue.common.Permission;
import org.kaixue.common.Texts;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.rectification.FindingState;
import org.kaixue.supervision.VisitBriefing;
import org.kaixue.supervision.VisitBriefings;
import org.kaixue.supervision.VisitId;
import org.kaixue.supervision.VisitRecord;
import org.kaixue.supervision.VisitRow;
import org.kaixue.supervision.Visits;
import org.springframework.stereotype.Service;

/** What a supervisor takes along to schools: the visits of his teams, and each of them whole. */
@Service
public class FieldVisits {

    private final Visits visits;
    private final VisitBriefings briefings;
    private final Jurisdiction jurisdiction;
    private final Texts texts;

    FieldVisits(Visits visits, VisitBriefings briefings, Jurisdiction jurisdiction, Texts texts) {
        this.visits = visits;
        this.briefings = briefings;
        this.jurisdiction = jurisdiction;
        this.texts = texts;
    }

    /** The signed-in person's visits that are still to be made, those planned first; whoever makes none has none. */
    public List<FieldVisit.Row> mine() {
        if (!jurisdiction.maySomewhere(Permission.VISITS_WRITE)) {
            return List.of();
        }
        return visits.mine().stream()
                .filter(visit -> visit.state().open())
                .map(visit -> new FieldVisit.Row(
                        visit.id().value(),
                        visit.schoolName(),
                        visit.teamName(),
                        visit.plannedOn(),
                        visit.state(),
                        visit.listName(),
                        visit.overdue()))
                .toList();
    }

    /** One of them, whole. */
    public FieldVisit whole(UUID id) {
        VisitId visit = new VisitId(id);
        VisitBriefing briefing = briefings.of(visit);
        VisitRecord record = visits.record(visit);
        VisitRow row = briefing.visit();
        return new FieldVisit(
                id,
                row.schoolName(),
                row.teamName(),
                row.plannedOn(),
                row.state(),
                row.listName(),
                briefing.edition().version(),
                record.listChanged()
                        ? texts.both(
                                "supervision.visit.list-changed",
                                record.edition().version(),
                                record.counting())
                        : null,
                briefing.takenAt(),
                parts(briefing),
                briefing.edition().items().stream()
                        .map(item -> item(item, briefing))
                        .toList(),
                record.lines().stream()
                        .filter(line -> line.answer() != null || !line.photos().isEmpty())
                        .map(FieldVisits::given)
                        .toList());
    }

    private static FieldVisit.Given given(VisitRecord.Line line) {
        VisitRecord.Answer answer = line.answer();
        if (answer == null) {
            return new FieldVisit.Given(line.item().key(), null, null, null, line.photos());
        }
        return new FieldVisit.Given(
                line.item().key(),
                answer.value(),
                answer.note(),
                answer.severity() == null
                        ? null
                        : new SentTouch.Remedy(answer.severity(), answer.owner(), answer.putRight()),
                line.photos());
    }

    private static FieldVisit.Item item(ChecklistItem item, VisitBriefing briefing) {
        VisitBriefing.Said said = briefing.facts().get(item.key());
        return new FieldVisit.Item(
                item.key(),
                item.number(),
                item.gate(),
                item.group(),
                item.text(),
                item.kind(),
                item.veto(),
                item.mayNotApply(),
                item.least(),
                item.most(),
                item.unit(),
                item.choices(),
                item.photos(),
                item.evidence(),
                item.severity(),
                said == null ? null : line(said));
    }

    /** In the order in which somebody on the way there wants to know it. */
    private List<FieldVisit.Part> parts(VisitBriefing briefing) {
        List<FieldVisit.Part> parts = new ArrayList<>();
        parts.add(new FieldVisit.Part(
                texts.both("field.briefing.open"),
                texts.both("field.briefing.count", briefing.open().size()),
                null,
                found(briefing.open(), "field.briefing.none-open")));
        parts.add(last(briefing));
        parts.add(new FieldVisit.Part(
                texts.both("field.briefing.stock"),
                null,
                briefing.stock().isEmpty() ? null : new Bilingual(briefing.stockChartZh(), briefing.stockChartEn()),
                briefing.stock().stream().map(this::stock).toList()));
        parts.add(part("field.briefing.rooms", briefing.rooms()));
        parts.add(part("field.briefing.drills", briefing.drills()));
        parts.add(part("field.briefing.plans", briefing.plans()));
        return parts;
    }

    private FieldVisit.Part last(VisitBriefing briefing) {
        VisitBriefing.Last last = briefing.last();
        List<FieldVisit.Line> lines = new ArrayList<>();
        if (last == null) {
            lines.add(new FieldVisit.Line(null, texts.both("field.briefing.no-visit")));
        } else {
            lines.add(new FieldVisit.Line(
                    null,
                    Bilingual.said(locale -> texts.getTranslation(
                            "field.briefing.last-visit",
                            locale,
                            day(last.at(), locale),
                            last.team(),
                            last.list(),
                            last.points(),
                            last.failed()))));
        }
        if (!briefing.closed().isEmpty()) {
            lines.addAll(found(briefing.closed(), "field.briefing.none-open"));
        }
        return new FieldVisit.Part(texts.both("field.briefing.last"), null, null, lines);
    }

    private List<FieldVisit.Line> found(List<VisitBriefing.Found> findings, String noneKey) {
        if (findings.isEmpty()) {
            return List.of(new FieldVisit.Line(Band.GREEN, texts.both(noneKey)));
        }
        return findings.stream().map(this::found).toList();
    }

    private FieldVisit.Line found(VisitBriefing.Found finding) {
        Band band = finding.overdue() ? Band.RED : Band.AMBER;
        boolean closed = finding.state() == FindingState.CLOSED;
        return new FieldVisit.Line(
                closed ? Band.GREEN : band,
                Bilingual.said(locale -> texts.getTranslation(
                        finding.reopened() > 0 ? "field.briefing.found-again" : "field.briefing.found",
                        locale,
                        finding.title(),
                        texts.getTranslation("rectification.state." + finding.state(), locale),
                        day(closed ? finding.foundAt() : finding.dueAt(), locale))));
    }

    private FieldVisit.Line stock(VisitBriefing.Stock stock) {
        return new FieldVisit.Line(
                stock.band(),
                Bilingual.said(locale -> texts.getTranslation(
                        "field.briefing.stock-line",
                        locale,
                        stock.item(),
                        stock.stock(),
                        stock.need(),
                        stock.cover())));
    }

    private FieldVisit.Part part(String titleKey, List<VisitBriefing.Said> sentences) {
        return new FieldVisit.Part(
                texts.both(titleKey),
                null,
                null,
                sentences.stream().map(FieldVisits::line).toList());
    }

    private static FieldVisit.Line line(VisitBriefing.Said said) {
        return new FieldVisit.Line(said.band(), said.text());
    }

    private static String day(Instant at, Locale locale) {
        return Formats.in(locale)
                .date(ZonedDateTime.ofInstant(at, BusinessClock.ZONE).toLocalDate());
    }
}
