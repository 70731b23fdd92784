package org.kaixue.checklist.ui;

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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.kaixue.checklist.ChecklistRow;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PageKeys;

/** Which lists there are, by which of them schools are assessed, and which still wait to be replaced or published. */
@Route(ListLinks.LISTS)
@Menu(title = "checklist.menu", order = 63, icon = "vaadin:list-ol")
@RolesAllowed("ORGANISATION_READ")
class ChecklistsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ListDesk desk;

    ChecklistsView(ListDesk desk) {
        this.desk = desk;
        addClassNames("kx-page", "kx-checklists");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        ListWords words = new ListWords(desk.texts(), getLocale());
        List<ChecklistRow> rows = desk.checklists().rows();
        removeAll();
        add(header(words, rows), list(words, rows), new RuleCard(desk, words, this::show));
    }

    private PageHeader header(ListWords words, List<ChecklistRow> rows) {
        PageHeader header = new PageHeader(getPageTitle());
        rows.stream()
                .filter(ChecklistRow::counts)
                .findFirst()
                .ifPresentOrElse(
                        row -> header.answer(
                                Band.GREEN,
                                words.text(
                                        "checklist.answer.counts",
                                        row.name(),
                                        row.latest().version(),
                                        row.latest().items().size(),
                                        row.latest().vetoes())),
                        () -> header.answer(Band.RED, words.text("checklist.answer.none-counts")));
        count(header, words, "checklist.answer.examples", rows, row -> row.example() && !row.retired());
        if (!desk.checklists().mayChange()) {
            return header;
        }
        count(header, words, "checklist.answer.drafts", rows, row -> row.draft() != null);
        ListDialogs dialogs = new ListDialogs(desk, words);
        Button add = PageKeys.press(
                new Button(
                        words.text("checklist.add"),
                        click -> dialogs.begin(code -> ListLinks.list(code).open(UI.getCurrentOrThrow()))),
                "n");
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return header.actions(add);
    }

    private static void count(
            PageHeader header, ListWords words, String key, List<ChecklistRow> rows, Predicate<ChecklistRow> which) {
        long found = rows.stream().filter(which).count();
        if (found > 0) {
            header.answer(Band.AMBER, words.text(key, found));
        }
    }

    private DataList<ChecklistRow> list(ListWords words, List<ChecklistRow> rows) {
        LocalDate today = desk.clock().today();
        ColumnList<ChecklistRow> columns = ColumnList.of(
                Column.<ChecklistRow>name("name", "checklist.column.name", ChecklistRow::name)
                        .frozen()
                        .wide(),
                Column.<ChecklistRow>text("state", "checklist.column.state", row -> words.state(row, today))
                        .banded(ListWords::band)
                        .sortedBy(Comparator.comparing(ListWords::band)),
                Column.text("use", "checklist.column.use", row -> words.text("checklist.use." + row.use())),
                Column.number("items", "checklist.column.items", row -> row.latest()
                        .items()
                        .size()),
                Column.number(
                        "vetoes", "checklist.column.vetoes", row -> row.latest().vetoes()),
                Column.number("edition", "checklist.column.edition", row -> row.latest()
                        .version()),
                Column.text("document", "checklist.column.document", row -> row.latest()
                        .document()),
                Column.<ChecklistRow>date("issued", "checklist.column.issued", row -> row.latest()
                                .issuedOn())
                        .hidden(),
                Column.<ChecklistRow>text("code", "checklist.column.code", ChecklistRow::code)
                        .hidden());
        return desk.lists()
                .of(columns, rows)
                .titled(getPageTitle())
                .opens(row -> ListLinks.list(row.code()))
                .whenEmpty(new EmptyState(words.text("checklist.none"), words.text("checklist.none.next")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("checklist.title");
    }
}
