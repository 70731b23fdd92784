package org.kaixue.hygiene.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.kaixue.common.ui.BlockTable;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.hygiene.OwnPlaceDraft;
import org.kaixue.hygiene.PlaceRow;

/** What places a school has, how many, and what it does of each a day. */
final class PlacesPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient HygienePage page;
    private final transient HygieneWords words;
    private final boolean reports;

    PlacesPart(HygienePage page) {
        this.page = page;
        this.words = page.words();
        this.reports = page.desk().reports(page.school());
        BlockTable table = new BlockTable(words.text("hygiene.part.PLACES"))
                .texts(words.text("hygiene.column.place"))
                .texts(words.text("hygiene.column.present"))
                .numbers(words.text("hygiene.column.room-count"))
                .texts(words.text("hygiene.column.disinfections"))
                .texts(words.text("hygiene.column.airings"))
                .texts("");
        page.desk().plans().places(page.school(), page.term()).forEach(row -> row(table, row));
        Paragraph help = new Paragraph(words.text("hygiene.places.help"));
        help.addClassName("kx-muted");
        add(new Card(words.text("hygiene.part.PLACES"), help, table));
    }

    private void row(BlockTable table, PlaceRow row) {
        if (!row.present()) {
            String reason = row.own() == null ? null : row.own().reason();
            table.row(
                    BlockTable.muted(words.place(row.place())),
                    BlockTable.muted(
                            reason == null || reason.isBlank()
                                    ? words.text("hygiene.place.none")
                                    : words.text("hygiene.place.none-because", reason)),
                    new Span(),
                    new Span(),
                    new Span(),
                    change(row));
            return;
        }
        table.row(
                BlockTable.text(words.place(row.place())),
                BlockTable.text(words.text("hygiene.place.present")),
                BlockTable.text(words.number(row.rooms())),
                times(row.disinfections(), row.standard().disinfections()),
                times(row.airings(), row.standard().airings()),
                change(row));
    }

    private Component times(int own, int standard) {
        if (own == 0) {
            return BlockTable.muted(words.text("hygiene.times.none"));
        }
        return BlockTable.text(
                own > standard ? words.text("hygiene.times.more", own, standard) : words.text("hygiene.times", own));
    }

    private Component change(PlaceRow row) {
        if (!reports) {
            return new Span();
        }
        Button change = new Button(words.text("hygiene.change"), click -> open(row));
        change.addThemeVariants(ButtonVariant.TERTIARY);
        change.setAriaLabel(words.text("hygiene.change.of", words.place(row.place())));
        return change;
    }

    private void open(PlaceRow row) {
        FormDialog<OwnPlaceDraft> form = new FormDialog<>(OwnPlaceDraft.class, words.place(row.place()), draft -> {
            page.desk().plans().say(page.school(), page.term(), row.place(), draft);
            page.refresh().run();
        });
        form.explain(words.text(
                        "hygiene.place.explain",
                        row.standard().disinfections(),
                        row.standard().airings()))
                .field("present", "hygiene.field.present", new Checkbox())
                .wide()
                .field("rooms", "hygiene.column.room-count", new IntegerField())
                .field("disinfections", "hygiene.column.disinfections", new IntegerField())
                .field("airings", "hygiene.column.airings", new IntegerField())
                .field("reason", "hygiene.field.why-none", new TextField())
                .wide()
                .open(row.draft());
    }
}
