package org.kaixue.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Lists;
import org.kaixue.common.ui.Tile;
import org.kaixue.intake.Outcome;
import org.kaixue.intake.Preview;
import org.kaixue.intake.Sheets;

/** What each row of the sheet would do; nothing is written yet. */
final class PreviewStep extends Div {

    private static final long serialVersionUID = 1L;
    private static final int ABSENT_NAMED = 50;

    private final transient Preview preview;
    private final transient PreviewLines lines;
    private final transient Lists lists;
    private final Div list = new Div();
    private final Div chips = new Div();

    PreviewStep(Preview preview, Sheets sheets, Lists lists, PreviewLines lines, Moves moves) {
        this.preview = preview;
        this.lines = lines;
        this.lists = lists;
        addClassName("kx-import-preview");
        int wrong = preview.count(Outcome.WRONG);
        Paragraph answer = new Paragraph(getTranslation(
                wrong == 0 ? "intake.preview.answer.clean" : "intake.preview.answer.wrong",
                preview.matching().file().name(),
                preview.rows().size(),
                wrong));
        chips.addClassName("kx-actions");
        add(new Card(getTranslation("intake.step.preview"), answer, tiles(), actions(sheets, moves)));
        add(chips, list);
        if (!preview.absent().isEmpty()) {
            add(absent());
        }
        show(wrong > 0 ? Outcome.WRONG : null);
    }

    /** Where the user may go from here. */
    record Moves(Runnable apply, Runnable back, Runnable restart) {}

    private Div tiles() {
        Div tiles = new Div();
        tiles.addClassName("kx-tiles");
        Formats formats = Formats.in(getLocale());
        String rows = getTranslation("intake.outcome.rows");
        for (Outcome outcome : List.of(Outcome.WRONG, Outcome.CHANGED, Outcome.NEW, Outcome.UNCHANGED)) {
            Tile tile = new Tile(getTranslation(outcome.wordKey()), formats.number(preview.count(outcome)), rows);
            tiles.add(preview.count(outcome) > 0 ? tile.band(PreviewLines.band(outcome)) : tile);
        }
        tiles.add(new Tile(
                getTranslation("intake.preview.skipped"),
                formats.number(preview.skipped()),
                getTranslation("intake.preview.skipped.detail")));
        return tiles;
    }

    private Div actions(Sheets sheets, Moves moves) {
        Div actions = new Div();
        actions.addClassName("kx-actions");
        int written = preview.written();
        Button apply = new Button(
                written == 0
                        ? getTranslation("intake.preview.nothing")
                        : getTranslation("intake.preview.import", written),
                click -> moves.apply().run());
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.setDisableOnClick(true);
        apply.setEnabled(written > 0);
        actions.add(apply);
        if (preview.count(Outcome.WRONG) > 0) {
            Locale locale = getLocale();
            String text = getTranslation("intake.preview.wrong-rows");
            actions.add(Downloads.link(text, text, out -> sheets.wrongRows(preview, locale, out)));
        }
        actions.add(
                new Button(getTranslation("intake.back"), click -> moves.back().run()),
                new Button(getTranslation("intake.restart"), click -> moves.restart()
                        .run()));
        return actions;
    }

    private void show(@Nullable Outcome only) {
        chips.removeAll();
        chips.add(chip(getTranslation("intake.preview.all", preview.rows().size()), null, only == null));
        for (Outcome outcome : Outcome.values()) {
            if (preview.count(outcome) > 0) {
                String count = Formats.in(getLocale()).number(preview.count(outcome));
                chips.add(chip(getTranslation(outcome.wordKey()) + " " + count, outcome, outcome == only));
            }
        }
        list.removeAll();
        list.add(lists.of(lines.columns(), lines.of(only))
                .titled(getTranslation("intake.preview.rows"))
                .scoped(preview.matching().file().name())
                .named("rows")
                .whenEmpty(new EmptyState(getTranslation("intake.file.no-rows"), "")));
    }

    private Button chip(String text, @Nullable Outcome outcome, boolean chosen) {
        Button chip = new Button(text, click -> show(outcome));
        chip.addClassName("kx-chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
        return chip;
    }

    private NativeDetails absent() {
        UnorderedList named = new UnorderedList();
        List<Bilingual> absent = preview.absent();
        absent.stream().limit(ABSENT_NAMED).forEach(one -> named.add(new ListItem(one.in(getLocale()))));
        if (absent.size() > ABSENT_NAMED) {
            named.add(new ListItem(getTranslation("intake.preview.absent.more", absent.size() - ABSENT_NAMED)));
        }
        return new NativeDetails(getTranslation("intake.preview.absent", absent.size()), named);
    }
}
