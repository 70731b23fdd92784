package org.kaixue.preparedness;

/** A plan came into another state: who waits for it is told. */
record PreparednessChanged() {}
