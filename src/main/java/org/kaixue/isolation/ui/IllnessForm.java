package org.kaixue.isolation.ui;

import com.vaadin.flow.component.select.Select;
import jakarta.validation.constraints.NotNull;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.isolation.Illness;

/** What the case is taken for, when the doctor thinks otherwise. */
record IllnessForm(CaseVisit visit) {

    /** The illness chosen. */
    public record Judged(@NotNull Illness illness) {}

    void open() {
        Select<Illness> illness = new Select<>();
        illness.setItems(Illness.values());
        illness.setItemLabelGenerator(visit.words()::illness);
        new FormDialog<>(
                        Judged.class,
                        visit.words().text("cases.case.judge"),
                        judged -> visit.save(desk -> desk.cases().judge(visit.id(), judged.illness())))
                .explain(visit.words().text("cases.case.judge.explain"))
                .field("illness", "cases.case.illness", illness)
                .wide()
                .open(new Judged(visit.sheet().row().illness()));
    }
}
