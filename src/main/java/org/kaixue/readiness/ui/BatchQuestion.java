package org.kaixue.readiness.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kaixue.common.ui.BlockTable;
import org.kaixue.common.ui.Messages;
import org.kaixue.readiness.AssessmentId;
import org.kaixue.readiness.BoardRow;

/** Names what is about to be approved at once; whoever approves may leave some of it out. */
final class BatchQuestion {

    private final ReadinessWords words;
    private final Consumer<Collection<AssessmentId>> approve;
    private final Map<AssessmentId, Checkbox> choices = new LinkedHashMap<>();
    private final Dialog dialog = new Dialog();
    private final Button act = new Button();

    BatchQuestion(ReadinessWords words, List<BoardRow> rows, Consumer<Collection<AssessmentId>> approve) {
        this.words = words;
        this.approve = approve;
        dialog.setHeaderTitle(words.text("readiness.batch.question", rows.size()));
        dialog.addClassName("kx-form-dialog");
        Paragraph consequence = new Paragraph(words.text("readiness.batch.consequence"));
        consequence.addClassName("kx-muted");
        dialog.add(consequence, table(rows));
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.addClickListener(click -> act());
        dialog.getFooter().add(new Button(words.text("common.cancel"), click -> dialog.close()), act);
        count();
    }

    void open() {
        dialog.open();
    }

    private BlockTable table(List<BoardRow> rows) {
        BlockTable table = new BlockTable(words.text("readiness.stages"))
                .texts(words.text("readiness.column.school"))
                .texts(words.text("readiness.column.stage"))
                .texts(words.text("readiness.column.planned"))
                .numbers(words.text("readiness.column.points"));
        for (BoardRow row : rows) {
            AssessmentId id = row.id();
            if (id != null) {
                Integer points = row.points();
                table.row(
                        choice(row, id),
                        BlockTable.text(words.stage(row.stage())),
                        BlockTable.text(words.date(row.planned())),
                        BlockTable.text(points == null ? "" : words.number(points)));
            }
        }
        return table;
    }

    private Checkbox choice(BoardRow row, AssessmentId id) {
        Checkbox choice = new Checkbox(words.in(row.name()), true);
        choice.addValueChangeListener(change -> count());
        choices.put(id, choice);
        return choice;
    }

    private List<AssessmentId> chosen() {
        List<AssessmentId> chosen = new ArrayList<>();
        choices.forEach((id, choice) -> {
            if (choice.getValue()) {
                chosen.add(id);
            }
        });
        return chosen;
    }

    private void count() {
        int chosen = chosen().size();
        act.setText(words.text("readiness.batch.do", chosen));
        act.setEnabled(chosen > 0);
    }

    private void act() {
        Messages.attempt(() -> {
            List<AssessmentId> chosen = chosen();
            dialog.close();
            approve.accept(chosen);
        });
    }
}
