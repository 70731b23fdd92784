package org.kaixue.organisation;

/** A term, its weeks or its exceptions were changed. */
record TermsChanged() {}
