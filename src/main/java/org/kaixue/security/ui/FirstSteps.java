package org.kaixue.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.kaixue.security.OwnFactor;
import org.kaixue.security.OwnPassword;

/**
 * Leads who has to set a password or a second factor to the page for it, whatever was asked for, and ends a person's
 * session together with the page's.
 */
@SpringComponent
class FirstSteps implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient OwnPassword password;
    private final transient OwnFactor factor;

    FirstSteps(OwnPassword password, OwnFactor factor) {
        this.password = password;
        this.factor = factor;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(new Before(password, factor)));
        event.getSource().addSessionDestroyListener(end -> {
            WrappedSession session = end.getSession().getSession();
            if (session != null) {
                end(session);
            }
        });
    }

    private static void end(WrappedSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException alreadyEnded) {
            return;
        }
    }

    /** Asked before the access control, which would refuse every page to a person without grants. */
    @ListenerPriority(100)
    private record Before(OwnPassword password, OwnFactor factor) implements BeforeEnterListener {

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            Class<?> target = event.getNavigationTarget();
            if (target == LoginView.class) {
                return;
            }
            if (password.mustBeSet()) {
                lead(event, target, SetPasswordView.class);
            } else if (factor.mustBeSet()) {
                lead(event, target, FactorView.class);
            }
        }

        private static void lead(BeforeEnterEvent event, Class<?> target, Class<? extends Component> page) {
            if (target != page) {
                event.forwardTo(page);
            }
        }
    }
}
