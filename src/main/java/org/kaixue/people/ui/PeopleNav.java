package org.kaixue.people.ui;

import com.vaadin.flow.component.html.Anchor;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Choice;

/** The pages about people, side by side; the first is the roster. */
enum PeopleNav {
    ROSTER("people"),
    AWAY("people/away"),
    FOLLOW_UP("people/follow-up"),
    PLEDGES("people/pledges"),
    SCREENING("people/screening"),
    AID("people/aid"),
    TEAMS("people/teams"),
    RETENTION("people/retention");

    /** On a phone the links stand in one line that is swiped. */
    private static final String INTO_SIGHT =
            "setTimeout(() => this.parentElement.scrollLeft = this.offsetLeft - this.parentElement.offsetLeft - 48)";

    private final String path;

    PeopleNav(String path) {
        this.path = path;
    }

    String titleKey() {
        return "people.nav." + name();
    }

    /**
     * Links to all of them, of the same unit and term.
     *
     * @param address of the page that is shown, which names both
     */
    Choice choice(Address address) {
        Choice choice = new Choice();
        choice.addClassName("kx-swiped");
        for (PeopleNav page : values()) {
            Anchor option = choice.option(
                    choice.getTranslation(page.titleKey()),
                    address.keeping("unit", "term").at(page.path),
                    page == this);
            if (page == this) {
                option.getElement().executeJs(INTO_SIGHT);
            }
        }
        return choice;
    }
}
