package org.kaixue.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.kaixue.common.Band;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PrintButton;
import org.kaixue.organisation.UnitKind;
import org.kaixue.supervision.SchoolVisits;
import org.kaixue.supervision.VisitTotals;

/** The answer on top: schools nobody visited, visits that are late; and what can be done about it. */
record SupervisionHeader(SupervisionDesk desk, SupervisionPage page, List<SchoolVisits> schools) {

    PageHeader header() {
        VisitWords words = page.words();
        VisitTotals totals = VisitTotals.of(schools);
        PageHeader header = new PageHeader(words.text("supervision.title"));
        if (page.unit().kind() == UnitKind.SCHOOL) {
            schools.forEach(school -> header.answer(school.band(), ofSchool(words, school)));
        } else {
            answers(header, words, totals);
        }
        Anchor teams = new Anchor(
                page.address().at(VisitLinks.TEAMS).keeping("unit", "term").href(), words.text("supervision.teams"));
        teams.addClassName("kx-button");
        header.actions(teams);
        if (page.unit().kind() != UnitKind.SCHOOL && desk.plans(page.unit().id())) {
            Button one = new Button(words.text("supervision.plan.one"), click -> new PlanDialogs(desk, page).one());
            Button planner =
                    new Button(words.text("supervision.planner"), click -> new PlanDialogs(desk, page).planner());
            planner.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(one, planner);
        }
        return header.actions(PrintButton.create());
    }

    private static void answers(PageHeader header, VisitWords words, VisitTotals totals) {
        int without = totals.schools() - totals.covered();
        if (totals.overdue() > 0) {
            header.answer(Band.RED, words.text("supervision.says.overdue", totals.overdueSchools(), totals.overdue()));
        }
        if (without > 0) {
            header.answer(Band.RED, words.text("supervision.says.without-team", without));
        }
        if (totals.unvisited() > 0) {
            header.answer(Band.AMBER, words.text("supervision.says.unvisited", totals.unvisited(), totals.schools()));
        } else {
            header.answer(Band.GREEN, words.text("supervision.says.all-visited", totals.schools()));
        }
    }

    private static String ofSchool(VisitWords words, SchoolVisits school) {
        return words.text(
                "supervision.says.school." + school.standing(),
                school.done(),
                school.quota(),
                words.date(school.next() == null ? school.last() : school.next()),
                school.overdue());
    }
}
