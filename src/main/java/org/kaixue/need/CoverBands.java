package org.kaixue.need;

import java.util.List;
import org.springframework.stereotype.Service;

/** The edges of red, amber and green: dated, and changed by administrators. */
@Service
public class CoverBands {

    /** The limits in force today. */
    public BandLimits current() {
        throw new UnsupportedOperationException();
    }

    /** All limits, the latest first. */
    public List<BandLimits> list() {
        throw new UnsupportedOperationException();
    }

    /** Sets the limits from a day on, today or later. */
    public void change(BandLimits draft) {
        throw new UnsupportedOperationException(draft.toString());
    }
}
