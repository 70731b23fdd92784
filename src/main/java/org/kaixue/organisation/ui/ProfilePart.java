package org.kaixue.organisation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.organisation.SchoolDraft;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;

/** What a school is, who answers for it and fills its posts, and what is cleaned. */
class ProfilePart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SchoolDesk desk;

    ProfilePart(SchoolDesk desk, SchoolDesk.Visit visit) {
        this.desk = desk;
        SchoolDraft school = desk.schools().draft(visit.school().id());
        Card card = new Card(getTranslation("organisation.tab.profile"), facts(school));
        if (visit.writable()) {
            card.actions(new Button(getTranslation("organisation.edit"), click -> form(desk, visit.school(), draft -> {
                        desk.schools().change(visit.school().id(), draft);
                        visit.refresh().run();
                    })
                    .open(desk.schools().draft(visit.school().id()))));
        }
        add(card);
    }

    private DescriptionList facts(SchoolDraft school) {
        Locale locale = getLocale();
        Formats formats = Formats.in(locale);
        DescriptionList list = new DescriptionList();
        list.addClassName("kx-facts");
        fact(list, "organisation.code", school.code());
        fact(list, "organisation.name.zh", school.nameZh());
        fact(list, "organisation.name.en", school.nameEn());
        fact(
                list,
                "organisation.column.type",
                getTranslation("organisation.type." + school.type().name()));
        fact(
                list,
                "organisation.school.boarding",
                getTranslation(school.boarding() ? "organisation.yes" : "organisation.no"));
        if (school.managedBy() != null) {
            fact(
                    list,
                    "organisation.school.managed-by",
                    desk.units()
                            .tree()
                            .byCode(school.managedBy())
                            .map(node -> node.name().in(locale))
                            .orElse(school.managedBy()));
        }
        fact(list, "organisation.leader", school.leader());
        fact(list, "organisation.school.officer", school.schoolOfficer());
        fact(list, "organisation.school.doctor", school.schoolDoctor());
        fact(list, "organisation.school.regulator", school.schoolRegulator());
        fact(
                list,
                "organisation.school.area",
                school.areaCleaned() == null ? null : formats.number(school.areaCleaned()));
        fact(
                list,
                "organisation.school.cleaners",
                school.cleaners() == null ? null : formats.number(school.cleaners()));
        return list;
    }

    private void fact(DescriptionList list, String key, @Nullable String value) {
        list.add(
                new DescriptionList.Term(getTranslation(key)),
                new DescriptionList.Description(value == null ? getTranslation("organisation.not-entered") : value));
    }

    /** The form of a school, new or known. */
    static FormDialog<SchoolDraft> form(SchoolDesk desk, UnitNode place, Consumer<SchoolDraft> save) {
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
