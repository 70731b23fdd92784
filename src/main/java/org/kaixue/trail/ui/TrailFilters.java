package org.kaixue.trail.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.RecordTrail;
import org.kaixue.trail.TrailFilter;

/** Narrows the audit; what is chosen stands in the address. */
final class TrailFilters extends Div {

    private static final String ACTOR = "who";
    private static final String FEATURE = "about";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String REFUSED = "refused";
    private static final long serialVersionUID = 1L;

    private static final List<String> FEATURES =
            List.of("organisation", "catalogue", "need", "stock", "intake", "account", "audit");

    private final transient Address address;

    TrailFilters(Address address) {
        this.address = address;
        TrailFilter filter = read(address);
        addClassName("kx-filters");
        add(actor(filter), feature(), day(FROM, filter.from()), day(TO, filter.to()), refused(filter));
        if (filter.kind() != null) {
            add(new Anchor(
                    address.without(RecordTrail.KIND)
                            .without(RecordTrail.RECORD)
                            .href(),
                    getTranslation("trail.filter.all-records")));
        }
    }

    static TrailFilter read(Address address) {
        return new TrailFilter(
                address.get(ACTOR).orElse(null),
                address.get(FEATURE).orElse(null),
                day(address, FROM),
                day(address, TO),
                address.get(REFUSED).isPresent(),
                address.get(RecordTrail.KIND).orElse(null),
                address.get(RecordTrail.RECORD).orElse(null));
    }

    private TextField actor(TrailFilter filter) {
        TextField field = new TextField();
        field.setAriaLabel(getTranslation("trail.filter.actor"));
        field.setPlaceholder(getTranslation("trail.filter.actor"));
        field.setClearButtonVisible(true);
        field.setValue(filter.actor() == null ? "" : filter.actor());
        field.addValueChangeListener(change -> go(ACTOR, change.getValue(), change.isFromClient()));
        return field;
    }

    private Select<String> feature() {
        Select<String> select = new Select<>();
        String all = getTranslation("trail.filter.feature");
        select.addClassName("kx-filter");
        select.setAriaLabel(all);
        select.setPlaceholder(all);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setItems(FEATURES);
        select.setItemLabelGenerator(value -> value == null ? all : getTranslation("trail.feature." + value));
        address.get(FEATURE).filter(FEATURES::contains).ifPresent(select::setValue);
        select.addValueChangeListener(change -> go(FEATURE, change.getValue(), change.isFromClient()));
        return select;
    }

    private DatePicker day(String name, @Nullable LocalDate day) {
        DatePicker picker = Dates.picker();
        String label = getTranslation("trail.filter." + name);
        picker.setAriaLabel(label);
        picker.setPlaceholder(label);
        picker.setClearButtonVisible(true);
        picker.setValue(day);
        picker.addValueChangeListener(change ->
                go(name, change.getValue() == null ? null : change.getValue().toString(), change.isFromClient()));
        return picker;
    }

    private Checkbox refused(TrailFilter filter) {
        Checkbox box = new Checkbox(getTranslation("trail.filter.refused"), filter.refusedOnly());
        box.addValueChangeListener(change -> go(REFUSED, change.getValue() ? "1" : null, change.isFromClient()));
        return box;
    }

    private void go(String name, @Nullable String value, boolean byThePerson) {
        if (byThePerson) {
            getUI().ifPresent(address.without(TrailView.ENTRY).with(name, value)::open);
        }
    }

    private static @Nullable LocalDate day(Address address, String name) {
        try {
            return address.get(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
