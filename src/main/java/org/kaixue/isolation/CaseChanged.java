package org.kaixue.isolation;

/** Something of a case is not as it was; published in the transaction that changes it. */
record CaseChanged(CaseId id) {}
