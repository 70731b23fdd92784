package org.kaixue.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.junit.jupiter.api.Test;

class PageKeysTest {

    @Test
    void the_keys_of_a_page_are_found_wherever_their_buttons_stand() {
        Button receive = PageKeys.press(new Button("Receive"), "r");
        Div page = new Div(new Button("Print"), new Div(receive), PageKeys.press(new Button("Issue"), "i"));

        assertThat(PageKeys.within(page))
                .containsExactly(new PageKeys.Key("r", "Receive"), new PageKeys.Key("i", "Issue"));
    }
}
