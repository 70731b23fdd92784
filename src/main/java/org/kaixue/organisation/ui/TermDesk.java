package org.kaixue.organisation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Permission;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.Lists;
import org.kaixue.common.ui.RecordTrail;
import org.kaixue.organisation.CalendarEditor;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.Term;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.springframework.stereotype.Component;

/** What the parts of a term's page work with, and how they show and choose where a setting holds. */
@Component
record TermDesk(
        Terms terms, CalendarEditor calendar, Units units, Jurisdiction jurisdiction, Lists lists, Texts texts) {

    /** The way to what was changed in a term; terms are one for all. */
    Anchor trail(Term term) {
        return RecordTrail.link("term", term.id().value(), jurisdiction.mayEverywhere(Permission.AUDIT_READ));
    }

    /** The counties for which the person may set something. */
    List<UnitNode> counties() {
        return units.tree().all().stream()
                .filter(node -> node.kind() == UnitKind.COUNTY && calendar.maySet(node.id()))
                .toList();
    }

    /** The county to begin with: none, which means all, for those who may set something for all. */
    @Nullable
    UnitId firstCounty() {
        return calendar.maySet(null) ? null : counties().getFirst().id();
    }

    /** Whether the person may set anything at all. */
    boolean writable() {
        return calendar.maySet(null) || !counties().isEmpty();
    }

    Select<UnitId> countyChoice(Locale locale) {
        Select<UnitId> choice = new Select<>();
        choice.setItems(counties().stream().map(UnitNode::id).toList());
        choice.setItemLabelGenerator(id -> county(id, locale));
        choice.setEmptySelectionAllowed(calendar.maySet(null));
        choice.setEmptySelectionCaption(county(null, locale));
        return choice;
    }

    Select<Stage> stageChoice(Locale locale) {
        Select<Stage> choice = new Select<>();
        choice.setItems(Stage.values());
        choice.setItemLabelGenerator(stage -> stage(stage, locale));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(stage(null, locale));
        return choice;
    }

    <T> Column<T> countyColumn(Function<T, @Nullable UnitId> county) {
        BiFunction<T, Locale, @Nullable String> words = (row, locale) -> county(county.apply(row), locale);
        return Column.text("county", "organisation.column.county", words);
    }

    <T> Column<T> stageColumn(Function<T, @Nullable Stage> stage) {
        BiFunction<T, Locale, @Nullable String> words = (row, locale) -> stage(stage.apply(row), locale);
        return Column.text("stage", "organisation.stage", words);
    }

    /** Where something holds: 青澜县 · 小学. */
    String place(@Nullable UnitId county, @Nullable Stage stage, Locale locale) {
        return county(county, locale) + " · " + stage(stage, locale);
    }

    private String county(@Nullable UnitId id, Locale locale) {
        return id == null
                ? texts.getTranslation("organisation.calendar.all-counties", locale)
                : units.tree().get(id).name().in(locale);
    }

    private String stage(@Nullable Stage stage, Locale locale) {
        return texts.getTranslation(
                stage == null ? "organisation.calendar.all-stages" : "organisation.stage." + stage.name(), locale);
    }
}
