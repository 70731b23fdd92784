package org.kaixue.hygiene;

import java.time.LocalDate;
import java.util.List;

/**
 * What holds where nobody has set anything else. Chlorine at 500 mg/L is the 1:100 dilution of the national guidance on
 * disinfection; how often each place is done, the limits and the days are an example of the usual guidance, to be
 * confirmed by the bureau.
 */
final class DefaultHygiene {

    static final LocalDate FROM = LocalDate.of(2020, 2, 10);
    /** Said in the reader's language. */
    private static final String SOURCE = "";

    private static final int CHLORINE = 500;
    private static final int MINUTES = 30;

    static final HygieneRule RULE = new HygieneRule(FROM, 90, 60, 3, 7, 3, SOURCE);

    static final List<HygieneStandard> STANDARDS = List.of(
            standard(HygienePlace.CLASSROOM, 1, 3),
            standard(HygienePlace.DORMITORY, 1, 2),
            standard(HygienePlace.CANTEEN, 3, 3),
            standard(HygienePlace.TOILET, 2, 2),
            standard(HygienePlace.CORRIDOR, 1, 2),
            standard(HygienePlace.GATE, 2, 0),
            standard(HygienePlace.ISOLATION_ROOM, 1, 2),
            standard(HygienePlace.LABORATORY, 1, 2),
            standard(HygienePlace.SCHOOL_BUS, 2, 2));

    private DefaultHygiene() {}

    private static HygieneStandard standard(HygienePlace place, int disinfections, int airings) {
        return new HygieneStandard(place, FROM, disinfections, CHLORINE, airings, MINUTES, SOURCE);
    }
}
