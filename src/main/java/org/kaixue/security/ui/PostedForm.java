package org.kaixue.security.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

/** A plain form that the browser sends to the sign-in address, with the token against forged requests. */
@Tag("form")
class PostedForm extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    PostedForm() {
        getElement().setAttribute("method", "post").setAttribute("action", "login");
        var request = VaadinServletRequest.getCurrent();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            addHidden(token.getParameterName(), token.getToken());
        }
    }

    final void addHidden(String name, String value) {
        var field = new Input();
        field.setType("hidden");
        field.getElement().setAttribute("name", name).setAttribute("value", value);
        add(field);
    }
}
