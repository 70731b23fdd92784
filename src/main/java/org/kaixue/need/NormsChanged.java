package org.kaixue.need;

/** A norm or the limits of the cover bands were changed. */
record NormsChanged() {}
