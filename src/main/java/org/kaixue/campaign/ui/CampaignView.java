package org.kaixue.campaign.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.kaixue.campaign.BatchRow;
import org.kaixue.campaign.Campaign;
import org.kaixue.campaign.MeasureRow;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.organisation.ui.ScopedView;

/** What of a campaign is behind, which batch opens when, and what was learned. */
@Route(CampaignPage.PATH)
@Menu(title = "campaign.menu", order = 42, icon = "vaadin:flag-o")
@RolesAllowed("CAMPAIGN_READ")
class CampaignView extends ScopedView implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CampaignDesk desk;

    CampaignView(CampaignDesk desk) {
        this.desk = desk;
        addClassNames("kx-page", "kx-campaign");
    }

    @Override
    protected void show(Scope scope, Address address) {
        CampaignPage page = new CampaignPage(
                desk.unit(scope.unit()),
                scope,
                desk.scoped(scope, address),
                new CampaignWords(desk.texts(), getLocale()),
                desk.campaigns().of(scope.unit(), scope.term()),
                () -> show(scope, address));
        removeAll();
        page.chosen().ifPresentOrElse(campaign -> show(page, campaign), () -> none(page));
    }

    private void show(CampaignPage page, Campaign campaign) {
        List<MeasureRow> measures =
                desk.measures().of(campaign.id(), page.unit().id());
        List<BatchRow> batches =
                desk.batches().of(page.unit().id(), page.scope().term());
        CampaignHead head = new CampaignHead(desk, page, campaign, measures, batches);
        add(head.header(), head.choices());
        switch (page.part()) {
            case MEASURES ->
                measures.stream()
                        .filter(row -> page.address()
                                .get(CampaignPage.MEASURE)
                                .filter(row.measure().id().value().toString()::equals)
                                .isPresent())
                        .findFirst()
                        .ifPresentOrElse(
                                row -> add(new MeasurePart(desk, page, campaign, row)),
                                () -> add(head.tiles(), new MeasuresPart(desk, page, campaign, measures)));
            case BATCHES -> add(head.tiles(), new BatchesPart(desk, page, campaign, batches));
            case LESSONS -> add(new LessonsPart(desk, page, campaign, batches));
        }
    }

    private void none(CampaignPage page) {
        CampaignWords words = page.words();
        boolean writes = desk.writes(page.unit().id());
        EmptyState empty = new EmptyState(words.text("campaign.none"), writes ? words.text("campaign.none.next") : "");
        if (writes) {
            Button begin = new Button(words.text("campaign.begin"), click -> new CampaignDialogs(desk, page).begin());
            begin.addThemeVariants(ButtonVariant.PRIMARY);
            empty.action(begin);
        }
        add(new PageHeader(getPageTitle()), empty);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("campaign.title");
    }
}
