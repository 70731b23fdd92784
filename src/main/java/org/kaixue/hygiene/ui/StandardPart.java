package org.kaixue.hygiene.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.kaixue.common.ui.BlockTable;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.hygiene.HygieneRule;
import org.kaixue.hygiene.HygieneStandard;

/** How often each kind of place is done everywhere, from when on, and when a school counts as behind. */
final class StandardPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient HygienePage page;
    private final transient HygieneWords words;
    private final LocalDate today;
    private final boolean writes;

    StandardPart(HygienePage page) {
        this.page = page;
        this.words = page.words();
        this.today = page.desk().clock().today();
        this.writes = page.desk().writes();
        addClassName("kx-stack");
        add(standards(), rule());
    }

    private Card standards() {
        BlockTable table = new BlockTable(words.text("hygiene.standard"))
                .texts(words.text("hygiene.column.place"))
                .numbers(words.text("hygiene.column.disinfections"))
                .numbers(words.text("hygiene.column.concentration"))
                .numbers(words.text("hygiene.column.airings"))
                .numbers(words.text("hygiene.column.minutes"))
                .texts(words.text("hygiene.column.from"))
                .texts(words.text("hygiene.column.source"));
        if (writes) {
            table.texts("");
        }
        for (HygieneStandard holding : page.desk().standards().on(today)) {
            row(table, holding, true);
            page.desk().standards().all().stream()
                    .filter(coming -> coming.place() == holding.place()
                            && coming.validFrom().isAfter(today))
                    .sorted((one, other) -> one.validFrom().compareTo(other.validFrom()))
                    .forEach(coming -> row(table, coming, false));
        }
        Paragraph help = new Paragraph(words.text("hygiene.standard.help"));
        help.addClassName("kx-muted");
        return new Card(words.text("hygiene.standard"), help, table);
    }

    private void row(BlockTable table, HygieneStandard standard, boolean holds) {
        Stream<Component> cells = Stream.of(
                BlockTable.text(words.number(standard.disinfections())),
                BlockTable.text(String.valueOf(standard.concentration())),
                BlockTable.text(words.number(standard.airings())),
                BlockTable.text(words.number(standard.minutes())),
                BlockTable.text(
                        holds
                                ? words.date(standard.validFrom())
                                : words.text("hygiene.standard.coming", standard.validFrom())),
                BlockTable.muted(words.source(standard.source())));
        Stream<Component> change = writes ? Stream.of(holds ? change(standard) : new Span()) : Stream.empty();
        table.row(
                BlockTable.text(words.place(standard.place())),
                Stream.concat(cells, change).toArray(Component[]::new));
    }

    private Component change(HygieneStandard standard) {
        Button change = new Button(words.text("hygiene.change"), click -> open(standard));
        change.addThemeVariants(ButtonVariant.TERTIARY);
        change.setAriaLabel(words.text("hygiene.change.of", words.place(standard.place())));
        return change;
    }

    private void open(HygieneStandard standard) {
        FormDialog<HygieneStandard> form =
                new FormDialog<>(HygieneStandard.class, words.place(standard.place()), draft -> {
                    page.desk().standards().set(draft);
                    page.refresh().run();
                });
        form.explain(words.text("hygiene.standard.explain"))
                .field("validFrom", "hygiene.column.from", Dates.picker())
                .field("disinfections", "hygiene.column.disinfections", new IntegerField())
                .field("concentration", "hygiene.column.concentration", new IntegerField())
                .field("airings", "hygiene.column.airings", new IntegerField())
                .field("minutes", "hygiene.column.minutes", new IntegerField())
                .field("source", "hygiene.column.source", new TextField())
                .wide()
                .open(new HygieneStandard(
                        standard.place(),
                        today.plusDays(1),
                        standard.disinfections(),
                        standard.concentration(),
                        standard.airings(),
                        standard.minutes(),
                        ""));
    }

    private Card rule() {
        HygieneRule rule = page.desk().standards().rule(today);
        UnorderedList list = new UnorderedList(
                new ListItem(words.text("hygiene.rule.bands", rule.greenFrom(), rule.redBelow())),
                new ListItem(words.text("hygiene.rule.silent", rule.silentDays())),
                new ListItem(words.text("hygiene.rule.before", rule.disinfectedDays(), rule.airedDays())),
                new ListItem(words.text("hygiene.rule.aired", rule.airedDays(), rule.redBelow())));
        Paragraph source =
                new Paragraph(words.text("hygiene.rule.source", rule.validFrom(), words.source(rule.source())));
        source.addClassName("kx-muted");
        Card card = new Card(words.text("hygiene.rule"), list, source);
        page.desk().standards().rules().stream()
                .filter(coming -> coming.validFrom().isAfter(today))
                .forEach(coming -> card.add(new Paragraph(words.text(
                        "hygiene.rule.coming",
                        coming.validFrom(),
                        coming.greenFrom(),
                        coming.redBelow(),
                        coming.silentDays(),
                        coming.disinfectedDays(),
                        coming.airedDays()))));
        if (writes) {
            card.actions(new Button(words.text("hygiene.change"), click -> open(rule)));
        }
        return card;
    }

    private void open(HygieneRule rule) {
        new FormDialog<>(HygieneRule.class, words.text("hygiene.rule"), (HygieneRule draft) -> {
                    page.desk().standards().set(draft);
                    page.refresh().run();
                })
                .field("validFrom", "hygiene.column.from", Dates.picker())
                .field("greenFrom", "hygiene.field.green-from", new IntegerField())
                .field("redBelow", "hygiene.field.red-below", new IntegerField())
                .field("silentDays", "hygiene.field.silent-days", new IntegerField())
                .field("disinfectedDays", "hygiene.field.disinfected-days", new IntegerField())
                .field("airedDays", "hygiene.field.aired-days", new IntegerField())
                .field("source", "hygiene.column.source", new TextField())
                .wide()
                .open(new HygieneRule(
                        today.plusDays(1),
                        rule.greenFrom(),
                        rule.redBelow(),
                        rule.silentDays(),
                        rule.disinfectedDays(),
                        rule.airedDays(),
                        ""));
    }
}
