package org.kaixue.common;

/** All data was replaced at once, as when the demo is reset: whoever keeps something in memory reads it again. */
public record DataReplaced() {}
