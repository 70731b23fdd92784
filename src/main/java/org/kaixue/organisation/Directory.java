package org.kaixue.organisation;

import java.util.List;
import java.util.UUID;
import org.kaixue.common.Bilingual;

/** Names accounts that could be given work; implemented where accounts are kept. The room asks first who may. */
public interface Directory {

    /**
     * The accounts in use with a role of their own at or below a unit, by their names.
     *
     * @param typed a part of the name or user name; blank for all
     */
    List<Entry> find(UnitId unit, String typed, int most);

    /** Whether an account is one of those. */
    boolean belongs(UnitId unit, UUID account);

    /** An account that could be given work. */
    record Entry(UUID account, String username, Bilingual name) {}
}
