package org.kaixue.isolation.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Duration;
import java.util.function.Consumer;

/** A step to be touched. The browser says how long after the page was shown it was touched, so that no time is lost. */
final class StepButton extends NativeButton {

    private static final long serialVersionUID = 1L;

    /**
     * @param touch the case and the step, by which the phone keeps the touch until the portal has it
     * @param waiting what is said beside it meanwhile
     */
    StepButton(String touch, String waiting, Consumer<Duration> touched) {
        addClassName("kx-step-touch");
        getElement().setAttribute("data-kx-touch", touch);
        getElement().setAttribute("data-kx-waiting", waiting);
        ComponentUtil.addListener(this, Touched.class, event -> touched.accept(Duration.ofMillis(event.since)));
    }

    /** It was touched. */
    @DomEvent("click")
    public static class Touched extends ComponentEvent<StepButton> {

        private static final long serialVersionUID = 1L;
        private final long since;

        /** @param since milliseconds after the page was shown */
        public Touched(
                StepButton source,
                boolean fromClient,
                @EventData("window.kaixueCase ? window.kaixueCase.since() : 0") double since) {
            super(source, fromClient);
            this.since = (long) since;
        }
    }
}
