package org.kaixue.figures;

/**
 * A question about a school that the portal answers by itself.
 *
 * @param key its name for the portal, as {@code isolation.fact.rooms}, which is also the text key of its title
 */
public record FactDefinition(String key) {}
