package org.kaixue.isolation.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Instant;
import java.util.function.Consumer;

/** A step to be touched. The browser says when it was touched, by the portal's clock, so that no time is lost. */
final class StepButton extends NativeButton {

    private static final long serialVersionUID = 1L;

    /**
     * @param touch the case and the step, by which the phone keeps the touch until the portal has it
     * @param waiting what is said beside it meanwhile
     * @param touched takes the moment; that of 1970 where the browser does not know it
     */
    StepButton(String touch, String waiting, Consumer<Instant> touched) {
        addClassName("kx-step-touch");
        getElement().setAttribute("data-kx-touch", touch);
        getElement().setAttribute("data-kx-waiting", waiting);
        ComponentUtil.addListener(this, Touched.class, event -> touched.accept(Instant.ofEpochMilli(event.at)));
    }

    /** It was touched. */
    @DomEvent("click")
    public static class Touched extends ComponentEvent<StepButton> {

        private static final long serialVersionUID = 1L;
        private final long at;

        /** @param at milliseconds by the portal's clock; 0 if they are not known */
        public Touched(
                StepButton source,
                boolean fromClient,
                @EventData("window.kaixueCase ? window.kaixueCase.now() : 0") double at) {
            super(source, fromClient);
            this.at = (long) at;
        }
    }
}
