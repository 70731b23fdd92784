package org.kaixue.need.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Dates;
import org.kaixue.organisation.Stage;

/** Narrows a page to the schools of an opening batch or of a stage, or sets it back to a past day; all in the address. */
final class SupplyFilters extends Div {

    private static final long serialVersionUID = 1L;

    SupplyFilters(SupplyPage page, Collection<Integer> batches) {
        addClassName("kx-filters");
        SupplyWords words = page.words();
        if (!batches.isEmpty()) {
            add(choice(
                    page,
                    "batch",
                    words.text("need.ui.batch.all"),
                    batches,
                    page.query().batch(),
                    batch -> words.text("need.ui.batch", batch)));
        }
        add(choice(
                page,
                "stage",
                words.text("need.ui.stage.all"),
                List.of(Stage.values()),
                page.query().stage(),
                stage -> words.text("organisation.stage." + stage)));
        add(day(page));
    }

    private static DatePicker day(SupplyPage page) {
        DatePicker day = Dates.picker();
        day.addClassName("kx-filter");
        day.setAriaLabel(page.words().text("need.ui.past.day"));
        day.setPlaceholder(page.words().text("need.ui.past.day"));
        day.setMax(page.today());
        day.setClearButtonVisible(true);
        day.setValue(page.query().on());
        day.addValueChangeListener(change -> {
            if (change.isFromClient() && !day.isInvalid()) {
                @Nullable LocalDate chosen = change.getValue();
                Address next = page.address().with(SupplyLinks.ON, chosen == null ? null : chosen.toString());
                day.getUI().ifPresent(next::open);
            }
        });
        return day;
    }

    private static <V> Select<V> choice(
            SupplyPage page,
            String parameter,
            String all,
            Collection<V> values,
            @Nullable V chosen,
            Function<V, String> label) {
        Select<V> select = new Select<>();
        select.addClassName("kx-filter");
        select.setAriaLabel(all);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setPlaceholder(all);
        select.setItems(values);
        select.setItemLabelGenerator(value -> value == null ? all : label.apply(value));
        select.setValue(chosen);
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                @Nullable V value = change.getValue();
                String text = value == null ? null : value.toString();
                Address next = page.address().with(parameter, text);
                select.getUI().ifPresent(next::open);
            }
        });
        return select;
    }
}
