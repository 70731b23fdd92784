package org.kaixue.people.ui;

import java.util.Set;
import org.kaixue.people.PersonId;

/** Who has not signed while all others have. */
public record ExceptionsForm(Set<PersonId> except) {

    public ExceptionsForm {
        except = Set.copyOf(except);
    }
}
