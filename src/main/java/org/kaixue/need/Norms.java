package org.kaixue.need;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The norms: read by all who see supplies, kept by administrators and the bureau, each change dated. */
@Service
public class Norms {

    /** All norms, also past and coming ones, in the order of the catalogue. */
    public List<Norm> list() {
        throw new UnsupportedOperationException();
    }

    /** Adds a norm. */
    public NormId create(NormDraft draft) {
        throw new UnsupportedOperationException(draft.toString());
    }

    /**
     * Changes a norm: one that holds already ends on the eve of the draft's first day and the draft follows it; one that
     * does not hold yet is replaced. Item, driver and scope stay.
     */
    public NormId change(Norm read, NormDraft draft) {
        throw new UnsupportedOperationException(read.toString() + draft);
    }

    /** Ends a norm on a day; one that does not hold yet and would end before its first day is removed. */
    public void end(Norm read, LocalDate lastDay) {
        throw new UnsupportedOperationException(read.toString() + lastDay);
    }

    /**
     * What a draft would do to the needs of all schools in the current term if it held from today on.
     *
     * @param replaced the norm that it would follow; null for a new one
     */
    public NormImpact preview(NormDraft draft, @Nullable Norm replaced) {
        throw new UnsupportedOperationException(draft.toString() + replaced);
    }
}
