package org.kaixue;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Holds the rooms to what their package-info allows them to know. */
class ModularityTest {
    @Test
    void rooms_know_only_the_rooms_that_they_name_and_only_what_those_offer() {
        ApplicationModules.of(Application.class).verify();
    }
}
