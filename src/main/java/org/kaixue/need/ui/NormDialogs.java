package org.kaixue.need.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.need.CoverBands;
import org.kaixue.need.Norm;
import org.kaixue.need.NormDraft;
import org.kaixue.need.NormDriver;
import org.kaixue.need.Norms;
import org.springframework.stereotype.Component;

/** Adding, changing and ending a norm: first the form, then what it would do to all needs, and only then it is saved. */
@Component
class NormDialogs {

    private final Norms norms;
    private final Catalogue catalogue;
    private final SupplyDesk desk;
    private final CoverBands bands;
    private final BusinessClock clock;

    NormDialogs(Norms norms, Catalogue catalogue, SupplyDesk desk, CoverBands bands, BusinessClock clock) {
        this.norms = norms;
        this.catalogue = catalogue;
        this.desk = desk;
        this.bands = bands;
        this.clock = clock;
    }

    void create(Runnable saved) {
        LocalDate today = clock.today();
        form(
                new NormDraft(
                        catalogue.items().getFirst().id(),
                        NormDriver.PUPIL_DAY,
                        BigDecimal.ONE,
                        bands.current().amberBelowDays(),
                        null,
                        null,
                        null,
                        null,
                        today,
                        null,
                        "",
                        ""),
                null,
                saved);
    }

    /** A change begins today at the earliest; the norm as it was ends on the eve. */
    void change(Norm norm, Runnable saved) {
        NormDraft draft = NormDraft.of(norm);
        LocalDate today = clock.today();
        form(draft.validFrom().isBefore(today) ? from(draft, today) : draft, norm, saved);
    }

    private void form(NormDraft draft, @Nullable Norm replaced, Runnable saved) {
        NormFields fields =
                new NormFields(catalogue, desk.normWords(UI.getCurrent().getLocale()), replaced != null);
        String title = text(replaced == null ? "need.ui.norms.new" : "need.ui.norms.change");
        FormDialog<NormDraft> form =
                new FormDialog<>(NormDraft.class, title, entered -> impact(entered, replaced, saved));
        form.action(text("need.ui.norms.next"));
        if (replaced != null) {
            form.explain(text("need.ui.norms.change.explain"));
            form.getFooter().add(desk.trail(replaced), end(form, replaced, saved));
        }
        fields.into(form);
        form.open(draft);
    }

    private void impact(NormDraft draft, @Nullable Norm replaced, Runnable saved) {
        SupplyWords words = desk.words(UI.getCurrent().getLocale());
        new ImpactDialog(norms.preview(draft, replaced), words, () -> form(draft, replaced, saved), () -> {
                    if (replaced == null) {
                        norms.create(draft);
                    } else {
                        norms.change(replaced, draft);
                    }
                    Messages.saved(text("need.ui.norms.saved"));
                    saved.run();
                })
                .open();
    }

    private Button end(FormDialog<NormDraft> form, Norm norm, Runnable saved) {
        Button button = new Button(text("need.ui.norms.end"), click -> {
            form.close();
            lastDay(norm, saved);
        });
        button.addThemeVariants(ButtonVariant.ERROR);
        return button;
    }

    private void lastDay(Norm norm, Runnable saved) {
        FormDialog<LastDay> dialog = new FormDialog<>(LastDay.class, text("need.ui.norms.end"), last -> {
            norms.end(norm, last.day());
            Messages.saved(text("need.ui.norms.ended"));
            saved.run();
        });
        DatePicker day = Dates.picker();
        dialog.explain(text("need.ui.norms.end.explain"))
                .field("day", "need.ui.norms.last-day", day)
                .action(text("need.ui.norms.end"));
        dialog.open(new LastDay(clock.today()));
    }

    private static NormDraft from(NormDraft draft, LocalDate day) {
        return new NormDraft(
                draft.item(),
                draft.driver(),
                draft.rate(),
                draft.coverDays(),
                draft.unit(),
                draft.stage(),
                draft.boarding(),
                draft.risk(),
                day,
                draft.validTo(),
                draft.sourceZh(),
                draft.sourceEn());
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }

    /** The last day on which a norm holds. */
    public record LastDay(@NotNull LocalDate day) {}
}
