package org.kaixue.isolation.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemId;
import org.kaixue.catalogue.Quantities;
import org.kaixue.common.Texts;
import org.kaixue.isolation.KitLine;

/** How much of each item of the kit, in base units; what is left empty is not taken. What is wrong is said at its item. */
final class KitAmounts extends CustomField<Map<ItemId, Integer>> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 10_000;

    private final transient Map<ItemId, IntegerField> fields = new LinkedHashMap<>();
    private final transient Map<String, IntegerField> byCode = new LinkedHashMap<>();
    private @Nullable IntegerField blamed;

    KitAmounts(List<KitLine> kit, Texts texts, Locale locale) {
        super(Map.of());
        Div grid = new Div();
        grid.addClassName("kx-kit-amounts");
        for (KitLine line : kit) {
            IntegerField field = new IntegerField(line.item().name().in(locale));
            field.setMin(1);
            field.setMax(MOST);
            field.setStepButtonsVisible(true);
            field.setSuffixComponent(
                    new Span(Quantities.baseUnit(line.item()).name().in(locale)));
            String held = Quantities.exact(line.item(), line.held(), locale);
            field.setHelperText(
                    line.perRoom() == null
                            ? texts.getTranslation("room.kit.there", locale, held)
                            : texts.getTranslation(
                                    "room.kit.there-per-room",
                                    locale,
                                    held,
                                    line.perRoom().stripTrailingZeros().toPlainString()));
            field.addValueChangeListener(change -> updateValue());
            fields.put(line.item().id(), field);
            byCode.put(line.item().code(), field);
            grid.add(field);
        }
        add(grid);
    }

    /** What is refused next is said at the item with this code; false if there is none. */
    boolean blame(@Nullable String code) {
        blamed = code == null ? null : byCode.get(code);
        return blamed != null;
    }

    @Override
    public void setErrorMessage(@Nullable String message) {
        IntegerField at = blamed;
        if (at == null || message == null || message.isEmpty()) {
            super.setErrorMessage(message);
        } else {
            super.setErrorMessage("");
            at.setErrorMessage(message);
            at.setInvalid(true);
        }
    }

    @Override
    public void focus() {
        IntegerField at = blamed;
        if (at == null) {
            super.focus();
        } else {
            at.focus();
        }
    }

    @Override
    protected Map<ItemId, Integer> generateModelValue() {
        Map<ItemId, Integer> amounts = new LinkedHashMap<>();
        fields.forEach((item, field) -> {
            if (field.getValue() != null) {
                amounts.put(item, field.getValue());
            }
        });
        return amounts;
    }

    @Override
    protected void setPresentationValue(Map<ItemId, Integer> amounts) {
        fields.forEach((item, field) -> field.setValue(amounts.get(item)));
    }
}
