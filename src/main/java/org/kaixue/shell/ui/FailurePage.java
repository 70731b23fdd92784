package org.kaixue.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.kaixue.common.LostDatabase;

/** Something failed that nobody foresaw, or the database is gone. Without the frame, which might fail as well. */
@AnonymousAllowed
class FailurePage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        addClassName("kx-error-alone");
        if (LostDatabase.caused(parameter.getException())) {
            say("shell.database-gone.", getTranslation("shell.database-gone.happened"));
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        String reference = Failures.log(parameter.getException());
        say("shell.failure.", getTranslation("shell.failure.happened", reference));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
