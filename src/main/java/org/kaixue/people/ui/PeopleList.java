package org.kaixue.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.Bilingual;
import org.kaixue.common.PageQuery;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Source;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.people.HealthCode;
import org.kaixue.people.PersonKind;
import org.kaixue.people.RosterFilter;
import org.kaixue.people.RosterFilter.State;
import org.kaixue.people.RosterGroup;
import org.kaixue.people.RosterPerson;
import org.kaixue.people.SchoolRoster;

/** The people of a school, masked; what they are narrowed to stands in the address. */
record PeopleList(PeopleDesk desk, UnitNode school, SchoolRoster roster, Address address, EmptyState empty) {

    Card card() {
        RosterFilter filter = filter();
        Source<RosterPerson> source = new Source<>() {
            @Override
            public List<RosterPerson> page(PageQuery query) {
                return desk.roster().page(school.id(), filter, query);
            }

            @Override
            public int count(PageQuery query) {
                return desk.roster().count(school.id(), filter, query);
            }
        };
        return new Card(
                say("people.list.title"),
                desk.lists()
                        .of(columns(filter), source)
                        .titled(say("people.list.title"))
                        .scoped(school.name().in(locale()))
                        .tools(tools(filter))
                        .opens(row -> PeopleLinks.person(row.id()))
                        .whenEmpty(empty));
    }

    private RosterFilter filter() {
        Map<String, ClassId> classes = roster.groups().stream()
                .map(RosterGroup::clazz)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(id -> id.value().toString(), id -> id));
        return new RosterFilter(
                said(PeopleLinks.KIND, PersonKind.values()).orElse(null),
                address.get(PeopleLinks.CLASS).map(classes::get).orElse(null),
                said(PeopleLinks.STATE, State.values()).orElse(null),
                said(PeopleLinks.HEALTH, HealthCode.values()).orElse(null));
    }

    private <E extends Enum<E>> Optional<E> said(String parameter, E[] values) {
        return address.get(parameter).flatMap(text -> Arrays.stream(values)
                .filter(value -> value.name().equals(text))
                .findFirst());
    }

    private Select<?>[] tools(RosterFilter filter) {
        Map<ClassId, String> classes = roster.groups().stream()
                .filter(group -> group.clazz() != null)
                .collect(Collectors.toMap(
                        RosterGroup::clazz,
                        group -> Optional.ofNullable(group.name())
                                .map(name -> name.in(locale()))
                                .orElse(""),
                        (one, other) -> one,
                        LinkedHashMap::new));
        return new Select<?>[] {
            choice(
                    PeopleLinks.KIND,
                    "people.filter.kind",
                    List.of(PersonKind.values()),
                    filter.kind(),
                    kind -> say(kind.wordKey()),
                    PersonKind::name),
            choice(
                    PeopleLinks.CLASS,
                    "people.filter.class",
                    classes.keySet(),
                    filter.clazz(),
                    id -> classes.getOrDefault(id, ""),
                    id -> id.value().toString()),
            choice(
                    PeopleLinks.STATE,
                    "people.filter.state",
                    List.of(State.values()),
                    filter.state(),
                    state -> say("people.state." + state.name()),
                    State::name),
            choice(
                    PeopleLinks.HEALTH,
                    "people.filter.health",
                    List.of(HealthCode.values()),
                    filter.healthCode(),
                    code -> say(code.wordKey()),
                    HealthCode::name)
        };
    }

    private <V> Select<V> choice(
            String parameter,
            String allKey,
            Collection<V> values,
            @Nullable V chosen,
            Function<V, String> label,
            Function<V, String> inAddress) {
        String all = say(allKey);
        Select<V> select = new Select<>();
        select.addClassName("kx-filter");
        select.setAriaLabel(all);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setPlaceholder(all);
        select.setItems(values);
        select.setItemLabelGenerator(value -> value == null ? all : label.apply(value));
        select.setValue(chosen);
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                @Nullable V value = change.getValue();
                UI ui = UI.getCurrentOrThrow();
                Address.current(ui)
                        .with(parameter, value == null ? null : inAddress.apply(value))
                        .open(ui);
            }
        });
        return select;
    }

    private ColumnList<RosterPerson> columns(RosterFilter filter) {
        ColumnList<RosterPerson> columns = ColumnList.of(
                Column.<RosterPerson>text("code", "people.field.code", RosterPerson::code)
                        .linked(row -> PeopleLinks.person(row.id()))
                        .sortable(),
                Column.text("name", "people.field.name", RosterPerson::maskedName),
                Column.<RosterPerson>text(
                                "kind",
                                "people.field.kind",
                                (row, locale) -> text(row.kind().wordKey(), locale))
                        .sortable(),
                Column.<RosterPerson>text("clazz", "people.field.clazz", (row, locale) -> name(row.clazz(), locale))
                        .sortable()
                        .wide(),
                Column.<RosterPerson>text(
                        "boarder",
                        "people.field.boarder",
                        (row, locale) -> text(row.boarder() ? "common.yes" : "common.no", locale)),
                Column.<RosterPerson>text("dormitory", "people.field.dormitory", RosterPerson::dormitory)
                        .sortable(),
                Column.<RosterPerson>text(
                                "complete",
                                "people.column.form",
                                (row, locale) -> text(
                                        row.complete() ? "people.form.complete" : "people.form.incomplete", locale))
                        .banded(row -> row.complete() ? Band.GREEN : Band.AMBER)
                        .sortable(),
                Column.<RosterPerson>text(
                                "restricted",
                                "people.column.may-come",
                                (row, locale) ->
                                        text(row.restricted() ? "people.may-come.no" : "people.may-come.yes", locale))
                        .banded(row -> row.restricted() ? Band.RED : null)
                        .sortable(),
                Column.<RosterPerson>text(
                                "healthCode",
                                "people.field.healthCode",
                                (row, locale) -> row.healthCode() == null
                                        ? null
                                        : text(row.healthCode().wordKey(), locale))
                        .banded(PeopleList::band)
                        .sortable(),
                Column.<RosterPerson>date("filledOn", "people.field.filledOn", RosterPerson::filledOn)
                        .sortable()
                        .hidden());
        return filter.state() == State.LEFT
                ? columns.with(Column.date("leftOn", "people.field.leftOn", RosterPerson::leftOn))
                : columns;
    }

    private static @Nullable Band band(RosterPerson row) {
        return row.healthCode() == null
                ? null
                : switch (row.healthCode()) {
                    case RED -> Band.RED;
                    case AMBER -> Band.AMBER;
                    case GREEN -> Band.GREEN;
                };
    }

    private static @Nullable String name(@Nullable Bilingual name, Locale locale) {
        return name == null ? null : name.in(locale);
    }

    private String text(String key, Locale locale) {
        return desk.texts().getTranslation(key, locale);
    }

    private String say(String key, Object... values) {
        return desk.texts().getTranslation(key, locale(), values);
    }

    private static Locale locale() {
        return UI.getCurrentOrThrow().getLocale();
    }
}
