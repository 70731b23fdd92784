package org.kaixue.catalogue.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kaixue.catalogue.CatalogueEditor;
import org.kaixue.catalogue.CatalogueRow;
import org.kaixue.catalogue.Category;
import org.kaixue.catalogue.ItemDraft;
import org.kaixue.catalogue.StoreApart;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.RecordTrail;

/** Adds an item or changes one. */
final class ItemDialog {

    private final CatalogueEditor editor;
    private final boolean audited;
    private final Runnable changed;

    /** @param audited whether the person may read what was changed before */
    ItemDialog(CatalogueEditor editor, boolean audited, Runnable changed) {
        this.editor = editor;
        this.audited = audited;
        this.changed = changed;
    }

    void add(int sortOrder) {
        form("catalogue.add", editor::add)
                .open(new ItemDraft(
                        "", "", "", Category.PROTECTION, false, true, null, false, null, List.of(), sortOrder));
    }

    /** @param latest reads the item as it is now, where somebody else was faster */
    void change(CatalogueRow row, Supplier<CatalogueRow> latest) {
        AtomicInteger version = new AtomicInteger(row.version());
        FormDialog<ItemDraft> form =
                form("catalogue.change", draft -> editor.change(row.item().id(), version.get(), draft));
        form.getFooter().add(RecordTrail.beside("item", row.item().id().value(), audited));
        form.conflict(() -> {
                    CatalogueRow now = latest.get();
                    version.set(now.version());
                    return ItemDraft.of(now.item());
                })
                .open(ItemDraft.of(row.item()));
    }

    private FormDialog<ItemDraft> form(String titleKey, Consumer<ItemDraft> save) {
        TextArea ladder = new TextArea();
        ladder.setRequiredIndicatorVisible(true);
        ladder.setHelperText(text("catalogue.units.help"));
        Select<StoreApart> apart = choice(StoreApart.values(), "catalogue.apart.");
        apart.setEmptySelectionAllowed(true);
        apart.setEmptySelectionCaption(text("catalogue.apart.none"));
        return new FormDialog<>(ItemDraft.class, text(titleKey), (ItemDraft draft) -> {
                    save.accept(draft);
                    changed.run();
                    Messages.saved(text("catalogue.saved", draft.nameZh()));
                })
                .field("code", "catalogue.column.code", new TextField())
                .field("category", "catalogue.column.category", choice(Category.values(), "catalogue.category."))
                .field("nameZh", "catalogue.column.name-zh", new TextField())
                .field("nameEn", "catalogue.column.name-en", new TextField())
                .field("units", "catalogue.column.units", ladder, new LadderText(text("catalogue.units.misread")))
                .wide()
                .field("density", "catalogue.column.density", new BigDecimalField())
                .field("storeApart", "catalogue.column.apart", apart)
                .field("durable", "catalogue.column.durable", new Checkbox())
                .field("expiryTracked", "catalogue.column.expiry", new Checkbox())
                .field("emergencyList", "catalogue.column.emergency", new Checkbox())
                .field("sortOrder", "catalogue.column.order", new IntegerField());
    }

    private static <E extends Enum<E>> Select<E> choice(E[] values, String prefix) {
        Select<E> select = new Select<>();
        select.setItems(values);
        select.setItemLabelGenerator(value -> value == null ? "" : text(prefix + value.name()));
        return select;
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
