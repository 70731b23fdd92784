package org.kaixue.drill;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.Texts;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.rectification.FindingDraft;
import org.kaixue.rectification.FindingId;
import org.kaixue.rectification.FindingRow;
import org.kaixue.rectification.FindingSource;
import org.kaixue.rectification.FindingState;
import org.kaixue.rectification.Rectifications;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What drills brought to light. A finding that is open already stays the one of the drill that found it first, so the
 * findings of a drill are looked for among all drills of its scenario at its school.
 */
@Component
class Findings {

    private static final int LONGEST = 120;
    private static final int LONGEST_OWNER = 80;

    private final Rectifications rectifications;
    private final Jurisdiction jurisdiction;
    private final JdbcClient jdbc;
    private final Texts texts;

    Findings(Rectifications rectifications, Jurisdiction jurisdiction, JdbcClient jdbc, Texts texts) {
        this.rectifications = rectifications;
        this.jurisdiction = jurisdiction;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** Opens one for each criterion that got no point. */
    void open(DrillSheet sheet, EvaluationDraft draft) {
        draft.scores().forEach((criterion, score) -> {
            if (score == 0) {
                rectifications.open(new FindingDraft(
                        sheet.drill().school(),
                        FindingSource.DRILL,
                        sheet.drill().id().value(),
                        topic(sheet, criterion),
                        title(sheet, criterion),
                        draft.gaps(),
                        criterion.severity(),
                        owner(sheet, draft, criterion)));
            }
        });
    }

    /** What this drill found, and what others of its scenario found before and is not put right yet. */
    List<FindingRow> of(DrillRow drill) {
        if (!jurisdiction.may(Permission.RECTIFICATION_READ, drill.school())) {
            return List.of();
        }
        Set<FindingId> own = rectifications.of(FindingSource.DRILL, drill.id().value()).stream()
                .map(FindingRow::id)
                .collect(Collectors.toSet());
        return rectifications.of(FindingSource.DRILL, ofScenario(drill)).stream()
                .filter(row -> row.state() != FindingState.CLOSED || own.contains(row.id()))
                .toList();
    }

    /** How many of them are not put right yet. */
    int open(DrillRow drill) {
        return (int) of(drill).stream()
                .filter(row -> row.state() != FindingState.CLOSED)
                .count();
    }

    private List<UUID> ofScenario(DrillRow drill) {
        return jdbc.sql("""
                        select id from drill where school_id = ? and scenario_id = ? and state in ('EVALUATED', 'CLOSED')
                        """)
                .params(
                        Ids.bytes(drill.school().value()),
                        Ids.bytes(drill.scenario().value()))
                .query((row, n) -> Ids.read(row.getBytes(1)))
                .list();
    }

    private static String topic(DrillSheet sheet, Criterion criterion) {
        return "drill." + sheet.scenarioCode() + "."
                + criterion.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Bilingual title(DrillSheet sheet, Criterion criterion) {
        return Bilingual.said(language -> title(sheet, criterion, language));
    }

    private String title(DrillSheet sheet, Criterion criterion, Locale locale) {
        return cut(
                texts.getTranslation(
                        "drill.finding.title",
                        locale,
                        sheet.edition().name(),
                        texts.getTranslation("drill.criterion." + criterion, locale)),
                LONGEST);
    }

    private static @Nullable String owner(DrillSheet sheet, EvaluationDraft draft, Criterion criterion) {
        Map<DrillRole, String> roles = sheet.roles();
        String named = draft.owners().getOrDefault(criterion, "").strip();
        String owner = named.isEmpty() ? roles.getOrDefault(criterion.owner(), "") : named;
        return owner.isEmpty() ? null : cut(owner, LONGEST_OWNER);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
