package org.kaixue.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressTest {

    private static final Address SUPPLY =
            Address.of("/supply").with("unit", "639003").with("batch", "1");

    @Test
    void what_a_link_says_is_read_back_as_it_was_whatever_signs_it_holds() {
        Address written = SUPPLY.with("q", "口罩 & 50% + #1?=");

        assertThat(Address.of(new Location(written.href()))).isEqualTo(written);
        assertThat(written.href()).startsWith("supply?").contains("unit=639003").doesNotContain(" ", "#", "口");
    }

    @Test
    void a_parameter_without_a_value_does_not_stand_in_the_address() {
        assertThat(SUPPLY.with("batch", " ")).isEqualTo(SUPPLY.without("batch"));
        assertThat(SUPPLY.with("batch", null).href()).isEqualTo("supply?unit=639003");
        assertThat(Address.of(new Location("supply?unit=&batch=2&flag"))
                        .parameters()
                        .keySet())
                .containsExactly("batch");
    }

    @Test
    void another_page_shows_the_same_organisation() {
        assertThat(SUPPLY.at("supply/gaps"))
                .isEqualTo(new Address("supply/gaps", Map.of("unit", "639003", "batch", "1")));
    }

    @Test
    void of_a_parameter_that_is_given_twice_the_first_holds() {
        assertThat(Address.of(new Location("supply?unit=1&unit=2")).get("unit")).contains("1");
    }
}
