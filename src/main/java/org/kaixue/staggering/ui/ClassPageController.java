package org.kaixue.staggering.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Formats;
import org.kaixue.common.Texts;
import org.kaixue.staggering.ClassPage;
import org.kaixue.staggering.ClassPages;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/** A class's page for phones: plain HTML, so that it opens at once, and inside chat applications too. */
@Controller
class ClassPageController {

    private final ClassPages pages;
    private final Texts texts;
    private final BusinessClock clock;

    ClassPageController(ClassPages pages, Texts texts, BusinessClock clock) {
        this.pages = pages;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/c/{token}")
    ResponseEntity<String> page(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        Locale locale = "en".equals(lang) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        PlanWords words = new PlanWords(texts, locale);
        String root = HtmlUtils.htmlEscape(request.getContextPath());
        return pages.page(token)
                .map(page -> answer(HttpStatus.OK, html(words, page, root)))
                .orElseGet(() -> answer(
                        HttpStatus.NOT_FOUND,
                        frame(
                                words,
                                words.text("staggering.page.gone"),
                                "<p>" + text(words.text("staggering.page.gone.next")) + "</p>",
                                root)));
    }

    private String html(PlanWords words, ClassPage page, String root) {
        LocalDate today = clock.today();
        String title = words.clazz(page.clazz());
        StringBuilder body =
                new StringBuilder("<p class=\"quiet\">" + text(page.school().in(words.locale())) + " · "
                        + text(Formats.in(words.locale()).date(today)) + "</p>");
        if (page.lines().isEmpty()) {
            body.append("<p>").append(text(words.text("staggering.page.none"))).append("</p>");
        }
        List<String> doubtful = page.lines().stream()
                .filter(line -> !line.holds())
                .map(line -> words.occasion(line.occasion()))
                .distinct()
                .toList();
        if (!doubtful.isEmpty()) {
            body.append("<p class=\"warn\">")
                    .append(text(words.text(
                            "staggering.page.doubtful",
                            doubtful.stream().collect(Collectors.joining(words.text("staggering.and"))))))
                    .append("</p>");
        }
        body.append("<ul>");
        page.lines().forEach(line -> body.append(line(words, line)));
        return frame(words, title, body.append("</ul>").toString(), root);
    }

    private static String line(PlanWords words, ClassPage.Line line) {
        String what = words.occasion(line.occasion());
        return "<li><span>"
                + text(line.parts() == 1 ? what : words.text("staggering.part", what, line.part()))
                + "</span><b>" + text(words.at(line.occasion(), line.start()))
                + (line.within() == null ? "" : " " + line.within().clocks())
                + "</b><span>" + text(words.spot(line.spot()))
                + "</span></li>";
    }

    private static String frame(PlanWords words, String title, String body, String root) {
        boolean chinese = Locale.SIMPLIFIED_CHINESE.equals(words.locale());
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex"><title>%s</title><link rel="icon" href="%s/icons/icon.svg">
                <link rel="stylesheet" href="%s/styles/class.css"></head>
                <body><main><h1>%s</h1>%s<p><a href="?lang=%s" lang="%s">%s</a></p></main></body>
                </html>
                """.formatted(
                        words.locale().toLanguageTag(),
                        text(title),
                        root,
                        root,
                        text(title),
                        body,
                        chinese ? "en" : "zh",
                        chinese ? "en" : "zh-CN",
                        chinese ? "English" : "中文");
    }

    private static ResponseEntity<String> answer(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html);
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
