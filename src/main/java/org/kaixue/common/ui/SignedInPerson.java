package org.kaixue.common.ui;

import java.util.List;
import java.util.Optional;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Role;

/** Who looks at the page. */
public interface SignedInPerson {

    /** The person's name; empty when nobody is signed in. */
    Optional<Bilingual> name();

    /** The roles that the grants in force today give, each once. */
    List<Role> roles();
}
