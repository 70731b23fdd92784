package org.kaixue.figures;

import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.springframework.stereotype.Component;

/** Addresses of the rows behind what is known of a school. */
@Component
public class FactLinks {

    private final Units units;
    private final Terms terms;

    FactLinks(Units units, Terms terms) {
        this.units = units;
        this.terms = terms;
    }

    /**
     * The address of a page about one school in a term, relative to the portal's root.
     *
     * @param page the page's address without school and term, such as {@code people/pledges}
     */
    public String of(String page, UnitId school, TermId term) {
        return page + (page.contains("?") ? "&" : "?") + "unit="
                + units.tree().get(school).code() + "&term=" + terms.get(term).code();
    }
}
