package org.kaixue.people.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.people.PersonId;
import org.kaixue.people.PledgeKind;
import org.kaixue.people.PledgeRow;

/** Asks who of a class has not signed: a class of forty with two missing is two touches and one more. */
final class PledgeExceptions {

    private final CarePage page;
    private final PledgeKind kind;
    private final Map<PersonId, String> missing = new LinkedHashMap<>();

    /** @param rows the class; who has signed already is not asked about */
    PledgeExceptions(CarePage page, PledgeKind kind, List<PledgeRow> rows) {
        this.page = page;
        this.kind = kind;
        rows.stream()
                .filter(row -> !row.signed().contains(kind))
                .forEach(row -> missing.put(
                        row.person().id(),
                        row.person().maskedName() + " " + row.person().code()));
    }

    /** Whether everybody has signed, so that there is nothing to ask. */
    boolean none() {
        return missing.isEmpty();
    }

    void open(Consumer<Set<PersonId>> signAllBut) {
        CheckboxGroup<PersonId> ticks = new CheckboxGroup<>();
        ticks.addClassName("kx-ticks");
        ticks.setItems(missing.keySet());
        ticks.setItemLabelGenerator(missing::get);
        FormDialog<ExceptionsForm> form = new FormDialog<>(
                ExceptionsForm.class,
                page.say("people.pledge.all." + kind.name()),
                draft -> signAllBut.accept(draft.except()));
        ticks.addValueChangeListener(
                change -> form.action(action(missing.size() - change.getValue().size())));
        form.explain(page.say("people.pledge.except.explain"))
                .action(action(missing.size()))
                .field("except", "people.pledge.except", ticks)
                .wide()
                .open(new ExceptionsForm(Set.of()));
    }

    private String action(int people) {
        return page.say("people.pledge.except.action", people);
    }
}
