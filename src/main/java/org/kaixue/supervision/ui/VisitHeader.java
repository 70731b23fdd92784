package org.kaixue.supervision.ui;

import org.kaixue.common.Band;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.organisation.UnitNode;
import org.kaixue.supervision.VisitRecord;
import org.kaixue.supervision.VisitRow;

/** How a visit stands, in a sentence or two. */
record VisitHeader(VisitWords words, VisitRecord record, UnitNode school) {

    PageHeader header(VisitActions actions) {
        VisitRow visit = record.visit();
        String name = words.in(school.name());
        PageHeader header = new PageHeader(name)
                .crumb(words.text("supervision.title"), VisitLinks.of(school.code()))
                .crumb(name, VisitLinks.visit(visit.id()));
        header.answer(words.text(
                "supervision.visit.of", visit.teamName(), words.in(visit.listName()), words.date(visit.plannedOn())));
        VisitRow.VisitScore score = visit.score();
        if (score != null) {
            header.answer(visit.band(), words.result(score));
            if (!score.vetoFailed().isEmpty()) {
                header.answer(
                        Band.RED,
                        words.text("supervision.visit.veto", score.vetoFailed().size()));
            }
        } else if (visit.overdue()) {
            header.answer(Band.RED, words.text("supervision.visit.overdue", words.date(visit.plannedOn())));
        }
        switch (visit.state()) {
            case PLANNED, CANCELLED -> header.answer(words.text("supervision.visit.is." + visit.state(), reason()));
            case UNDER_WAY ->
                header.answer(
                        record.problems().isEmpty() ? Band.GREEN : Band.AMBER,
                        words.text(
                                record.problems().isEmpty() ? "supervision.visit.ready" : "supervision.visit.left",
                                record.problems().size()));
            case SUBMITTED -> header.answer(Band.AMBER, words.text("supervision.visit.is.SUBMITTED"));
            case REVIEWED ->
                header.answer(words.text(
                        "supervision.visit.is.REVIEWED", record.reviewedBy(), words.moment(record.reviewedAt())));
        }
        if (record.listChanged()) {
            header.answer(words.text(
                    "supervision.visit.list-changed", record.edition().version(), record.counting()));
        }
        if (record.waitsForAnother()) {
            header.answer(words.text("supervision.visit.waits-for-another"));
        }
        actions.into(header);
        return header;
    }

    private String reason() {
        return record.cancelReason() == null ? "" : record.cancelReason();
    }
}
