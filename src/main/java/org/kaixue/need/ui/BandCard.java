package org.kaixue.need.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.kaixue.common.Band;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.need.BandLimits;
import org.kaixue.need.CoverBands;
import org.springframework.stereotype.Component;

/** Where red ends and green begins, and where it did before. */
@Component
class BandCard {

    private final CoverBands bands;
    private final SupplyDesk desk;
    private final BusinessClock clock;

    BandCard(CoverBands bands, SupplyDesk desk, BusinessClock clock) {
        this.bands = bands;
        this.desk = desk;
        this.clock = clock;
    }

    Card create(boolean writes, Runnable saved) {
        SupplyWords words = desk.words(UI.getCurrent().getLocale());
        BandLimits now = bands.current();
        Div line = new Div(
                badge(words, Band.RED, "need.ui.bands.red", now),
                badge(words, Band.AMBER, "need.ui.bands.amber", now),
                badge(words, Band.GREEN, "need.ui.bands.green", now));
        line.addClassName("kx-bands");
        Card card = new Card(words.text("need.ui.bands.title"), line);
        if (writes) {
            card.actions(new Button(words.text("need.ui.bands.change"), click -> form(now, words, saved)));
        }
        List<BandLimits> all = bands.list();
        if (all.size() > 1) {
            UnorderedList history = new UnorderedList();
            all.forEach(limits -> history.add(new ListItem(words.text(
                    "need.ui.bands.line",
                    words.formats().date(limits.validFrom()),
                    limits.redBelowDays(),
                    limits.amberBelowDays(),
                    limits.redBelowPercent(),
                    limits.amberBelowPercent()))));
            card.add(new NativeDetails(words.text("need.ui.bands.history", all.size()), history));
        }
        return card;
    }

    private static StatusBadge badge(SupplyWords words, Band band, String key, BandLimits limits) {
        return new StatusBadge(
                band,
                words.text(
                        key,
                        limits.redBelowDays(),
                        limits.amberBelowDays(),
                        limits.redBelowPercent(),
                        limits.amberBelowPercent()));
    }

    private void form(BandLimits now, SupplyWords words, Runnable saved) {
        FormDialog<BandLimits> form = new FormDialog<>(BandLimits.class, words.text("need.ui.bands.title"), draft -> {
            bands.change(draft);
            Messages.saved(words.text("need.ui.bands.saved"));
            saved.run();
        });
        form.explain(words.text("need.ui.bands.explain"))
                .field("redBelowDays", "need.ui.bands.red-days", new IntegerField())
                .field("amberBelowDays", "need.ui.bands.amber-days", new IntegerField())
                .field("redBelowPercent", "need.ui.bands.red-percent", new IntegerField())
                .field("amberBelowPercent", "need.ui.bands.amber-percent", new IntegerField())
                .field("validFrom", "need.ui.norm.valid-from", Dates.picker());
        form.open(new BandLimits(
                clock.today(),
                now.redBelowDays(),
                now.amberBelowDays(),
                now.redBelowPercent(),
                now.amberBelowPercent()));
    }
}
