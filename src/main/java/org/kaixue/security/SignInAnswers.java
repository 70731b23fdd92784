package org.kaixue.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Leads a refused sign-in back to the sign-in page, which says why. */
class SignInAnswers implements AuthenticationFailureHandler, AccessDeniedHandler {

    private static final PathPatternRequestMatcher SIGN_IN =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login");

    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof CodeAwaited code) {
            code.awaited().keep(request);
            lead(request, response, code.wrong() ? "step=code&error=code" : "step=code");
            return;
        }
        TypedName.keep(request);
        answer(
                request,
                response,
                switch (failure) {
                    case SignInThrottled throttled -> "throttled&minutes=" + throttled.minutes();
                    case DisabledException disabled -> "disabled";
                    case CredentialsExpiredException lapsed -> "lapsed";
                    case NoAccountsYet loading -> "loading";
                    case SessionAuthenticationException late -> "expired";
                    case CodeUncheckable unfit -> "key";
                    case AuthenticationServiceException service -> "unavailable";
                    default -> "wrong";
                });
    }

    /** A sign-in form that stood open until its session ended is asked for again; everything else is refused. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (SIGN_IN.matches(request)) {
            answer(request, response, "expired");
        } else {
            others.handle(request, response, denied);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, String error)
            throws IOException {
        lead(request, response, "error=" + error);
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response, String query)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/login?" + query);
    }
}
