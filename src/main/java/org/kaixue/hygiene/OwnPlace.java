package org.kaixue.hygiene;

import java.time.LocalDate;

/** What a school says of a kind of place, from a day on. */
record OwnPlace(HygienePlace place, LocalDate validFrom, OwnPlaceDraft draft) {}
