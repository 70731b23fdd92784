package org.kaixue.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.Bilingual;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Choice;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.organisation.ClassId;
import org.kaixue.people.FollowUpRow;
import org.kaixue.people.FollowUpState;

/** Whom a school watches over, who must be released or extended, and who was released. */
final class FollowUpSchoolPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final String OVER = "over";

    private final transient CarePage page;
    private final transient Map<ClassId, Bilingual> classes;
    private final transient FollowUpForms forms;
    private final transient List<FollowUpRow> rows;
    private final boolean over;

    FollowUpSchoolPart(CarePage page) {
        this.page = page;
        this.classes = page.desk().classes().of(page.unit().id());
        this.forms = new FollowUpForms(page, classes);
        this.over = page.address().get(OVER).isPresent();
        this.rows = page.desk().followUps().list(page.unit().id(), over);
        addClassName("kx-stack");
        add(header(), list());
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(page.title());
        if (!over) {
            answer(header);
        }
        if (page.writable()) {
            Button add = new Button(page.say("people.follow.add"), click -> forms.begin());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(add);
        }
        return header;
    }

    private void answer(PageHeader header) {
        if (count(FollowUpState.OVERDUE) > 0) {
            header.answer(Band.RED, page.say("people.follow.answer.overdue", count(FollowUpState.OVERDUE)));
        }
        if (count(FollowUpState.DUE) > 0) {
            header.answer(Band.AMBER, page.say("people.follow.answer.due", count(FollowUpState.DUE)));
        }
        header.answer(
                rows.isEmpty()
                        ? page.say("people.follow.answer.nobody")
                        : page.say("people.follow.answer", rows.size()));
    }

    private long count(FollowUpState state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }

    private Component list() {
        CareColumns shared = new CareColumns(page, classes);
        ColumnList<FollowUpRow> columns = ColumnList.of(
                shared.name(FollowUpRow::person),
                Column.<FollowUpRow>text("state", "people.follow.column.state", row -> word(row.state()))
                        .banded(row -> band(row.state()))
                        .sortedBy(Comparator.comparing(FollowUpRow::state)));
        columns = over
                ? columns.with(Column.date("released", "people.follow.column.released", FollowUpRow::releasedOn))
                        .with(Column.text("by", "people.follow.column.by", FollowUpRow::releasedBy))
                : columns.with(shared.doing("", this::buttons));
        columns = columns.with(Column.<FollowUpRow>date("until", "people.follow.column.until", FollowUpRow::until))
                .with(Column.<FollowUpRow>text(
                        "how",
                        "people.follow.column.kind",
                        row -> page.say("people.follow.kind." + row.kind().name())))
                .with(Column.<FollowUpRow>text("watcher", "people.follow.column.watcher", FollowUpRow::watcher)
                        .wide())
                .with(Column.date("from", "people.follow.column.from", FollowUpRow::from))
                .with(shared.clazz(FollowUpRow::person))
                .with(shared.kind(FollowUpRow::person))
                .with(shared.code(FollowUpRow::person));
        var list = page.list(columns, rows)
                .whenEmpty(new EmptyState(
                        page.say(over ? "people.follow.none-released" : "people.follow.answer.nobody"),
                        over || !page.writable() ? "" : page.say("people.follow.none.next")))
                .tools(choice());
        return page.writable() && !over ? list.onOpen(forms::change) : list;
    }

    private Choice choice() {
        Choice choice = new Choice();
        Address running = page.address().without(OVER);
        choice.option(page.say("people.follow.running"), running, !over);
        choice.option(page.say("people.follow.released"), running.with(OVER, "1"), over);
        return choice;
    }

    private Component buttons(FollowUpRow row) {
        Button release = new Button(page.say("people.follow.release"), click -> forms.release(row));
        release.setAriaLabel(page.say("people.follow.release-of", page.name(row.person(), classes)));
        Button extend = new Button(page.say("people.follow.extend"), click -> forms.extend(row));
        extend.setAriaLabel(page.say("people.follow.extend-of", page.name(row.person(), classes)));
        Div both = new Div(release, extend);
        both.addClassName("kx-touches");
        return both;
    }

    private String word(FollowUpState state) {
        return page.say("people.follow.state." + state.name());
    }

    /** One that runs as it should is neither good nor bad. */
    private static @Nullable Band band(FollowUpState state) {
        return switch (state) {
            case OVERDUE -> Band.RED;
            case DUE -> Band.AMBER;
            case RUNNING -> null;
            case RELEASED -> Band.GREEN;
        };
    }
}
