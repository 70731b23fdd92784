package org.kaixue.drill;

/** Something was touched, or a drill came into another state: phones that show it look again. */
record DrillChanged(DrillId drill) {}
