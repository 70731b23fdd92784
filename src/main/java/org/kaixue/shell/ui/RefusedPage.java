package org.kaixue.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Texts;

/** A rule refuses what the address asks for. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RefusedPage extends ErrorPage implements HasErrorParameter<RuleViolation> {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;

    RefusedPage(Texts texts) {
        this.texts = texts;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<RuleViolation> parameter) {
        RuleViolation refusal = parameter.getException();
        boolean denied = refusal instanceof AccessRefused;
        say(denied ? "shell.denied." : "shell.refused.", texts.of(refusal, getLocale()));
        return denied ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_BAD_REQUEST;
    }
}
