package org.kaixue.campaign;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.figures.Figure;
import org.kaixue.figures.FigureDefinition;
import org.kaixue.figures.FigureScope;
import org.kaixue.figures.FigureSource;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.Units;
import org.springframework.stereotype.Service;

/** The figures of all campaigns that run in a term. */
@Service
public class CampaignFigures implements FigureSource {

    private static final String NO_HEADCOUNT = "campaign.figure.no-headcount";
    private static final FigureDefinition ASKED =
            definition("campaign.figure.measures", "campaign.figure.unit.measures");
    private static final FigureDefinition DONE =
            definition("campaign.figure.measures-done", "campaign.figure.unit.measures");
    private static final FigureDefinition LATE =
            definition("campaign.figure.measures-late", "campaign.figure.unit.measures");
    private static final FigureDefinition BEHIND =
            definition("campaign.figure.units-late", "campaign.figure.unit.units");
    private static final FigureDefinition OPENED =
            definition("campaign.figure.stages-opened", "campaign.figure.unit.stages");
    private static final FigureDefinition OVERDUE =
            definition("campaign.figure.stages-overdue", "campaign.figure.unit.stages");

    private final Campaigns campaigns;
    private final Measures measures;
    private final Batches batches;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final Terms terms;
    private final BusinessClock clock;

    CampaignFigures(
            Campaigns campaigns,
            Measures measures,
            Batches batches,
            Jurisdiction jurisdiction,
            Units units,
            Terms terms,
            BusinessClock clock) {
        this.campaigns = campaigns;
        this.measures = measures;
        this.batches = batches;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public List<FigureDefinition> definitions() {
        return List.of(ASKED, DONE, LATE, BEHIND, OPENED, OVERDUE);
    }

    @Override
    public List<Figure> figures(FigureScope scope, Collection<String> keys) {
        jurisdiction.require(Permission.CAMPAIGN_READ, scope.unit());
        List<MeasureRow> rows = new ArrayList<>();
        campaigns.of(scope.unit(), scope.term()).stream()
                .filter(campaign -> !campaign.closed())
                .forEach(campaign -> rows.addAll(measures.of(campaign.id(), scope.unit())));
        CampaignTotals totals = CampaignTotals.of(rows, batches.of(scope.unit(), scope.term()));
        return Stream.of(
                        figure(ASKED, scope, totals.measures(), 0),
                        figure(DONE, scope, totals.done(), totals.unknown()),
                        figure(LATE, scope, totals.late(), totals.unknown()),
                        figure(BEHIND, scope, totals.unitsLate(), totals.unknown()),
                        figure(OPENED, scope, totals.opened(), 0),
                        figure(OVERDUE, scope, totals.openingsLate(), 0))
                .filter(figure -> keys.contains(figure.definition().key()))
                .toList();
    }

    private Figure figure(FigureDefinition definition, FigureScope scope, int value, int unknown) {
        String link = "campaign?unit=" + units.tree().get(scope.unit()).code() + "&term="
                + terms.get(scope.term()).code();
        return new Figure(
                definition,
                scope,
                clock.now(),
                BigDecimal.valueOf(value),
                unknown == 0 ? null : new Figure.Incomplete(NO_HEADCOUNT, unknown),
                link);
    }

    private static FigureDefinition definition(String key, String unitKey) {
        return new FigureDefinition(key, EnumSet.allOf(UnitKind.class), unitKey);
    }
}
