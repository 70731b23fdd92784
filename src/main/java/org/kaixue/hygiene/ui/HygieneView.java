package org.kaixue.hygiene.ui;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PrintButton;
import org.kaixue.hygiene.DayPlan;
import org.kaixue.hygiene.HygieneSurvey;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.organisation.ui.ScopedView;

/** What of today's disinfection and airing is open at a school, and which schools are behind. */
@Route(HygienePage.PATH)
@Menu(title = "hygiene.menu", order = 43, icon = "vaadin:drop")
@RolesAllowed("CAMPAIGN_READ")
class HygieneView extends ScopedView implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient HygieneDesk desk;

    HygieneView(HygieneDesk desk) {
        this.desk = desk;
        addClassNames("kx-page", "kx-hygiene");
    }

    @Override
    protected void show(Scope scope, Address address) {
        HygienePage page = new HygienePage(
                desk,
                desk.unit(scope.unit()),
                scope,
                desk.scoped(scope, address),
                new HygieneWords(desk.texts(), getLocale()),
                () -> show(scope, address));
        removeAll();
        if (page.ofSchool()) {
            school(page);
        } else {
            above(page);
        }
    }

    private void school(HygienePage page) {
        DayPlan plan = desk.plans().today(page.school(), page.term());
        add(HygieneHead.of(page, plan), page.parts());
        switch (page.part()) {
            case STANDING -> {
                HygieneSurvey survey = desk.surveys().of(page.school(), page.term());
                add(new TodayPart(page, plan), new DaysCard(page, survey));
            }
            case LOG -> add(new LogPart(page));
            case PLACES -> add(new PlacesPart(page));
            case STANDARD -> add(new StandardPart(page));
        }
    }

    private void above(HygienePage page) {
        if (page.part() == HygienePage.Part.STANDARD) {
            add(new PageHeader(getPageTitle()).actions(PrintButton.create()), page.parts(), new StandardPart(page));
            return;
        }
        HygieneSurvey survey = desk.surveys().of(page.unit().id(), page.term());
        add(HygieneHead.of(page, survey), page.parts(), new SchoolsPart(page, survey));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("hygiene.title");
    }
}
