package org.kaixue.stock.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.data.converter.Converter;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Quantities;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.RuleViolation;

/** An amount as people say it (2箱, 1.5吨, 82万); below it stands what that is in the base unit, while it is typed. */
final class AmountField extends TextField {

    private static final long serialVersionUID = 1L;
    private static final int PAUSE_MILLISECONDS = 250;

    private final ItemField items;
    private final transient @Nullable ToLongFunction<Item> held;

    /** @param held what the books say is there of an item, to be said beside the amount; null to say nothing */
    AmountField(ItemField items, @Nullable ToLongFunction<Item> held) {
        this.items = items;
        this.held = held;
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE_MILLISECONDS);
        setAutocomplete(Autocomplete.OFF);
        addValueChangeListener(event -> echo());
        items.addValueChangeListener(event -> echo());
    }

    /** Says what has been typed, or which units there are. */
    void echo() {
        Item item = items.getValue();
        setHelperText(item == null ? "" : explained(item));
    }

    /** From what was typed to what is posted, in the units of the chosen item. */
    Converter<String, Typed> converter() {
        return new Converter<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public Result<@Nullable Typed> convertToModel(@Nullable String text, ValueContext context) {
                if (text == null || text.isBlank()) {
                    return Result.ok(null);
                }
                Item item = items.getValue();
                if (item == null) {
                    return Result.error(getTranslation("stock.amount.item-first"));
                }
                try {
                    return Result.ok(Quantities.parse(item, text));
                } catch (RuleViolation refusal) {
                    return Result.error(getTranslation(refusal.key(), refusal.values()));
                }
            }

            @Override
            public String convertToPresentation(@Nullable Typed typed, ValueContext context) {
                return typed == null ? "" : typed.amount().toPlainString() + typed.unit();
            }
        };
    }

    private String explained(Item item) {
        String there = held == null
                ? ""
                : getTranslation("stock.amount.held", Quantities.show(item, held.applyAsLong(item), getLocale()));
        return said(item) + there;
    }

    private String said(Item item) {
        if (!getValue().isBlank()) {
            try {
                long base = Quantities.toBase(item, Quantities.parse(item, getValue()));
                return getTranslation("stock.amount.echo", Quantities.exact(item, base, getLocale()));
            } catch (RuleViolation unclear) {
                return units(item);
            }
        }
        return units(item);
    }

    private String units(Item item) {
        return getTranslation(
                "stock.amount.units",
                item.units().stream().map(unit -> unit.name().in(getLocale())).collect(Collectors.joining(" / ")));
    }
}
