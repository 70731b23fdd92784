package org.kaixue.campaign;

import java.util.UUID;

/** The id of a campaign. */
public record CampaignId(UUID value) {}
