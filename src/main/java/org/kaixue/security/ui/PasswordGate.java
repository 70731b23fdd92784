package org.kaixue.security.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.WrappedSession;
import org.kaixue.security.OwnPassword;
import org.springframework.stereotype.Component;

/**
 * Leads who has to set a password to the page for it, whatever was asked for, and ends a person's session together with
 * the page's.
 */
@Component
class PasswordGate implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient OwnPassword password;

    PasswordGate(OwnPassword password) {
        this.password = password;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(new Before(password)));
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
    private record Before(OwnPassword password) implements BeforeEnterListener {

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            Class<?> target = event.getNavigationTarget();
            if (target != SetPasswordView.class && target != LoginView.class && password.mustBeSet()) {
                event.forwardTo(SetPasswordView.class);
            }
        }
    }
}
