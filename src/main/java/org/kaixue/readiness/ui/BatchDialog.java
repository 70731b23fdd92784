package org.kaixue.readiness.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.kaixue.common.Band;
import org.kaixue.common.PageQuery;
import org.kaixue.common.ui.BlockTable;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.organisation.UnitNode;
import org.kaixue.readiness.BatchAnswer;
import org.kaixue.readiness.BoardFilter;
import org.kaixue.readiness.BoardQuery;
import org.kaixue.readiness.BoardRow;

/** Approves at once all that waits for it and that nothing known speaks against, and says of each what became of it. */
record BatchDialog(ReadinessDesk desk, ReadinessPage page) {

    private static final int MOST = 200;

    void ask() {
        BoardQuery all = page.query();
        BoardQuery waiting =
                new BoardQuery(all.scope(), all.term(), all.batch(), all.stage(), BoardFilter.TO_APPROVE, null);
        List<BoardRow> rows = desk.board().page(waiting, new PageQuery("", List.of(), 0, MOST)).stream()
                .filter(row -> row.judged() && row.stops().isEmpty())
                .toList();
        new BatchQuestion(words(), rows, chosen -> show(desk.approvals().approve(chosen))).open();
    }

    private ReadinessWords words() {
        return page.words();
    }

    private void show(List<BatchAnswer> answers) {
        long approved = answers.stream().filter(BatchAnswer::approved).count();
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(words().text("readiness.batch.done", approved, answers.size()));
        dialog.addClassName("kx-form-dialog");
        if (approved < answers.size()) {
            Paragraph next = new Paragraph(words().text("readiness.batch.next"));
            next.addClassName("kx-muted");
            dialog.add(next);
        }
        BlockTable table = new BlockTable(words().text("readiness.stages"))
                .texts(words().text("readiness.column.school"))
                .texts(words().text("readiness.column.stage"))
                .texts(words().text("readiness.column.answer"));
        answers.stream()
                .sorted((one, other) -> Boolean.compare(one.approved(), other.approved()))
                .forEach(answer ->
                        table.row(school(answer), BlockTable.text(words().stage(answer.stage())), said(answer)));
        dialog.add(table);
        Button close = new Button(words().text("common.close"), click -> dialog.close());
        dialog.getFooter().add(close);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                page.refresh().run();
            }
        });
        dialog.open();
    }

    private Component school(BatchAnswer answer) {
        UnitNode school = desk.unit(answer.school());
        return new Anchor(
                ReadinessLinks.of(
                                school.code(),
                                answer.stage(),
                                page.address().get(ReadinessLinks.TERM).orElse(""))
                        .href(),
                words().in(school.name()));
    }

    private Component said(BatchAnswer answer) {
        return answer.refusal() == null
                ? StatusBadge.worded(Band.GREEN, words().text("readiness.state.APPROVED"))
                : StatusBadge.worded(Band.RED, words().hindrance(answer.refusal()));
    }
}
