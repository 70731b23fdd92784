package org.kaixue.supervision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Checklists;
import org.kaixue.checklist.Edition;
import org.kaixue.common.Band;
import org.kaixue.common.Bilingual;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Permission;
import org.kaixue.common.Texts;
import org.kaixue.figures.Fact;
import org.kaixue.figures.FactVerdict;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;
import org.kaixue.organisation.Units;
import org.kaixue.rectification.FindingFilter;
import org.kaixue.rectification.FindingRow;
import org.kaixue.rectification.FindingState;
import org.kaixue.rectification.Rectifications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a team should know of a school before it goes there. */
@Service
public class VisitBriefings {

    private static final int MOST_FINDINGS = 60;

    private final VisitAccess access;
    private final VisitBook book;
    private final VisitFacts facts;
    private final BriefingParts parts;
    private final Checklists checklists;
    private final Rectifications rectifications;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final Texts texts;
    private final BusinessClock clock;

    VisitBriefings(
            VisitAccess access,
            VisitBook book,
            VisitFacts facts,
            BriefingParts parts,
            Checklists checklists,
            Rectifications rectifications,
            Jurisdiction jurisdiction,
            Units units,
            Texts texts,
            BusinessClock clock) {
        this.access = access;
        this.book = book;
        this.facts = facts;
        this.parts = parts;
        this.checklists = checklists;
        this.rectifications = rectifications;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.texts = texts;
        this.clock = clock;
    }

    /** The briefing of a visit. What the reader may not see of the school is left out. */
    @Transactional(readOnly = true)
    public VisitBriefing of(VisitId id) {
        VisitEntry visit = access.get(id, Permission.VISITS_READ);
        UnitId school = visit.school();
        TermId term = visit.term();
        Edition edition = checklists.edition(visit.edition());
        VisitRow row = book.row(id);
        List<FindingRow> found = jurisdiction.may(Permission.RECTIFICATION_READ, school)
                ? rectifications.page(school, FindingFilter.ALL, new PageQuery("", List.of(), 0, MOST_FINDINGS))
                : List.of();
        BriefingParts.Stocked stocked = parts.stock(school, term);
        return new VisitBriefing(
                row,
                clock.now(),
                edition,
                school(school, term),
                last(school, term, id),
                found.stream()
                        .filter(one -> one.state() != FindingState.CLOSED)
                        .map(VisitBriefings::found)
                        .toList(),
                found.stream()
                        .filter(one -> one.state() == FindingState.CLOSED)
                        .map(VisitBriefings::found)
                        .toList(),
                facts(school, term, edition),
                stocked.lines(),
                stocked.chart().zh(),
                stocked.chart().en(),
                parts.rooms(school, term),
                parts.drills(school, term),
                parts.plans(school, term));
    }

    private VisitBriefing.School school(UnitId id, TermId term) {
        UnitTree tree = units.tree();
        UnitNode node = tree.get(id);
        Bilingual county =
                node.parent() == null ? node.name() : tree.get(node.parent()).name();
        return new VisitBriefing.School(node.code(), node.name(), county, parts.size(id, term));
    }

    private VisitBriefing.@Nullable Last last(UnitId school, TermId term, VisitId own) {
        for (VisitRow visit : book.done(school, term)) {
            VisitRow.VisitScore score = visit.score();
            if (!visit.id().equals(own) && score != null && visit.submittedAt() != null) {
                return new VisitBriefing.Last(
                        visit.submittedAt(), visit.teamName(), visit.listName(), score.points(), score.failed());
            }
        }
        return null;
    }

    private static VisitBriefing.Found found(FindingRow row) {
        return new VisitBriefing.Found(
                row.title(),
                row.source(),
                row.state(),
                row.severity(),
                row.foundAt(),
                row.dueAt(),
                row.overdue(),
                row.reopened());
    }

    private Map<String, VisitBriefing.Said> facts(UnitId school, TermId term, Edition edition) {
        Map<String, Fact> known = facts.judge(school, term, edition);
        Map<String, VisitBriefing.Said> said = new LinkedHashMap<>();
        for (ChecklistItem item : edition.items()) {
            Fact fact = item.fact() == null ? null : known.get(item.fact());
            if (fact != null) {
                said.put(
                        item.key(),
                        new VisitBriefing.Said(
                                band(fact.verdict()),
                                texts.both(fact.reasonKey(), Fact.shown(fact.values())),
                                fact.link()));
            }
        }
        return said;
    }

    private static Band band(FactVerdict verdict) {
        return switch (verdict) {
            case BROKEN -> Band.RED;
            case UNKNOWN -> Band.AMBER;
            case MET -> Band.GREEN;
            case NOT_APPLICABLE -> Band.UNKNOWN;
        };
    }
}
