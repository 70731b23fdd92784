package org.kaixue.need.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.converter.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.ItemId;
import org.kaixue.catalogue.Quantities;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.need.NormDraft;
import org.kaixue.need.NormDriver;
import org.kaixue.organisation.RiskLevel;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;

/**
 * The fields of a norm's form.
 *
 * @param changing item, driver and scope of a norm that is changed stay as they are
 */
record NormFields(Catalogue catalogue, NormWords norms, boolean changing) {

    void into(FormDialog<NormDraft> form) {
        Select<Item> item = select(catalogue.items(), norms.words()::name, null);
        Select<NormDriver> driver = select(List.of(NormDriver.values()), norms::driver, null);
        BigDecimalField rate = new BigDecimalField();
        IntegerField days = new IntegerField();
        item.addValueChangeListener(change -> unit(rate, change.getValue(), driver.getValue()));
        driver.addValueChangeListener(change -> {
            NormDriver chosen = change.getValue();
            days.setEnabled(chosen != null && chosen.daily());
            if (chosen != null && !chosen.daily()) {
                days.clear();
            }
            unit(rate, item.getValue(), chosen);
        });
        form.field("item", "need.ui.item", kept(item), Converter.from(this::idOf, this::itemOf, Exception::getMessage));
        form.field("driver", "need.ui.norm.driver", kept(driver));
        form.field("rate", "need.ui.norm.rate", rate);
        form.field("coverDays", "need.ui.norm.days", days);
        scope(form);
        form.field("validFrom", "need.ui.norm.valid-from", Dates.picker());
        form.field("validTo", "need.ui.norm.valid-to", Dates.picker());
        form.field("sourceZh", "need.ui.norm.source-zh", new TextField()).wide();
        form.field("sourceEn", "need.ui.norm.source-en", new TextField()).wide();
    }

    private void scope(FormDialog<NormDraft> form) {
        String all = norms.words().text("need.ui.norm.all");
        ComboBox<UnitNode> unit = new ComboBox<>();
        unit.setItems(List.copyOf(norms.tree().all()));
        unit.setItemLabelGenerator(node -> norms.words().name(node.name()));
        unit.setPlaceholder(norms.words().text("need.ui.norm.all-schools"));
        unit.setClearButtonVisible(!changing);
        unit.setReadOnly(changing);
        form.field("unit", "need.ui.unit", unit, Converter.from(this::unitId, this::unitOf, Exception::getMessage));
        form.field("stage", "need.ui.stage", kept(select(List.of(Stage.values()), norms::stage, all)));
        form.field("boarding", "need.ui.norm.kind", kept(select(List.of(true, false), this::boarding, all)));
        form.field("risk", "need.ui.norm.risk", kept(select(Arrays.asList(RiskLevel.values()), norms::risk, all)));
    }

    private String boarding(boolean boarding) {
        return norms.words().text(boarding ? "need.ui.norm.boarding" : "need.ui.norm.day-schools");
    }

    private <V> Select<V> kept(Select<V> select) {
        select.setReadOnly(changing);
        return select;
    }

    /** The unit of the rate stands in the field, so that nobody enters litres for millilitres. */
    private void unit(BigDecimalField rate, @Nullable Item item, @Nullable NormDriver driver) {
        boolean share = driver == NormDriver.EMERGENCY_SHARE;
        rate.setHelperText(share ? norms.words().text("need.ui.norm.share") : "");
        String unit = item == null || share
                ? ""
                : norms.words().name(Quantities.baseUnit(item).name());
        rate.setSuffixComponent(new com.vaadin.flow.component.html.Span(unit));
    }

    private static <V> Select<V> select(List<V> values, Function<V, String> label, @Nullable String all) {
        Select<V> select = new Select<>();
        select.setItems(values);
        select.setItemLabelGenerator(value -> value == null ? (all == null ? "" : all) : label.apply(value));
        if (all != null) {
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption(all);
            select.setPlaceholder(all);
        }
        return select;
    }

    private @Nullable ItemId idOf(@Nullable Item item) {
        return item == null ? null : item.id();
    }

    private @Nullable Item itemOf(@Nullable ItemId id) {
        return id == null ? null : catalogue.get(id);
    }

    private @Nullable UnitId unitId(@Nullable UnitNode node) {
        return node == null ? null : node.id();
    }

    private @Nullable UnitNode unitOf(@Nullable UnitId id) {
        return id == null ? null : norms.tree().get(id);
    }
}
