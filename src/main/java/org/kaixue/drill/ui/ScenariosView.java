package org.kaixue.drill.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PrintButton;
import org.kaixue.drill.DrillRule;
import org.kaixue.drill.Scenario;

/** The catalogue of scenarios: who does what within which time; those who keep it make new editions. */
@Route(DrillLinks.SCENARIOS)
@Menu(title = "drill.menu.scenarios", order = 64, icon = "vaadin:clipboard-text")
@RolesAllowed({"DRILLS_READ", "SCENARIOS_WRITE"})
class ScenariosView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient DrillDesk desk;

    ScenariosView(DrillDesk desk) {
        this.desk = desk;
        addClassNames("kx-page", "kx-scenarios");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(Address.of(event.getLocation()));
    }

    private void show(Address address) {
        DrillWords words = new DrillWords(desk.texts(), getLocale());
        removeAll();
        address.get(DrillsPage.SCENARIO)
                .flatMap(desk.scenarios()::byCode)
                .ifPresentOrElse(
                        scenario -> add(new ScenarioPart(desk, words, scenario, address, () -> show(address))),
                        () -> list(words, address));
    }

    private void list(DrillWords words, Address address) {
        List<Scenario> scenarios = desk.scenarios().list();
        PageHeader header = new PageHeader(getPageTitle());
        List<DrillRule> rules = desk.scenarios().rules();
        rules.stream()
                .filter(rule -> !rule.validFrom().isAfter(desk.clock().today()))
                .findFirst()
                .ifPresent(rule -> header.answer(
                        words.text("drill.rule.says", rule.repeatDays(), rule.passPoints(), words.in(rule.source()))));
        if (desk.scenarios().mayChange()) {
            ScenarioDialogs dialogs = new ScenarioDialogs(desk, words);
            Button add = new Button(
                    words.text("drill.scenario.add"),
                    click -> dialogs.add(
                            code -> address.with(DrillsPage.SCENARIO, code).open(UI.getCurrentOrThrow())));
            add.addThemeVariants(ButtonVariant.PRIMARY);
            Button rule = new Button(words.text("drill.rule"), click -> dialogs.rule(() -> show(address)));
            header.actions(rule, add);
        }
        header.actions(PrintButton.create());
        add(
                header,
                desk.lists()
                        .of(columns(words), scenarios)
                        .titled(getPageTitle())
                        .opens(row -> address.with(DrillsPage.SCENARIO, row.code()))
                        .whenEmpty(new EmptyState(words.text("drill.scenarios.none"), "")));
    }

    private static ColumnList<Scenario> columns(DrillWords words) {
        return ColumnList.of(
                Column.<Scenario>name("name", "drill.column.scenario", Scenario::name)
                        .frozen()
                        .wide(),
                Column.text(
                        "concerns",
                        "drill.column.concerns",
                        row -> words.text("drill.concerns." + row.edition().concerns())),
                Column.number("steps", "drill.column.steps", row -> row.edition()
                        .steps()
                        .size()),
                Column.number("minutes", "drill.column.minutes", row -> row.edition().steps().stream()
                        .mapToInt(step -> step.limit())
                        .max()
                        .orElse(0)),
                Column.number(
                        "edition", "drill.column.edition", row -> row.edition().number()),
                Column.date("retired", "drill.column.retired", Scenario::retiredOn));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("drill.scenarios");
    }
}
