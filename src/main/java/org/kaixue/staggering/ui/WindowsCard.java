package org.kaixue.staggering.ui;

import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.staggering.Occasion;
import org.kaixue.staggering.WindowDraft;

/** From when to when people come, on each occasion. */
record WindowsCard(SettingsVisit visit) {

    private static final String KEY = "staggering.settings.windows.";

    Card create() {
        SettingsTable table = new SettingsTable()
                .texts(visit.say(KEY + "occasion"))
                .texts(visit.say(KEY + "time"))
                .texts(visit.say("staggering.settings.source"));
        for (Occasion occasion : SettingsShare.occasions(visit.known())) {
            table.row(
                    visit.opens(name(occasion), () -> form(occasion)),
                    SettingsTable.text(visit.known().window(occasion).clocks()),
                    visit.source(visit.known().windows().containsKey(occasion)));
        }
        return new Card(visit.say(KEY + "title"), table);
    }

    private void form(Occasion occasion) {
        WindowDraft before = WindowDraft.of(visit.known().window(occasion));
        WindowDraft own = visit.known().windows().containsKey(occasion) ? before : null;
        new FormDialog<>(
                        WindowDraft.class,
                        visit.say("staggering.settings.form", name(occasion)),
                        draft -> visit.save(
                                name(occasion),
                                service -> service.change(visit.id(), occasion, draft),
                                service -> service.change(visit.id(), occasion, own)))
                .explain(visit.say(occasion.meal() ? KEY + "meal.explain" : KEY + "gate.explain"))
                .conflict(() -> WindowDraft.of(visit.latest().window(occasion)))
                .field("begins", "staggering.settings.begins", SettingsWords.timeField())
                .field("ends", "staggering.settings.ends", SettingsWords.timeField())
                .open(before);
    }

    private String name(Occasion occasion) {
        return visit.say("staggering.settings.occasion." + occasion.name());
    }
}
