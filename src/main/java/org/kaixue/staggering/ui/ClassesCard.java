package org.kaixue.staggering.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.SchoolLayout;

/** Where each class comes from and sleeps, and how it is split. */
record ClassesCard(SettingsVisit visit) {

    private static final String KEY = "staggering.settings.classes.";

    Card create() {
        ClassForms forms = new ClassForms(visit);
        Card card = new Card(visit.say(KEY + "title"));
        if (visit.known().of(FacilityKind.BUILDING).isEmpty()) {
            card.add(visit.noneEntered(KEY + "no-building"));
        }
        DataList<SchoolLayout.Clazz> list = visit.desk()
                .lists()
                .of(columns(), visit.known().layout().classes())
                .named("class")
                .titled(visit.say(KEY + "title"))
                .scoped(visit.school().name().in(locale()))
                .whenEmpty(new EmptyState(visit.say(KEY + "none"), visit.say(KEY + "none.next")));
        if (visit.writable()) {
            list.onOpen(forms::one);
            if (!visit.known().layout().classes().isEmpty()) {
                card.actions(new Button(visit.say(KEY + "grade"), click -> forms.grade()));
            }
        }
        card.add(list);
        return card;
    }

    private ColumnList<SchoolLayout.Clazz> columns() {
        return ColumnList.of(
                Column.<SchoolLayout.Clazz>text("class", KEY + "class", (clazz, locale) -> visit.words(locale)
                                .clazz(clazz))
                        .sortedBy(Comparator.comparing(
                                clazz -> visit.known().layout().classes().indexOf(clazz))),
                Column.number("pupils", "organisation.column.pupils", SchoolLayout.Clazz::pupils),
                Column.number("boarders", "organisation.column.boarders", SchoolLayout.Clazz::boarders),
                Column.<SchoolLayout.Clazz>text(
                                "building",
                                KEY + "building",
                                (clazz, locale) ->
                                        building(visit.known().clazz(clazz.id()).building()))
                        .wide(),
                Column.text("floor", KEY + "floor", (clazz, locale) -> visit.known()
                        .clazz(clazz.id())
                        .floor()),
                Column.number("parts", KEY + "parts", clazz -> visit.known()
                        .clazz(clazz.id())
                        .parts()));
    }

    private @Nullable String building(@Nullable FacilityId building) {
        return visit.known().layout().places().stream()
                .filter(place -> place.id().equals(building))
                .map(SchoolLayout.Place::name)
                .findFirst()
                .orElse(null);
    }

    private static Locale locale() {
        return UI.getCurrentOrThrow().getLocale();
    }
}
