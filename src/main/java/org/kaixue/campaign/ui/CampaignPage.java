package org.kaixue.campaign.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kaixue.campaign.Campaign;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Choice;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.ui.Scope;

/**
 * What the page of campaigns shows, and how it says it.
 *
 * @param campaigns those of the term that concern the unit
 * @param refresh shows the page anew
 */
record CampaignPage(
        UnitNode unit, Scope scope, Address address, CampaignWords words, List<Campaign> campaigns, Runnable refresh) {

    static final String CAMPAIGN = "campaign";
    static final String PATH = CAMPAIGN;
    static final String VIEW = "view";
    static final String MEASURE = "measure";
    static final String BATCH = "of";

    /** The parts of the page. */
    enum Part {
        MEASURES,
        BATCHES,
        LESSONS
    }

    Part part() {
        return Arrays.stream(Part.values())
                .filter(part ->
                        address.get(VIEW).filter(part.name()::equalsIgnoreCase).isPresent())
                .findFirst()
                .orElse(Part.MEASURES);
    }

    Address of(Part part) {
        Address plain = address.without(MEASURE).without(BATCH);
        return part == Part.MEASURES
                ? plain.without(VIEW)
                : plain.with(VIEW, part.name().toLowerCase(Locale.ROOT));
    }

    /** The choice between the parts. */
    Choice parts() {
        Choice choice = new Choice();
        for (Part part : Part.values()) {
            choice.option(words.text("campaign.part." + part), of(part), part == part());
        }
        return choice;
    }

    /** The campaign that the address names, else the first, which is one that runs if any does. */
    Optional<Campaign> chosen() {
        return campaigns.stream()
                .filter(one -> address.get(CAMPAIGN).filter(id(one)::equals).isPresent())
                .findFirst()
                .or(() -> campaigns.stream().findFirst());
    }

    Address of(Campaign campaign) {
        return address.without(MEASURE).without(BATCH).with(CAMPAIGN, id(campaign));
    }

    static String id(Campaign campaign) {
        return campaign.id().value().toString();
    }
}
