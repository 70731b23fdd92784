package org.kaixue.organisation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.organisation.OpeningDraft;

/** When each stage of a school opens in the term. */
class OpeningPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SchoolDesk desk;
    private final transient SchoolDesk.Visit visit;

    OpeningPart(SchoolDesk desk, SchoolDesk.Visit visit) {
        this.desk = desk;
        this.visit = visit;
        String term = desk.terms().get(visit.term()).name().in(getLocale());
        DataList<OpeningDraft> list = desk.lists()
                .of(
                        ColumnList.of(
                                Column.<OpeningDraft>text(
                                                "stage",
                                                "organisation.stage",
                                                (row, locale) -> getTranslation(
                                                        locale,
                                                        "organisation.stage."
                                                                + row.stage().name()))
                                        .wide(),
                                Column.number("batch", "organisation.opening.batch", OpeningDraft::batch),
                                Column.date("planned", "organisation.opening.planned", OpeningDraft::planned),
                                Column.date("actual", "organisation.opening.actual", OpeningDraft::actual)),
                        rows())
                .titled(getTranslation("organisation.tab.opening"))
                .scoped(visit.school().name().in(getLocale()) + " · " + term);
        if (visit.writable()) {
            list.onOpen(this::form);
        }
        add(new Card(term, list));
    }

    private void form(OpeningDraft row) {
        IntegerField batch = new IntegerField();
        batch.setMin(1);
        new FormDialog<>(
                        OpeningDraft.class,
                        getTranslation("organisation.stage." + row.stage().name()),
                        draft -> {
                            desk.openings().set(visit.school().id(), visit.term(), draft);
                            visit.refresh().run();
                        })
                .explain(getTranslation("organisation.opening.explain"))
                .field("batch", "organisation.opening.batch", batch)
                .field("planned", "organisation.opening.planned", Dates.picker())
                .field("actual", "organisation.opening.actual", Dates.picker())
                .conflict(() -> rows().stream()
                        .filter(now -> now.stage() == row.stage())
                        .findFirst()
                        .orElse(row))
                .open(row);
    }

    private List<OpeningDraft> rows() {
        return desk.openings().rows(visit.school().id(), visit.term());
    }
}
