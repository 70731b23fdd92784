package org.kaixue.checklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.AnswerKind;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Gate;
import org.kaixue.checklist.ItemDraft;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.figures.FactDefinition;
import org.kaixue.rectification.FindingSeverity;

/** The form of an item: only what its kind of answer needs is asked for. */
record ItemDialog(ListDesk desk, ListPage page) {

    /** @param gate proposed; null for that of the last item */
    void add(@Nullable Gate gate) {
        FormDialog<ItemDraft> form = form("checklist.item.add", draft -> {
            desk.items().add(page.edition().id(), draft);
            page.refresh().run();
        });
        List<ChecklistItem> items = page.edition().items();
        ChecklistItem last = items.isEmpty() ? null : items.getLast();
        boolean same = last != null && (gate == null || last.gate() == gate);
        form.open(new ItemDraft(
                gate != null ? gate : last == null ? Gate.RETURN_REVIEW : last.gate(),
                same && last != null ? last.group().zh() : "",
                same && last != null ? last.group().en() : "",
                "",
                "",
                AnswerKind.YES_NO,
                false,
                false,
                null,
                null,
                null,
                List.of(),
                0,
                null,
                null,
                null,
                null));
    }

    void change(ChecklistItem item) {
        ItemDraft before = ItemDraft.of(item);
        form("checklist.item.change", draft -> {
                    desk.items().change(page.edition().id(), item.key(), before, draft);
                    page.refresh().run();
                })
                .open(before);
    }

    private FormDialog<ItemDraft> form(String titleKey, Consumer<ItemDraft> save) {
        ListWords words = page.words();
        FormDialog<ItemDraft> form = new FormDialog<>(ItemDraft.class, words.text(titleKey), save);
        Select<Gate> gate = new Select<>();
        gate.setItems(Gate.values());
        gate.setItemLabelGenerator(one -> one == null ? "" : words.gate(one));
        TextField groupEn = new TextField();
        Select<AnswerKind> kind = new Select<>();
        kind.setItems(AnswerKind.values());
        kind.setItemLabelGenerator(one -> one == null ? "" : words.kind(one));
        BigDecimalField least = new BigDecimalField();
        BigDecimalField most = new BigDecimalField();
        TextField unit = new TextField();
        TextArea choices = new TextArea();
        choices.setHelperText(words.text("checklist.field.choices.help"));
        ComboBox<String> fact = facts();
        kind.addValueChangeListener(event -> {
            show(event.getValue() == AnswerKind.NUMBER, least, most, unit);
            show(event.getValue() == AnswerKind.CHOICE, choices);
            show(event.getValue() == AnswerKind.YES_NO, fact);
        });
        show(false, least, most, unit, choices);
        form.field("textZh", "checklist.field.text-zh", new TextArea())
                .wide()
                .field("textEn", "checklist.field.text-en", new TextArea())
                .wide()
                .field("gate", "checklist.column.gate", gate)
                .field("kind", "checklist.column.kind", kind)
                .field("groupZh", "checklist.field.group-zh", groups(groupEn))
                .field("groupEn", "checklist.field.group-en", groupEn)
                .field("least", "checklist.field.least", least)
                .field("most", "checklist.field.most", most)
                .field("unit", "checklist.field.unit", unit)
                .field("choices", "checklist.field.choices", choices, ChoiceLines.converter(words))
                .wide()
                .field("veto", "checklist.field.veto", new Checkbox())
                .field("mayNotApply", "checklist.field.may-not-apply", new Checkbox())
                .field("fact", "checklist.field.fact", fact)
                .wide()
                .field("photos", "checklist.field.photos", new IntegerField())
                .field("severity", "checklist.field.severity", severities())
                .field("evidenceZh", "checklist.field.evidence-zh", new TextField())
                .field("evidenceEn", "checklist.field.evidence-en", new TextField());
        return form;
    }

    private static void show(boolean shown, Component... fields) {
        for (Component field : fields) {
            field.setVisible(shown);
        }
    }

    /** The headings that the list has; one that is chosen brings its English name along. */
    private ComboBox<String> groups(TextField english) {
        Map<String, String> known = page.edition().items().stream()
                .collect(Collectors.toMap(
                        item -> item.group().zh(), item -> item.group().en(), (one, other) -> one));
        ComboBox<String> groups = new ComboBox<>();
        groups.setItems(known.keySet().stream().sorted().toList());
        groups.setAllowCustomValue(true);
        groups.addCustomValueSetListener(typed -> groups.setValue(typed.getDetail()));
        groups.addValueChangeListener(event -> {
            String name = event.getValue() == null ? null : known.get(event.getValue());
            if (event.isFromClient() && name != null) {
                english.setValue(name);
            }
        });
        return groups;
    }

    private ComboBox<String> facts() {
        ListWords words = page.words();
        ComboBox<String> facts = new ComboBox<>();
        facts.setItems(desk.items().facts().stream()
                .map(FactDefinition::key)
                .sorted(Comparator.comparing(words::text))
                .toList());
        facts.setItemLabelGenerator(words::text);
        facts.setClearButtonVisible(true);
        facts.setHelperText(words.text("checklist.field.fact.help"));
        return facts;
    }

    private Select<FindingSeverity> severities() {
        ListWords words = page.words();
        Select<FindingSeverity> severities = new Select<>();
        severities.setItems(FindingSeverity.values());
        severities.setEmptySelectionAllowed(true);
        severities.setEmptySelectionCaption(words.text("checklist.field.severity.usual"));
        severities.setItemLabelGenerator(
                one -> one == null ? words.text("checklist.field.severity.usual") : words.severity(one));
        return severities;
    }
}
