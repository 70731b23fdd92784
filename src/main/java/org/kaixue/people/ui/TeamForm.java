package org.kaixue.people.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;
import org.kaixue.people.TeamDraft;
import org.kaixue.people.TeamField;
import org.kaixue.people.TeamId;
import org.kaixue.people.TeamRow;
import org.kaixue.people.Teams;

/** The form of a specialist team. */
record TeamForm(CarePage page) {

    void found() {
        fields(
                        new FormDialog<>(TeamDraft.class, page.say("people.team.add"), draft -> {
                            TeamId id = service().found(page.unit().id(), draft);
                            page.done(page.say("people.team.saved"), () -> {}, () -> service()
                                    .dissolve(id));
                        }),
                        page.unit().id())
                .open(TeamDraft.blank());
    }

    void change(TeamRow row) {
        fields(
                        new FormDialog<>(
                                TeamDraft.class,
                                row.draft().name(),
                                draft -> page.done(
                                        page.say("people.team.saved"),
                                        () -> service().change(row.id(), draft),
                                        () -> service().change(row.id(), row.draft()))),
                        row.owner())
                .conflict(() -> service().draft(row.id()))
                .open(row.draft());
    }

    private FormDialog<TeamDraft> fields(FormDialog<TeamDraft> form, UnitId owner) {
        Select<TeamField> field = new Select<>();
        field.setItems(TeamField.values());
        field.setItemLabelGenerator(one -> page.say("people.team.field." + one.name()));
        UnitTree tree = page.desk().units().tree();
        MultiSelectComboBox<UnitId> serves = new MultiSelectComboBox<>();
        serves.setItems(tree.all().stream()
                .map(UnitNode::id)
                .filter(unit -> tree.contains(owner, unit))
                .toList());
        serves.setItemLabelGenerator(unit -> name(tree, tree.get(unit)));
        serves.setHelperText(page.say("people.team.serves.help"));
        serves.setRequiredIndicatorVisible(true);
        return form.field("name", "people.team.column.name", new TextField())
                .field("field", "people.team.column.field", field)
                .field("members", "people.team.column.members", new IntegerField())
                .field("phone", "people.team.column.phone", new TextField())
                .field("serves", "people.team.column.serves", serves)
                .wide();
    }

    /** Schools of different counties may be called alike. */
    private String name(UnitTree tree, UnitNode unit) {
        String own = unit.name().in(page.locale());
        return unit.kind() == UnitKind.SCHOOL && unit.parent() != null
                ? tree.get(unit.parent()).name().in(page.locale()) + " · " + own
                : unit.kind() == UnitKind.SCHOOL ? own : page.say("people.team.every-school", own);
    }

    private Teams service() {
        return page.desk().teams();
    }
}
