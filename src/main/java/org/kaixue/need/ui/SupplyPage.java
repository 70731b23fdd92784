package org.kaixue.need.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.need.SupplyQuery;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.Term;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;

/**
 * Whose supplies a page shows, and how it says and links them.
 *
 * @param today the day that it is
 * @param readable the units from the topmost that the person may see down to the shown one
 */
record SupplyPage(
        SupplyQuery query,
        UnitNode unit,
        Term term,
        LocalDate today,
        List<UnitNode> readable,
        Address address,
        SupplyWords words,
        SupplyLinks links) {

    boolean ofSchool() {
        return unit.kind() == UnitKind.SCHOOL;
    }

    /** Whether it shows how things stood on a day that is over. */
    boolean past() {
        return query.on() != null;
    }

    /** The day that it shows. */
    LocalDate day() {
        LocalDate on = query.on();
        return on == null ? today : on;
    }

    /** What stands on top of exports and prints: 澜雪州 · 2026 春季 · 第 1 批. */
    String scopeText() {
        List<String> parts = new ArrayList<>();
        parts.add(words.name(unit.name()));
        parts.add(words.name(term.name()));
        Integer batch = query.batch();
        if (batch != null) {
            parts.add(words.text("need.ui.batch", batch));
        }
        Stage stage = query.stage();
        if (stage != null) {
            parts.add(words.text("organisation.stage." + stage));
        }
        if (past()) {
            parts.add(words.formats().date(day()));
        }
        return String.join(" · ", parts);
    }

    /** The top of a page: the way down to it, and the answer. */
    PageHeader header(String title, List<Sentence> answer, @Nullable String below) {
        PageHeader header = new PageHeader(title);
        if (readable.size() > 1 || below != null) {
            for (UnitNode step : readable) {
                header.crumb(words.name(step.name()), links.of(step.id()).supply());
            }
        }
        if (below != null) {
            header.crumb(below, address);
        }
        if (past()) {
            header.about(rendered(asItStood()));
        }
        for (Sentence sentence : answer) {
            header.answer(sentence.band(), rendered(sentence));
        }
        return header;
    }

    private Sentence asItStood() {
        return new Sentence(
                Band.UNKNOWN,
                List.of(
                        new Sentence.Part(
                                words.text("need.ui.past", words.formats().date(day())), null),
                        new Sentence.Part(
                                words.text("need.ui.past.back"),
                                address.without(SupplyLinks.ON).href())));
    }

    private Span rendered(Sentence sentence) {
        Span line = new Span();
        line.addClassName("kx-says-" + sentence.kind().name().toLowerCase(Locale.ROOT));
        for (int n = 0; n < sentence.parts().size(); n++) {
            Sentence.Part part = sentence.parts().get(n);
            if (n > 0) {
                line.add(words.space());
            }
            if (part.href() == null) {
                line.add(new Span(part.text()));
            } else {
                line.add(new Anchor(part.href(), part.text()));
            }
        }
        return line;
    }
}
