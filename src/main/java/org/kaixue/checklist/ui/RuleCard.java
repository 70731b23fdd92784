package org.kaixue.checklist.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.kaixue.checklist.ScoreMode;
import org.kaixue.checklist.ScoreRule;
import org.kaixue.common.Band;
import org.kaixue.common.ui.BlockTable;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.StatusBadge;

/** How scores are judged: the rule that holds, those before and those to come. */
final class RuleCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient ListDesk desk;
    private final transient ListWords words;
    private final transient Runnable refresh;

    RuleCard(ListDesk desk, ListWords words, Runnable refresh) {
        this.desk = desk;
        this.words = words;
        this.refresh = refresh;
    }

    @Override
    protected Card initContent() {
        List<ScoreRule> rules = desk.checklists().rules();
        LocalDate today = desk.clock().today();
        LocalDate holding =
                rules.isEmpty() ? today : desk.checklists().rule(today).validFrom();
        BlockTable table = new BlockTable(words.text("checklist.rule"))
                .texts(words.text("checklist.rule.from"))
                .texts(words.text("checklist.column.state"))
                .texts(words.text("checklist.rule.says"))
                .texts(words.text("checklist.rule.source"));
        for (ScoreRule rule : rules) {
            table.row(
                    BlockTable.text(words.date(rule.validFrom())),
                    badge(rule, holding),
                    BlockTable.text(
                            words.text("checklist.mode.says." + rule.mode(), rule.openFrom(), rule.rectifyFrom())),
                    BlockTable.muted(words.in(rule.source())));
        }
        Card card = new Card(words.text("checklist.rule"), table);
        card.add(new Div(BlockTable.muted(words.text("checklist.rule.weighs"))));
        if (desk.checklists().mayChange()) {
            Button change = new Button(words.text("checklist.rule.change"), click -> change());
            change.addThemeVariants(ButtonVariant.TERTIARY);
            card.actions(change);
        }
        return card;
    }

    private StatusBadge badge(ScoreRule rule, LocalDate holding) {
        if (rule.validFrom().equals(holding)) {
            return StatusBadge.worded(Band.GREEN, words.text("checklist.rule.holds"));
        }
        boolean coming = rule.validFrom().isAfter(holding);
        return StatusBadge.worded(
                coming ? Band.AMBER : Band.UNKNOWN,
                words.text(coming ? "checklist.rule.coming" : "checklist.rule.over"));
    }

    private void change() {
        Select<ScoreMode> mode = new Select<>();
        mode.setItems(ScoreMode.values());
        mode.setItemLabelGenerator(one -> one == null ? "" : words.text("checklist.mode." + one));
        FormDialog<ScoreRule> form = new FormDialog<>(ScoreRule.class, words.text("checklist.rule.change"), rule -> {
            desk.rules().change(rule);
            refresh.run();
        });
        form.explain(words.text("checklist.rule.explain"))
                .field("validFrom", "checklist.rule.from", Dates.picker())
                .field("mode", "checklist.rule.mode", mode)
                .field("openFrom", "checklist.rule.open-from", new IntegerField())
                .field("rectifyFrom", "checklist.rule.rectify-from", new IntegerField())
                .field("sourceZh", "checklist.rule.source-zh", new TextField())
                .wide()
                .field("sourceEn", "checklist.rule.source-en", new TextField())
                .wide();
        LocalDate today = desk.clock().today();
        ScoreRule now = desk.checklists().rule(today);
        form.open(new ScoreRule(today, now.mode(), now.openFrom(), now.rectifyFrom(), now.sourceZh(), now.sourceEn()));
    }
}
