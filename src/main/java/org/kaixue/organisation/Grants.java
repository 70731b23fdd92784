package org.kaixue.organisation;

import java.util.List;

/** Answers what the signed-in person is granted; implemented where accounts are kept. */
public interface Grants {

    /** The grants in force today; empty when nobody is signed in. */
    List<Grant> current();
}
