package org.kaixue.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** The user name of a refused sign-in, kept for the session so that it need not be typed again. */
public final class TypedName {

    private static final String ATTRIBUTE = TypedName.class.getName();

    private TypedName() {}

    static void keep(HttpServletRequest request) {
        String typed = request.getParameter("username");
        request.getSession().setAttribute(ATTRIBUTE, typed == null ? "" : SignInThrottle.plain(typed));
    }

    /** The name, once; empty where none was typed. */
    public static String take(HttpSession session) {
        Object typed = session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        return typed instanceof String name ? name : "";
    }
}
