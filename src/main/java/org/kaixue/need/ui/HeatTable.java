package org.kaixue.need.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.kaixue.common.Band;
import org.kaixue.need.CoverBand;

/** The heat table as a real table that scrolls inside itself; every cell a link, every colour with its sign. */
final class HeatTable extends Div {

    private static final long serialVersionUID = 1L;

    HeatTable(HeatModel model, String title, SupplyWords words) {
        addClassName("kx-heat");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", title);
        getElement().setAttribute("tabindex", "0");
        NativeTable table = new NativeTable();
        table.setCaptionText(title);
        head(table, model, words);
        model.rows().forEach(row -> row(table, row, model, words));
        add(table);
    }

    private static void head(NativeTable table, HeatModel model, SupplyWords words) {
        NativeTableRow names = table.getHead().addRow();
        column(names).setText(words.text(model.ofSchools() ? "need.ui.school" : "need.ui.heat.unit"));
        if (!model.ofSchools()) {
            column(names).setText(words.text("need.ui.heat.red-schools"));
        }
        model.heads().forEach(head -> column(names).add(new Anchor(head.href(), head.name())));
    }

    private static NativeTableHeaderCell column(NativeTableRow row) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static void row(NativeTable table, HeatModel.Row row, HeatModel model, SupplyWords words) {
        NativeTableRow cells = table.getBody().addRow();
        NativeTableHeaderCell name = cells.addHeaderCell();
        name.getElement().setAttribute("scope", "row");
        Anchor unit = new Anchor(row.href(), row.name());
        name.add(unit);
        if (!model.ofSchools()) {
            name.add(quiet(words.text("need.ui.heat.schools", row.schools())));
            redSchools(cells.addDataCell(), row, words);
        }
        row.cells().forEach(cell -> cell(cells.addDataCell(), cell, words));
    }

    private static void redSchools(NativeTableCell cell, HeatModel.Row row, SupplyWords words) {
        Integer red = row.red();
        if (red != null && red > 0) {
            cell.add(new Anchor(row.redHref(), words.formats().number(red)));
        } else {
            cell.setText("0");
        }
    }

    private static void cell(NativeTableCell cell, HeatModel.Cell content, SupplyWords words) {
        cell.addClassName(
                "kx-heat-" + content.band().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Anchor link = new Anchor(content.href());
        link.setTitle(content.tooltip());
        if (content.band() == CoverBand.RED
                || content.band() == CoverBand.AMBER
                || content.band() == CoverBand.UNKNOWN) {
            link.add(sign(content.band(), words));
        }
        link.add(new Span(content.text()));
        if (content.red() > 0) {
            Span red = quiet(Band.RED.sign() + " " + words.text("need.ui.heat.red-short", content.red()));
            red.addClassName("kx-heat-reds");
            link.add(red);
        }
        cell.add(link);
    }

    /** The sign for the eye, the word for the ear. */
    private static Span sign(CoverBand band, SupplyWords words) {
        Span sign = new Span(SupplyWords.sign(band));
        sign.addClassName("kx-heat-sign");
        sign.getElement().setAttribute("role", "img");
        sign.getElement()
                .setAttribute("aria-label", words.text(SupplyWords.band(band).wordKey()));
        return sign;
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("kx-heat-note");
        return span;
    }
}
