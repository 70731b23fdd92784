package org.kaixue.isolation.ui;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.organisation.ui.ScopedView;

/** Begins a case in a few touches; the clock runs from then. */
@Route(CaseLinks.NEW)
@RolesAllowed("CASES_WRITE")
class NewCaseView extends ScopedView implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CaseDesk desk;

    NewCaseView(CaseDesk desk) {
        this.desk = desk;
        addClassNames("kx-page", "kx-new-case");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cases.case.new");
    }

    @Override
    protected void show(Scope scope, Address address) {
        UnitNode unit = desk.unit(scope.unit());
        removeAll();
        add(new PageHeader(getPageTitle())
                .crumb(unit.name().in(getLocale()), CaseLinks.rooms(unit))
                .crumb(getTranslation("cases.cases.title"), CaseLinks.cases(unit)));
        if (unit.kind() == UnitKind.SCHOOL && desk.leads(unit.id())) {
            add(new Card(getTranslation("cases.case.new.who"), new NewCaseForm(desk, unit)));
        } else {
            add(new EmptyState(getTranslation("cases.case.no-school"), getTranslation("cases.case.no-school.next")));
        }
    }
}
