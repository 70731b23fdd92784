package org.kaixue.need.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import java.util.List;
import java.util.function.Supplier;
import org.kaixue.common.ui.Lists;
import org.kaixue.common.ui.Sheet;

/** Takes a table of a page out into Excel, as it was when the page was shown. */
final class TakeOut {

    private TakeOut() {}

    /** A link that looks like a button, for several tables in one workbook. */
    static Anchor workbook(Lists lists, List<Sheet<?>> sheets) {
        Anchor link = new Anchor();
        link.setText(UI.getCurrent().getTranslation("common.list.xlsx"));
        link.setHref(lists.workbook(() -> sheets), AttachmentType.DOWNLOAD);
        link.addClassName("kx-button");
        return link;
    }

    /** A link for the head of a card. */
    static Anchor plain(Lists lists, Supplier<Sheet<?>> sheet) {
        Sheet<?> shown = sheet.get();
        Anchor link = new Anchor();
        link.setText(UI.getCurrent().getTranslation("common.list.xlsx"));
        link.setHref(lists.xlsx(() -> shown), AttachmentType.DOWNLOAD);
        return link;
    }
}
