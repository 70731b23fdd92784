package org.kaixue.isolation;

import org.kaixue.people.PersonRow;

/** Somebody who may be a contact, and why; nobody is one before being chosen. */
public record ContactProposal(PersonRow person, ContactOrigin origin) {}
