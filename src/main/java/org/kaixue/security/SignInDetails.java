package org.kaixue.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where a sign-in comes from, and the code where it is the second step. */
class SignInDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;

    private final @Nullable String code;
    private final @Nullable AwaitedCode awaited;

    SignInDetails(HttpServletRequest request) {
        super(request);
        code = request.getParameter("code");
        awaited = AwaitedCode.of(request.getSession(false));
    }

    @Nullable
    String code() {
        return code;
    }

    @Nullable
    AwaitedCode awaited() {
        return awaited;
    }
}
