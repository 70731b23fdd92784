package org.kaixue.staggering.ui;

import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Choice;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.organisation.ui.ScopedView;
import org.kaixue.staggering.Occasion;

/** Plans of some occasions: of a school, its plan; of a county or the prefecture, which schools have one that holds. */
abstract class OccasionView extends ScopedView implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PlanDesk desk;
    private final transient List<Occasion> occasions;
    private final String titleKey;

    /** @param occasions the one that is shown first comes first */
    OccasionView(PlanDesk desk, String titleKey, List<Occasion> occasions) {
        this.desk = desk;
        this.titleKey = titleKey;
        this.occasions = occasions;
        addClassNames("kx-page", "kx-staggering");
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey);
    }

    @Override
    protected void show(Scope scope, Address address) {
        PlanPage page = new PlanPage(
                desk.unit(scope),
                scope.term(),
                PlanPage.named(address, occasions).orElse(occasions.getFirst()),
                occasions,
                desk.scoped(scope, address),
                new PlanWords(desk.texts(), getLocale()),
                () -> show(scope, address));
        removeAll();
        if (page.unit().kind() != UnitKind.SCHOOL) {
            add(new OverviewPart(desk, page));
        } else {
            add(page.counting() ? new CountsPart(desk, page) : new SchoolPart(desk, page));
        }
    }

    /** The choice between the occasions of a page. */
    static Choice choice(PlanPage page, List<Occasion> offered) {
        Choice choice = new Choice();
        for (Occasion occasion : offered) {
            choice.option(page.words().occasion(occasion), page.of(occasion), occasion == page.occasion());
        }
        return choice;
    }
}
