package org.kaixue.checklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.AttachmentType;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Edition;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.Sheet;

/** The items of an edition taken out, into Excel and onto A4 paper. */
record ItemSheet(ListDesk desk, ListPage page) {

    Component[] links() {
        Anchor xlsx = new Anchor();
        xlsx.setText(page.words().text("common.list.xlsx"));
        xlsx.addClassName("kx-button");
        xlsx.setHref(desk.lists().xlsx(this::sheet), AttachmentType.DOWNLOAD);
        Anchor print = new Anchor();
        print.setText(page.words().text("common.list.print"));
        print.addClassName("kx-button");
        print.setHref(desk.lists().print(this::sheet), AttachmentType.INLINE);
        print.setTarget(AnchorTarget.BLANK);
        return new Component[] {xlsx, print};
    }

    private Sheet<?> sheet() {
        Edition edition = page.edition();
        ListWords words = page.words();
        String from = edition.document() == null ? "" : edition.document() + "  ";
        return desk.lists()
                .sheet(
                        words.in(edition.name()),
                        from + words.text("checklist.sheet.edition", edition.version()),
                        columns(words),
                        edition.items());
    }

    private static ColumnList<ChecklistItem> columns(ListWords words) {
        return ColumnList.of(
                Column.number("number", "checklist.column.number", ChecklistItem::number),
                Column.text("gate", "checklist.column.gate", item -> words.gate(item.gate())),
                Column.name("group", "checklist.column.group", ChecklistItem::group),
                Column.name("item", "checklist.column.item", ChecklistItem::text),
                Column.text("veto", "checklist.column.veto", item -> item.veto() ? words.text("checklist.veto") : ""),
                Column.text("kind", "checklist.column.kind", item -> words.kind(item.kind())),
                Column.text("limits", "checklist.column.limits", words::limits),
                Column.text(
                        "applies",
                        "checklist.column.applies",
                        item -> item.mayNotApply() ? words.text("checklist.may-not-apply") : ""),
                Column.text("evidence", "checklist.column.evidence", words::evidence),
                Column.text(
                        "fact", "checklist.column.fact", item -> item.fact() == null ? "" : words.text(item.fact())),
                Column.text("severity", "checklist.column.severity", item -> words.severity(item.severity())));
    }
}
