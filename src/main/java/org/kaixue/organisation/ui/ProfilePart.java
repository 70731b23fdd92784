package org.kaixue.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.Card;
import org.kaixue.organisation.SchoolDraft;
import org.kaixue.organisation.UnitNode;

/** What a school is, who answers for it and fills its posts, and what is cleaned. */
class ProfilePart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SchoolDesk desk;

    ProfilePart(SchoolDesk desk, UnitDialogs dialogs, SchoolDesk.Visit visit) {
        this.desk = desk;
        SchoolDraft school = desk.schools().draft(visit.school().id());
        Card card = new Card(getTranslation("organisation.tab.profile"), facts(visit.school(), school));
        if (visit.writable()) {
            card.actions(new Button(
                    getTranslation("organisation.edit"),
                    click -> dialogs.edit(visit.school(), school, visit.refresh())));
        }
        add(card);
    }

    private DescriptionList facts(UnitNode node, SchoolDraft school) {
        Locale locale = getLocale();
        Formats formats = Formats.in(locale);
        DescriptionList list = new DescriptionList();
        list.addClassName("kx-profile");
        fact(list, "organisation.code", school.code());
        fact(list, "organisation.name.zh", school.nameZh());
        fact(list, "organisation.name.en", school.nameEn());
        fact(
                list,
                "organisation.column.type",
                getTranslation("organisation.type." + school.type().name()));
        fact(
                list,
                "organisation.school.stages",
                joined(school.type().stages().stream()
                        .map(stage -> getTranslation("organisation.stage." + stage.name()))));
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
                            .map(central -> central.name().in(locale))
                            .orElse(school.managedBy()));
        }
        List<UnitNode> managed = desk.units().tree().all().stream()
                .filter(other -> node.id().equals(other.managedBy()))
                .toList();
        if (!managed.isEmpty()) {
            DescriptionList.Description links = new DescriptionList.Description();
            managed.forEach(point -> links.add(
                    new Anchor(SchoolPages.of(point).href(), point.name().in(locale))));
            links.addClassName("kx-links");
            list.add(new DescriptionList.Term(getTranslation("organisation.school.manages")), links);
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

    private String joined(Stream<String> words) {
        return words.collect(Collectors.joining(getTranslation("organisation.gap.separator")));
    }
}
