package org.kaixue.drill.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.ui.BlockTable;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PageKeys;
import org.kaixue.drill.SchoolTraining;
import org.kaixue.drill.TrainedPeople;
import org.kaixue.drill.TrainingDraft;
import org.kaixue.drill.TrainingRow;

/** A school's trainings: whom it reached of those who should have come, and whether all staff are trained. */
final class TrainingsPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<String> TOPICS =
            List.of("plan", "temperature", "isolation", "disinfection", "reporting", "canteen", "lesson");

    private final transient DrillDesk desk;
    private final transient DrillsPage page;
    private final transient DrillWords words;
    private final transient List<TrainingRow> rows;
    private final transient SchoolTraining sum;
    private final boolean writable;

    TrainingsPart(DrillDesk desk, DrillsPage page) {
        this.desk = desk;
        this.page = page;
        this.words = page.words();
        this.rows = desk.trainings().of(page.unit().id(), page.scope().term());
        this.sum = desk.trainings()
                .below(
                        page.unit().id(),
                        page.scope().term(),
                        List.of(desk.coverage()
                                .of(page.unit().id(), page.scope().term())))
                .getFirst();
        this.writable = desk.writes(page.unit().id());
        addClassName("kx-stack");
        add(header(), page.parts(), byPeople(), list());
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(words.text("drill.trainings"));
        Integer staff = sum.staff();
        if (staff == null) {
            header.answer(Band.UNKNOWN, words.text("drill.trainings.no-staff", words.number(sum.staffTrained())));
        } else {
            boolean all = sum.staffTrained() >= staff;
            header.answer(
                    all ? Band.GREEN : Band.AMBER,
                    words.text(
                            all ? "drill.trainings.all" : "drill.trainings.some",
                            words.number(sum.staffTrained()),
                            words.number(staff)));
        }
        if (writable) {
            Button add = PageKeys.press(new Button(words.text("drill.training.add"), click -> form(null)), "t");
            add.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(add);
        }
        return header;
    }

    private Component byPeople() {
        BlockTable table = new BlockTable(words.text("drill.trainings.by-people"))
                .texts(words.text("drill.column.people"))
                .numbers(words.text("drill.column.expected"))
                .numbers(words.text("drill.column.reached"));
        for (TrainedPeople people : TrainedPeople.values()) {
            Integer expected = sum.expected().get(people);
            if (expected != null) {
                table.row(
                        new Span(words.people(people)),
                        BlockTable.text(words.number(expected)),
                        BlockTable.text(words.number(sum.reached().getOrDefault(people, 0))));
            }
        }
        Card card = new Card(words.text("drill.trainings.by-people"), table);
        card.add(new Div(BlockTable.muted(words.text("drill.trainings.best-counts"))));
        return card;
    }

    private Component list() {
        ColumnList<TrainingRow> columns = ColumnList.of(
                Column.<TrainingRow>text("topic", "drill.column.topic", TrainingRow::topic)
                        .frozen()
                        .wide(),
                Column.date("held", "drill.column.held-on", TrainingRow::heldOn),
                Column.text("people", "drill.column.people", row -> words.people(row.people())),
                Column.number("expected", "drill.column.expected", TrainingRow::expected),
                Column.number("reached", "drill.column.reached", TrainingRow::reached),
                Column.<TrainingRow>text("by", "drill.column.by", TrainingRow::enteredBy)
                        .hidden());
        DataList<TrainingRow> list = desk.lists()
                .of(columns, rows)
                .titled(words.text("drill.trainings"))
                .scoped(page.scopeText())
                .whenEmpty(new EmptyState(
                        words.text("drill.trainings.none"), writable ? words.text("drill.trainings.none.next") : ""));
        if (writable) {
            list.onOpen(this::form);
        }
        return new Card(words.text("drill.trainings"), list);
    }

    /** @param row null for a new one */
    private void form(@Nullable TrainingRow row) {
        TrainingDraft before = row == null ? null : row.draft();
        FormDialog<TrainingDraft> form = new FormDialog<>(
                TrainingDraft.class,
                words.text(row == null ? "drill.training.add" : "drill.training.change"),
                draft -> {
                    if (row == null) {
                        desk.trainings().add(page.unit().id(), draft);
                    } else {
                        desk.trainings().change(row.id(), Objects.requireNonNull(before), draft);
                    }
                    page.refresh().run();
                });
        ComboBox<String> topic = new ComboBox<>();
        topic.setItems(Stream.concat(
                        TOPICS.stream().map(one -> words.text("drill.topic." + one)),
                        rows.stream().map(TrainingRow::topic))
                .distinct()
                .toList());
        topic.setAllowCustomValue(true);
        topic.addCustomValueSetListener(typed -> topic.setValue(typed.getDetail()));
        Select<TrainedPeople> people = new Select<>();
        people.setItems(TrainedPeople.values());
        people.setItemLabelGenerator(one -> one == null ? "" : words.people(one));
        form.field("topic", "drill.column.topic", topic)
                .wide()
                .field("heldOn", "drill.column.held-on", Dates.picker())
                .field("people", "drill.column.people", people)
                .field("expected", "drill.column.expected", new IntegerField())
                .field("reached", "drill.column.reached", new IntegerField());
        if (row != null) {
            form.getFooter().addComponentAsFirst(removal(form, row));
        }
        int staff = sum.staff() == null ? 1 : Math.max(1, sum.staff());
        form.open(
                before != null
                        ? before
                        : new TrainingDraft("", desk.clock().today(), TrainedPeople.ALL_STAFF, staff, staff));
    }

    private Button removal(FormDialog<?> form, TrainingRow row) {
        Button remove = new Button(
                words.text("drill.training.remove"),
                click -> Messages.attempt(() -> {
                    desk.trainings().remove(row.id());
                    form.close();
                    page.refresh().run();
                    Messages.undo(words.text("drill.training.removed", row.topic()), () -> {
                        desk.trainings().add(row.school(), row.draft());
                        page.refresh().run();
                    });
                }));
        remove.addThemeVariants(ButtonVariant.ERROR);
        return remove;
    }
}
