package org.kaixue.field;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kaixue.common.Bilingual;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Permission;
import org.kaixue.common.Texts;
import org.kaixue.drill.DrillRow;
import org.kaixue.drill.DrillSheet;
import org.kaixue.drill.Drills;
import org.kaixue.isolation.CaseRow;
import org.kaixue.isolation.CaseState;
import org.kaixue.isolation.CaseStep;
import org.kaixue.isolation.Cases;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is under way at the signed-in person's school at this moment: drills whose clock runs, and open cases. */
@Service
public class FieldLive {

    /** A central school with the teaching points that it manages; somebody with more is an officer at a desk. */
    private static final int MOST_SCHOOLS = 12;

    private static final int MOST_CASES = 20;

    private final Drills drills;
    private final Cases cases;
    private final Jurisdiction jurisdiction;
    private final Terms terms;
    private final Texts texts;

    FieldLive(Drills drills, Cases cases, Jurisdiction jurisdiction, Terms terms, Texts texts) {
        this.drills = drills;
        this.cases = cases;
        this.jurisdiction = jurisdiction;
        this.terms = terms;
        this.texts = texts;
    }

    /** Cases first, for a child waits there. */
    @Transactional(readOnly = true)
    public List<LiveSheet> mine() {
        List<LiveSheet> sheets = new ArrayList<>();
        for (UnitNode school : schools(Permission.CASES_WRITE)) {
            cases.page(school.id(), CaseState.OPEN, new PageQuery("", List.of(), 0, MOST_CASES))
                    .forEach(row -> sheets.add(sheet(row, school)));
        }
        TermId term = terms.current().id();
        for (UnitNode school : schools(Permission.DRILLS_RUN)) {
            drills.of(school.id(), term).stream()
                    .filter(DrillRow::running)
                    .forEach(row -> sheets.add(sheet(drills.sheet(row.id()), school)));
        }
        return sheets;
    }

    private List<UnitNode> schools(Permission permission) {
        List<UnitNode> roots = jurisdiction.roots(permission);
        return roots.size() > MOST_SCHOOLS || roots.stream().anyMatch(unit -> unit.kind() != UnitKind.SCHOOL)
                ? List.of()
                : roots;
    }

    private LiveSheet sheet(CaseRow row, UnitNode school) {
        Bilingual title = row.masked() == null
                ? texts.both("field.live.case")
                : texts.both(
                        "field.live.case-of", row.masked().code(), row.masked().maskedName());
        return new LiveSheet(
                row.id().value().toString(),
                title,
                school.name(),
                Stream.of(CaseStep.values())
                        .filter(step -> step != CaseStep.CLOSED)
                        .map(step -> new LiveSheet.Step(
                                step.name(),
                                TouchKind.CASE_STEP.word(),
                                TouchKind.CASE_STEP.undone().word(),
                                texts.both("cases.step." + step),
                                null,
                                row.steps().happened(step).orElse(null)))
                        .toList());
    }

    private LiveSheet sheet(DrillSheet sheet, UnitNode school) {
        List<LiveSheet.Step> steps = new ArrayList<>();
        for (DrillSheet.Line line : sheet.steps()) {
            steps.add(new LiveSheet.Step(
                    line.step().id().toString(),
                    TouchKind.DRILL_STEP.word(),
                    TouchKind.DRILL_STEP.undone().word(),
                    line.step().text(),
                    texts.both("field.live.within", line.step().limit()),
                    line.done() == null ? null : line.done().at()));
        }
        return new LiveSheet(
                sheet.drill().id().value().toString(),
                texts.both("field.live.drill", sheet.edition().name()),
                school.name(),
                steps);
    }
}
