package org.kaixue.drill;

/** A scenario or a rule of drills was changed. */
record ScenariosChanged() {}
