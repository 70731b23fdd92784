package org.kaixue.campaign;

import org.kaixue.organisation.UnitId;

/** A campaign, a measure or what was done of it changed at a unit. */
record CampaignChanged(UnitId unit) {}
