package org.kaixue.rectification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import org.kaixue.common.Band;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Choice;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.organisation.ui.ScopedView;
import org.kaixue.rectification.FindingCounts;
import org.kaixue.rectification.FindingFilter;
import org.kaixue.rectification.FindingId;
import org.kaixue.rectification.Rectifications;

/** What was found wrong and is not put right yet, what is overdue, and what waits for the second look. */
@Route(FindingId.PATH)
@Menu(title = "rectification.menu", order = 46, icon = "vaadin:wrench")
@RolesAllowed("RECTIFICATION_READ")
class RectificationView extends ScopedView implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String STATE = FindingTiles.STATE;

    private final transient Rectifications rectifications;
    private final transient FindingList list;
    private final transient FindingDialogs dialogs;
    private final transient Units units;
    private final transient Jurisdiction jurisdiction;

    RectificationView(
            Rectifications rectifications,
            FindingList list,
            FindingDialogs dialogs,
            Units units,
            Jurisdiction jurisdiction) {
        this.rectifications = rectifications;
        this.list = list;
        this.dialogs = dialogs;
        this.units = units;
        this.jurisdiction = jurisdiction;
        addClassNames("kx-page", "kx-rectification");
    }

    @Override
    protected void show(Scope scope, Address address) {
        UnitNode unit = units.tree().get(scope.unit());
        FindingCounts counts = rectifications.counts(scope.unit());
        FindingFilter filter = filter(address);
        removeAll();
        add(header(unit, counts));
        if (counts.all() > 0) {
            add(new FindingTiles(counts, address.without(STATE)));
        }
        add(list.of(unit, filter).tools(choice(counts, filter, address)));
    }

    private PageHeader header(UnitNode unit, FindingCounts counts) {
        PageHeader header = new PageHeader(getPageTitle());
        if (counts.overdue() > 0) {
            header.answer(Band.RED, getTranslation("rectification.answer.overdue", counts.overdue()));
        }
        if (counts.toCheck() > 0) {
            header.answer(Band.AMBER, getTranslation("rectification.answer.to-check", counts.toCheck()));
        }
        if (counts.toDo() == 0) {
            header.answer(Band.GREEN, getTranslation("rectification.answer.none"));
        } else if (counts.overdue() == 0) {
            header.answer(Band.AMBER, getTranslation("rectification.answer.to-do", counts.toDo()));
        }
        Button report = new Button(getTranslation("rectification.report"), click -> dialogs.report(unit.id()));
        report.addThemeVariants(ButtonVariant.PRIMARY);
        report.setVisible(
                unit.kind() == UnitKind.SCHOOL && jurisdiction.may(Permission.RECTIFICATION_ANSWER, unit.id()));
        Button deadlines = new Button(getTranslation("rectification.deadlines"), click -> dialogs.deadlines());
        return header.actions(report, deadlines);
    }

    private Choice choice(FindingCounts counts, FindingFilter chosen, Address address) {
        Choice choice = new Choice();
        for (FindingFilter filter : FindingFilter.values()) {
            choice.option(
                    getTranslation("rectification.filter." + filter) + " " + counts.of(filter),
                    address.with(STATE, filter == FindingFilter.TO_DO ? null : filter.name()),
                    filter == chosen);
        }
        return choice;
    }

    private static FindingFilter filter(Address address) {
        String state = address.get(STATE).orElse("");
        return Arrays.stream(FindingFilter.values())
                .filter(filter -> filter.name().equals(state))
                .findFirst()
                .orElse(FindingFilter.TO_DO);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rectification.title");
    }
}
