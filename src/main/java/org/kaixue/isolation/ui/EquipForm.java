package org.kaixue.isolation.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.isolation.EquipDraft;
import org.kaixue.isolation.RoomCondition;
import org.kaixue.isolation.RoomPurpose;
import org.kaixue.isolation.RoomRow;

/** Asks what a room has, who looks after it, for whom it is, and how many beds stand in it. */
final class EquipForm {

    private static final int MOST_BEDS = 20;

    private EquipForm() {}

    static void open(RoomDesk desk, RoomPage page, RoomRow room) {
        AtomicReference<RoomRow> read = new AtomicReference<>(room);
        Select<RoomPurpose> purpose = new Select<>();
        purpose.setItems(RoomPurpose.values());
        purpose.setItemLabelGenerator(one -> page.text("room.purpose." + one.name()));
        CheckboxGroup<RoomCondition> conditions = new CheckboxGroup<>();
        conditions.setItems(RoomCondition.values());
        conditions.setItemLabelGenerator(one -> page.text("room.has." + one.name()));
        conditions.addClassName("kx-room-conditions");
        TextField keeper = new TextField();
        keeper.setHelperText(page.text("room.form.keeper.help"));
        IntegerField beds = new IntegerField();
        beds.setMin(1);
        beds.setMax(MOST_BEDS);
        beds.setStepButtonsVisible(true);
        new FormDialog<>(EquipDraft.class, page.text("room.form.title", room.name()), (EquipDraft draft) -> {
                    desk.rooms()
                            .equip(room.id(), Objects.requireNonNull(read.get()).version(), draft);
                    page.refresh().run();
                })
                .explain(page.text(room.equipped() ? "room.form.explain" : "room.form.explain-first"))
                .conflict(() -> {
                    RoomRow latest = desk.rooms().get(room.id());
                    read.set(latest);
                    return latest.draft();
                })
                .field("purpose", "room.form.purpose", purpose)
                .wide()
                .field("conditions", "room.form.conditions", conditions)
                .wide()
                .field("keeper", "room.form.keeper", keeper)
                .field("beds", "room.form.beds", beds)
                .open(room.draft());
    }
}
