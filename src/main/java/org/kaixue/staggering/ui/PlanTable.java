package org.kaixue.staggering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.organisation.ClassId;
import org.kaixue.staggering.Assigned;
import org.kaixue.staggering.Group;
import org.kaixue.staggering.HalfDay;
import org.kaixue.staggering.Occasion;
import org.kaixue.staggering.PlanSheet;

/** The plan as a list by group, place and time, to sort, export and print. */
final class PlanTable extends Div {

    private static final long serialVersionUID = 1L;

    /** A group with its place and time. */
    private record Line(Group group, String place, int start, int end) {}

    PlanTable(PlanDesk desk, PlanPage page, PlanSheet sheet) {
        PlanWords words = page.words();
        Map<UUID, Assigned> where = sheet.byGroup();
        Map<ClassId, String> tokens = desk.pages().tokens(page.unit().id());
        List<Line> lines = sheet.setup().groups().stream()
                .flatMap(group -> Stream.ofNullable(where.get(group.id())).map(one -> line(words, sheet, group, one)))
                .toList();
        DataList<Line> list = desk.lists()
                .of(
                        ColumnList.of(
                                Column.<Line>text("class", "staggering.column.class", line -> words.group(line.group()))
                                        .sortedBy(Comparator.comparing(lines::indexOf))
                                        .frozen(),
                                Column.<Line>number("people", "staggering.column.people", line -> line.group()
                                        .people()),
                                Column.<Line>text("place", "staggering.board.place", Line::place)
                                        .wide(),
                                Column.<Line>text(
                                        "start", "staggering.start", line -> words.at(page.occasion(), line.start())),
                                end(words, sheet),
                                Column.<Line>text("page", "staggering.column.page", line -> address(tokens, line))
                                        .drawn(line -> link(words, address(tokens, line)))),
                        lines)
                .named("plan")
                .titled(words.occasion(page.occasion()))
                .scoped(page.scopeText())
                .whenEmpty(new EmptyState(words.text("staggering.none.what"), ""));
        add(new Card(words.text("staggering.table"), list));
    }

    /** When it is over; on return days, when the gates are open. */
    private static Column<Line> end(PlanWords words, PlanSheet sheet) {
        Occasion occasion = sheet.setup().occasion();
        return occasion.inHalfDays()
                ? Column.text("open", "staggering.column.open", line -> sheet.known()
                        .returning()
                        .open(HalfDay.at(line.start()).afternoon())
                        .clocks())
                : Column.text("end", "staggering.column.end", line -> words.over(occasion, line.end()));
    }

    private static @Nullable String address(Map<ClassId, String> tokens, Line line) {
        String token = tokens.get(line.group().clazz().id());
        return token == null ? null : "c/" + token;
    }

    /** Leaves the portal's pages for one that needs no account. */
    private static Component link(PlanWords words, @Nullable String address) {
        if (address == null) {
            return new Span();
        }
        Anchor link = new Anchor(address, words.text("staggering.page.open"), AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        return link;
    }

    private static Line line(PlanWords words, PlanSheet sheet, Group group, Assigned one) {
        String place = words.place(one.slot().place(), sheet.known());
        int stay = sheet.setup().problem().cohort(group.id()).stay();
        int length = stay == 0 ? sheet.setup().problem().step() : stay;
        return new Line(group, place, one.slot().start(), one.slot().start() + length);
    }
}
