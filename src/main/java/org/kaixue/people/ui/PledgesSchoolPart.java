package org.kaixue.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kaixue.common.Bilingual;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.organisation.ClassId;
import org.kaixue.people.PledgeCount;
import org.kaixue.people.PledgeKind;

/** A school's pledges: its classes and its staff, or one of them person by person. */
final class PledgesSchoolPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final String CLASS = "class";
    private static final String STAFF = "staff";

    private final transient CarePage page;
    private final transient List<PledgeCount> counts;
    private final transient Map<ClassId, Bilingual> classes;

    PledgesSchoolPart(CarePage page) {
        this.page = page;
        this.counts = page.desk().pledges().classes(page.unit().id(), page.term());
        this.classes = page.desk().classes().of(page.unit().id());
        addClassName("kx-stack");
        Optional<PledgeCount> chosen = chosen();
        if (chosen.isPresent()) {
            add(new PledgesClassPart(
                    page, name(chosen.get()), chosen.get(), page.address().without(CLASS)));
        } else {
            add(header(), tiles(), list());
        }
    }

    private Optional<PledgeCount> chosen() {
        return page.address().get(CLASS).flatMap(wanted -> counts.stream()
                .filter(count -> key(count).equals(wanted))
                .findFirst());
    }

    private static String key(PledgeCount count) {
        UUID clazz = count.clazz() == null ? null : count.clazz().value();
        return clazz == null ? STAFF : clazz.toString();
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(page.title());
        PledgeAnswer.tell(header, page, counts);
        return header;
    }

    private CareTiles tiles() {
        CareTiles tiles = new CareTiles(page);
        for (PledgeKind kind : PledgeKind.values()) {
            PledgeAnswer.tile(tiles, page, kind, counts);
        }
        return tiles;
    }

    private Component list() {
        ColumnList<PledgeCount> columns = PledgeAnswer.columns(
                ColumnList.of(Column.<PledgeCount>text("class", "people.care.column.class", this::name)
                        .frozen()
                        .wide()
                        .sortedBy(Comparator.comparingInt(this::order))
                        .linked(this::address)),
                page);
        DataList<PledgeCount> list = page.list(
                        columns,
                        counts.stream()
                                .sorted(Comparator.comparingInt(this::order))
                                .toList())
                .opens(this::address)
                .whenEmpty(
                        new EmptyState(page.say("people.pledge.no-roster"), page.say("people.pledge.no-roster.next")));
        list.addClassName("kx-folded");
        return list;
    }

    private Address address(PledgeCount count) {
        return page.address().with(CLASS, key(count));
    }

    /** The classes in the order of the school, the staff last. */
    private int order(PledgeCount count) {
        int place = count.clazz() == null ? -1 : List.copyOf(classes.keySet()).indexOf(count.clazz());
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private String name(PledgeCount count) {
        Bilingual name = count.clazz() == null ? null : classes.get(count.clazz());
        return name == null ? page.say("people.pledge.staff") : name.in(page.locale());
    }
}
