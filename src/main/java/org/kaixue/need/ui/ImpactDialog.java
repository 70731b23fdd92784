package org.kaixue.need.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.need.CoverBand;
import org.kaixue.need.NormImpact;
import org.kaixue.need.Position;
import org.kaixue.organisation.UnitNode;

/** The second step of changing a norm: what it would do, before anything is saved. */
final class ImpactDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int NAMES = 12;

    /**
     * @param back goes back to the form
     * @param save saves; what it refuses is said, and the dialog stays
     */
    ImpactDialog(NormImpact impact, SupplyWords words, Runnable back, Runnable save) {
        addClassName("kx-impact");
        setHeaderTitle(words.text("need.ui.impact.title"));
        setCloseOnOutsideClick(false);
        if (impact.items().isEmpty()) {
            add(new Paragraph(words.text("need.ui.impact.none")));
        } else {
            add(table(impact, words));
        }
        schools(words, "need.ui.impact.newly-red", impact.newlyRed());
        schools(words, "need.ui.impact.no-longer-red", impact.noLongerRed());
        Button change = new Button(words.text("need.ui.impact.back"), click -> {
            close();
            back.run();
        });
        Button confirm = new Button(words.text("common.save"));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            try {
                save.run();
                close();
            } catch (RuleViolation refusal) {
                Messages.refused(refusal);
            } finally {
                confirm.setEnabled(true);
            }
        });
        getFooter().add(change, confirm);
        confirm.focus();
    }

    private static Div table(NormImpact impact, SupplyWords words) {
        NativeTable table = new NativeTable();
        table.addClassName("kx-table");
        NativeTableRow head = table.getHead().addRow();
        for (String key : List.of(
                "need.ui.item",
                "need.ui.impact.need-before",
                "need.ui.impact.need-after",
                "need.ui.impact.cover-before",
                "need.ui.impact.cover-after",
                "need.ui.impact.red-schools")) {
            head.addHeaderCell().setText(words.text(key));
        }
        for (NormImpact.Change change : impact.items()) {
            Position before = change.before();
            Position after = change.after();
            NativeTableRow row = table.getBody().addRow();
            row.addHeaderCell().setText(words.name(change.item()));
            number(row).setText(words.quantity(change.item(), before.need()));
            number(row).setText(words.quantity(change.item(), after.need()));
            cover(row, before, words);
            cover(row, after, words);
            number(row).setText(before.red() + " → " + after.red());
        }
        Div frame = new Div(table);
        frame.addClassName("kx-scroll");
        frame.getElement().setAttribute("tabindex", "0");
        return frame;
    }

    private static NativeTableCell number(NativeTableRow row) {
        NativeTableCell cell = row.addDataCell();
        cell.addClassName("kx-number");
        return cell;
    }

    private static void cover(NativeTableRow row, Position position, SupplyWords words) {
        String text = words.cover(position.cover());
        if (position.cover().band() == CoverBand.NOT_NEEDED) {
            number(row).setText(text);
        } else {
            number(row).add(new StatusBadge(SupplyWords.band(position.cover().band()), text));
        }
    }

    private void schools(SupplyWords words, String key, List<UnitNode> schools) {
        if (!schools.isEmpty()) {
            String names = schools.stream()
                    .limit(NAMES)
                    .map(school -> words.name(school.name()))
                    .collect(Collectors.joining(words.text("need.ui.comma")));
            String more = schools.size() > NAMES ? words.text("need.ui.impact.more", schools.size() - NAMES) : "";
            add(new Paragraph(words.text(key, schools.size(), names + more)));
        }
    }
}
