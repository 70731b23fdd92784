package org.kaixue.security;

import com.vaadin.flow.spring.SpringServlet;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.stereotype.Component;

/**
 * Keeps the push channel from making sessions. The channel of the sign-in page may still be connecting, under the old
 * session id, while the person is signed in under a new one; the session it would make takes the place of the person's.
 */
@Component
class PushWithoutSessions implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ServletRegistrationBean<?> registration
                && registration.getServlet() instanceof SpringServlet) {
            registration.addInitParameter("org.atmosphere.cpr.sessionCreate", "false");
        }
        return bean;
    }
}
