package org.kaixue.organisation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.organisation.SchoolDraft;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;

/** The form of a school, new or known. */
final class SchoolForm {

    private SchoolForm() {}

    /**
     * The form, not yet open.
     *
     * @param place the school, or the county to which a new one is added
     */
    static FormDialog<SchoolDraft> of(SchoolDesk desk, UnitNode place, Consumer<SchoolDraft> save) {
        Locale locale = UI.getCurrentOrThrow().getLocale();
        Select<SchoolType> type = new Select<>();
        type.setItems(SchoolType.values());
        type.setItemLabelGenerator(one -> type.getTranslation("organisation.type." + one.name()));
        UnitId county = place.parent() == null || place.type() == null ? place.id() : place.parent();
        List<UnitNode> central = desk.units().tree().children(county).stream()
                .filter(node ->
                        node.type() != SchoolType.TEACHING_POINT && !node.id().equals(place.id()))
                .toList();
        Select<String> manager = new Select<>();
        manager.setEmptySelectionAllowed(true);
        manager.setItems(central.stream().map(UnitNode::code).toList());
        manager.setItemLabelGenerator(code -> central.stream()
                .filter(node -> node.code().equals(code))
                .map(node -> node.name().in(locale))
                .findFirst()
                .orElse(""));
        manager.setHelperText(manager.getTranslation("organisation.school.managed-by.help"));
        return new FormDialog<>(SchoolDraft.class, type.getTranslation("organisation.tab.profile"), save)
                .field("nameZh", "organisation.name.zh", new TextField())
                .field("nameEn", "organisation.name.en", new TextField())
                .field("code", "organisation.code", new TextField())
                .field("type", "organisation.column.type", type)
                .field("boarding", "organisation.school.boarding", new Checkbox())
                .field("managedBy", "organisation.school.managed-by", manager)
                .field("leader", "organisation.leader", new TextField())
                .field("schoolOfficer", "organisation.school.officer", new TextField())
                .field("schoolDoctor", "organisation.school.doctor", new TextField())
                .field("schoolRegulator", "organisation.school.regulator", new TextField())
                .field("areaCleaned", "organisation.school.area", new IntegerField())
                .field("cleaners", "organisation.school.cleaners", new IntegerField());
    }
}
