package org.kaixue.organisation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Consumer;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.organisation.Counties;
import org.kaixue.organisation.SchoolDraft;
import org.kaixue.organisation.UnitDraft;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.springframework.stereotype.Component;

/** The dialogs in which counties and schools are added, renamed and closed. */
@Component
record UnitDialogs(Counties counties, SchoolDesk desk, Texts texts) {

    void addCounty(UnitNode prefecture) {
        unit("organisation.county.add", draft -> open(counties.create(prefecture.id(), draft)))
                .open(new UnitDraft("", "", "", null));
    }

    /** Changes names, code and leader of the prefecture or a county. */
    void edit(UnitNode unit, Runnable changed) {
        unit("organisation.edit", draft -> {
                    counties.change(unit.id(), draft);
                    changed.run();
                })
                .conflict(() -> counties.draft(unit.id()))
                .open(counties.draft(unit.id()));
    }

    void addSchool(UnitNode county) {
        SchoolForm.of(desk, county, draft -> open(desk.schools().create(county.id(), draft)))
                .open(SchoolDraft.blank());
    }

    /** Changes a school's profile; somebody else's change is shown beside one's own. */
    void edit(UnitNode school, SchoolDraft draft, Runnable changed) {
        SchoolForm.of(desk, school, typed -> {
                    desk.schools().change(school.id(), typed);
                    changed.run();
                })
                .conflict(() -> desk.schools().draft(school.id()))
                .open(draft);
    }

    /** Asks, then closes a county or a school and goes to where it stood; a refusal is said. */
    void close(UnitNode unit) {
        Locale locale = UI.getCurrentOrThrow().getLocale();
        boolean school = unit.kind() == UnitKind.SCHOOL;
        Messages.confirm(
                say("organisation.unit.close.question", unit.name().in(locale)),
                say(school ? "organisation.unit.close.school" : "organisation.unit.close.county"),
                say("organisation.unit.close"),
                () -> {
                    if (school) {
                        desk.schools().close(unit.id());
                    } else {
                        counties.close(unit.id());
                    }
                    Address above = unit.parent() == null
                            ? Address.of(SchoolPages.SCHOOLS)
                            : SchoolPages.of(desk.units().tree().get(unit.parent()));
                    above.open(UI.getCurrentOrThrow());
                    Messages.saved(
                            say("organisation.unit.close.done", unit.name().in(locale)));
                });
    }

    private FormDialog<UnitDraft> unit(String titleKey, Consumer<UnitDraft> save) {
        return new FormDialog<>(UnitDraft.class, say(titleKey), save)
                .field("nameZh", "organisation.name.zh", new TextField())
                .field("nameEn", "organisation.name.en", new TextField())
                .field("code", "organisation.code", new TextField())
                .field("leader", "organisation.leader", new TextField());
    }

    private void open(UnitId unit) {
        SchoolPages.own(desk.units().tree().get(unit)).open(UI.getCurrentOrThrow());
    }

    private String say(String key, Object... values) {
        return texts.getTranslation(key, UI.getCurrentOrThrow().getLocale(), values);
    }
}
