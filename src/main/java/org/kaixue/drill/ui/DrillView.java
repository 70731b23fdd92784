package org.kaixue.drill.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.kaixue.common.Band;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.RecordTrail;
import org.kaixue.drill.DrillId;
import org.kaixue.drill.DrillRow;
import org.kaixue.drill.DrillSheet;
import org.kaixue.drill.DrillState;
import org.kaixue.drill.Verdict;
import org.kaixue.organisation.UnitNode;
import org.kaixue.rectification.FindingRow;

/** One drill: planned, its roles and steps; held, how it went, what was found and what comes next. */
@Route(DrillLinks.DRILL)
@RolesAllowed("DRILLS_READ")
class DrillView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient DrillDesk desk;
    private String title = "";

    DrillView(DrillDesk desk) {
        this.desk = desk;
        addClassNames("kx-page", "kx-drill");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        show(DrillLinks.id(parameter), false);
    }

    private void show(DrillId id, boolean correcting) {
        DrillSheet sheet = desk.drills().sheet(id);
        DrillRow drill = sheet.drill();
        DrillWords words = new DrillWords(desk.texts(), getLocale());
        UnitNode school = desk.unit(drill.school());
        List<FindingRow> findings =
                drill.verdict() == null ? List.of() : desk.evaluations().findings(id);
        Runnable again = () -> show(id, false);
        DrillParts parts = new DrillParts(desk, words, sheet, findings);
        title = words.in(sheet.edition().name());
        removeAll();
        add(header(words, sheet, school, again, parts));
        if (sheet.mayWrite() && (drill.toBeJudged() || (correcting && drill.state() == DrillState.EVALUATED))) {
            add(new EvaluationForm(desk, words, sheet, again));
        } else if (drill.verdict() != null) {
            Div judged = new Div(parts.result());
            judged.addClassName("kx-columns");
            if (!findings.isEmpty()) {
                judged.add(parts.found());
            }
            add(judged);
        }
        add(parts.columns());
    }

    private PageHeader header(DrillWords words, DrillSheet sheet, UnitNode school, Runnable again, DrillParts parts) {
        DrillRow drill = sheet.drill();
        PageHeader header = new PageHeader(title)
                .crumb(words.in(school.name()), DrillLinks.of(school.code()))
                .crumb(words.text("drill.title"), DrillLinks.of(school.code()))
                .crumb(title, DrillLinks.drill(drill.id()));
        Verdict verdict = drill.verdict();
        if (verdict != null) {
            header.answer(verdict.passed() ? Band.GREEN : Band.RED, words.verdict(verdict, sheet.open()));
        } else if (drill.cancelReason() != null) {
            header.answer(words.text("drill.cancelled.because", drill.cancelReason()));
        } else {
            header.answer(DrillWords.band(drill), words.text("drill.answer." + answer(drill), words.date(drill.day())));
        }
        if (parts.open() > 0) {
            header.answer(Band.RED, words.text("drill.answer.findings", parts.open()));
        }
        new DrillActions(desk, words, sheet, again, () -> show(drill.id(), true)).into(header);
        return header.actions(
                paper(words, sheet, school),
                RecordTrail.link(
                        "drill", drill.id().value(), desk.jurisdiction().may(Permission.AUDIT_READ, school.id())));
    }

    private static String answer(DrillRow drill) {
        return drill.toBeJudged() ? "to-judge" : drill.state().name();
    }

    private Component paper(DrillWords words, DrillSheet sheet, UnitNode school) {
        Anchor link = new Anchor();
        link.setText(words.text("drill.paper"));
        link.addClassName("kx-button");
        link.setHref(DrillPaper.download(desk, words, sheet.drill().id(), school), AttachmentType.INLINE);
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
