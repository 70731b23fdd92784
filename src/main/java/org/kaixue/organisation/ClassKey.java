package org.kaixue.organisation;

/** By what a class is known: no two of a school are called alike. */
record ClassKey(UnitId school, Stage stage, int entryYear, int number) {}
