package org.kaixue.readiness.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.kaixue.common.ui.BlockTable;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.readiness.ApprovalRule;
import org.kaixue.supervision.VisitTier;

/** Which tier approves which stage; whoever approves everywhere changes it. */
record RulesDialog(ReadinessDesk desk, ReadinessWords words) {

    void open() {
        boolean changeable = desk.rules().changeable();
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(words.text("readiness.rules"));
        dialog.addClassName("kx-form-dialog");
        Paragraph explain = new Paragraph(words.text("readiness.rules.explain"));
        explain.addClassName("kx-muted");
        BlockTable table = new BlockTable(words.text("readiness.rules"))
                .texts(words.text("readiness.column.stage"))
                .texts(words.text("readiness.column.approver"))
                .texts(words.text("readiness.rule.needs"))
                .texts(words.text("readiness.rule.source"));
        if (changeable) {
            table.texts("");
        }
        for (ApprovalRule rule : desk.rules().current()) {
            Component stage = BlockTable.text(words.stage(rule.stage()));
            Component[] cells = {
                BlockTable.text(words.text("readiness.tier." + rule.tier())),
                BlockTable.text(words.text(rule.inspected() ? "readiness.rule.inspected" : "readiness.rule.evaluated")),
                BlockTable.text(source(rule)),
                changeable ? change(dialog, rule) : new Span()
            };
            if (changeable) {
                table.row(stage, cells);
            } else {
                table.row(stage, cells[0], cells[1], cells[2]);
            }
        }
        dialog.add(explain, table);
        dialog.getFooter().add(new Button(words.text("common.close"), click -> dialog.close()));
        dialog.open();
    }

    private String source(ApprovalRule rule) {
        return rule.validFrom() == null
                ? words.text("readiness.rule.usual")
                : words.text("readiness.rule.since", rule.source(), rule.validFrom());
    }

    private Button change(Dialog dialog, ApprovalRule rule) {
        Button change = new Button(words.text("readiness.rule.change"), click -> {
            dialog.close();
            form(rule);
        });
        change.addThemeVariants(ButtonVariant.TERTIARY);
        return change;
    }

    private void form(ApprovalRule rule) {
        Select<VisitTier> tier = new Select<>();
        tier.setItems(VisitTier.values());
        tier.setItemLabelGenerator(one -> words.text("readiness.tier." + one));
        Checkbox inspected = new Checkbox();
        new FormDialog<>(
                        ApprovalRule.class,
                        words.text("readiness.rule.change.of", words.stage(rule.stage())),
                        draft -> {
                            desk.rules().change(draft);
                            open();
                        })
                .field("tier", "readiness.column.approver", tier)
                .field("validFrom", "readiness.rule.from", Dates.picker())
                .field("inspected", "readiness.rule.inspected", inspected)
                .wide()
                .field("source", "readiness.rule.source", new TextField())
                .wide()
                .open(new ApprovalRule(rule.stage(), desk.clock().today(), rule.tier(), rule.inspected(), ""));
    }
}
