package org.kaixue.campaign;

/** What a campaign is about. */
public enum CampaignKind {
    TERM_OPENING,
    INFLUENZA,
    NOROVIRUS,
    OTHER
}
