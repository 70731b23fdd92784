package org.kaixue.staggering.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.SchoolLayout;
import org.kaixue.staggering.GateDevice;
import org.kaixue.staggering.GateRule;

/** The lanes of each gate and with what temperature is taken in them. */
record GatesCard(SettingsVisit visit) {

    private static final String KEY = "staggering.settings.gates.";

    Card create() {
        List<SchoolLayout.Place> gates = visit.known().of(FacilityKind.GATE);
        if (gates.isEmpty()) {
            return new Card(visit.say(KEY + "title"), visit.noneEntered(KEY + "none"));
        }
        SettingsTable table = new SettingsTable()
                .texts(visit.say("organisation.facility.kind.GATE"))
                .numbers(visit.say(KEY + "lanes"))
                .texts(visit.say(KEY + "device"))
                .numbers(visit.say("staggering.settings.people-a-minute"))
                .texts(visit.say("staggering.settings.source"));
        for (SchoolLayout.Place gate : gates) {
            GateRule rule = visit.known().gate(gate.id());
            table.row(
                    visit.opens(gate.name(), () -> form(gate)),
                    SettingsTable.text(rule.lanes()),
                    SettingsTable.text(name(rule.device())),
                    SettingsTable.text(rule.peopleAMinute()),
                    visit.source(visit.known().gates().containsKey(gate.id())));
        }
        return new Card(visit.say(KEY + "title"), table);
    }

    private void form(SchoolLayout.Place gate) {
        GateRule before = visit.known().gate(gate.id());
        Select<GateDevice> device = new Select<>();
        device.setItems(GateDevice.values());
        device.setItemLabelGenerator(
                one -> visit.say(KEY + "device.rate", name(one), String.valueOf(one.peopleAMinute())));
        new FormDialog<>(
                        GateRule.class,
                        visit.say("staggering.settings.form", gate.name()),
                        rule -> visit.save(
                                gate.name(),
                                service -> service.change(visit.id(), gate.id(), rule),
                                service -> service.change(
                                        visit.id(),
                                        gate.id(),
                                        visit.known().gates().get(gate.id()))))
                .explain(visit.say(KEY + "explain"))
                .conflict(() -> visit.latest().gate(gate.id()))
                .field("lanes", KEY + "lanes", new IntegerField())
                .field("device", KEY + "device", device)
                .open(before);
    }

    private String name(GateDevice device) {
        return visit.say(KEY + "device." + device.name());
    }
}
