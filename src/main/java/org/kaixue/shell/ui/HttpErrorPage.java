package org.kaixue.shell.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.kaixue.common.LostDatabase;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Preferences;
import org.kaixue.common.ui.RememberedChoices;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;

/** The plain page for what fails outside the portal's pages: a refused request, a lost database, a wrong address. */
@Controller
class HttpErrorPage implements ErrorController {

    private final Texts texts;
    private final Preferences preferences;

    HttpErrorPage(Texts texts, Preferences preferences) {
        this.texts = texts;
        this.preferences = preferences;
    }

    @RequestMapping("/error")
    ResponseEntity<String> page(HttpServletRequest request) {
        HttpStatus status = status(request);
        Locale locale = language(request);
        String key = key(request, status);
        Object detail = "shell.failure.".equals(key) ? Failures.log(failure(request)) : status.value();
        String context = HtmlUtils.htmlEscape(request.getContextPath());
        String title = text(key + "title", locale);
        String html = """
            <!doctype html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title><link rel="icon" href="%s/icons/icon-32x32.png"><link rel="stylesheet" href="%s/styles/plain.css"></head>
            <body><main><h1>%s</h1><p>%s</p><p>%s</p><p><a href="%s/">%s</a></p></main></body>
            </html>
            """.formatted(
                        locale.toLanguageTag(),
                        title,
                        context,
                        context,
                        title,
                        text(key + "happened", locale, detail),
                        text(key + "next", locale),
                        context,
                        text("shell.error.home", locale));
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html);
    }

    private static String key(HttpServletRequest request, HttpStatus status) {
        if (LostDatabase.caused(failure(request))) {
            return "shell.database-gone.";
        }
        return switch (status) {
            case NOT_FOUND -> "shell.not-found.";
            case INTERNAL_SERVER_ERROR -> "shell.failure.";
            default -> "shell.http.";
        };
    }

    /** The status of the failed request; not found for whoever asks for this address himself. */
    private static HttpStatus status(HttpServletRequest request) {
        if (LostDatabase.caused(failure(request))) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static Throwable failure(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                ? failure
                : new IllegalStateException("Status " + request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)
                        + " without an exception at " + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }

    /** The database that failed may be the one that would tell the person's language. */
    private Locale language(HttpServletRequest request) {
        try {
            return RememberedChoices.language(preferences, request.getCookies());
        } catch (RuntimeException gone) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }

    private String text(String key, Locale locale, Object... values) {
        return HtmlUtils.htmlEscape(texts.getTranslation(key, locale, values));
    }
}
