package org.kaixue.shell.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Preferences;
import org.kaixue.common.ui.Preferences.Scheme;
import org.kaixue.common.ui.RememberedChoices;
import org.springframework.stereotype.Component;

/** What holds for every page: its language and colours from the first paint on, its title, what is said when it fails. */
@Component
class FrameInit implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    /** In words that the oldest browsers know: some fail at the framework's own question. */
    private static final String OLD_BROWSERS = "if (!('popover' in HTMLElement.prototype) || !Object.hasOwn) {"
            + " window.location.search = 'v-r=oldbrowser'; }";

    private static final String CONNECTION = "const indicator = window.Vaadin && window.Vaadin.connectionIndicator;"
            + "if (indicator) { indicator.reconnectingText = $0; indicator.offlineText = $1; indicator.onlineText = $2; }";

    private final transient Preferences preferences;
    private final transient Texts texts;
    private final transient Failures failures;

    FrameInit(Preferences preferences, Texts texts, Failures failures) {
        this.preferences = preferences;
        this.texts = texts;
        this.failures = failures;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::firstPaint);
        event.getSource().addUIInitListener(this::open);
        event.getSource().setSystemMessagesProvider(this::messages);
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(failures::duringWork));
    }

    private void firstPaint(IndexHtmlResponse page) {
        VaadinRequest request = page.getVaadinRequest();
        Element html = page.getDocument().head().parent();
        if (html != null) {
            html.attr("lang", language(request).toLanguageTag());
            ColorScheme.Value colors = RememberedChoices.scheme(preferences, request.getCookies())
                    .map(scheme -> scheme == Scheme.DARK ? ColorScheme.Value.DARK : ColorScheme.Value.LIGHT)
                    .orElse(ColorScheme.Value.SYSTEM);
            html.attr("theme", colors.getThemeValue()).attr("style", "color-scheme: " + colors.getValue() + ";");
        }
        if (request.getUserPrincipal() == null) {
            leaveToInstallLater(page.getDocument().head());
        }
        page.getDocument().head().prependElement("script").appendChild(new DataNode(OLD_BROWSERS));
        page.getDocument()
                .body()
                .appendElement("noscript")
                .appendElement("p")
                .text(texts.getTranslation("shell.no-script", Locale.SIMPLIFIED_CHINESE)
                        + " "
                        + texts.getTranslation("shell.no-script", Locale.ENGLISH));
    }

    /**
     * The parts of the installable portal are fetched in the background, and one that is asked for under the session id
     * of before the sign-in makes a session that takes the place of the person's. They come with the first page inside.
     */
    private static void leaveToInstallLater(Element head) {
        head.select("link[rel=manifest], link[href^=icons/icon-]").remove();
        head.select("script").stream()
                .filter(script -> script.data().contains("serviceWorker.register"))
                .forEach(Element::remove);
        head.appendElement("link").attr("rel", "icon").attr("href", "icons/icon.svg");
    }

    private void open(UIInitEvent event) {
        UI ui = event.getUI();
        Locale language = language(VaadinRequest.getCurrent());
        ui.getSession().setLocale(language);
        ui.setLocale(language);
        ui.getPage()
                .executeJs(
                        CONNECTION,
                        texts.getTranslation("shell.reconnect", language),
                        texts.getTranslation("shell.reconnect.gave-up", language),
                        texts.getTranslation("shell.online", language));
        ui.addAfterNavigationListener(navigation -> title(ui, navigation));
    }

    /** Puts the portal's name behind the page's, after the framework has set the page's. */
    private void title(UI ui, AfterNavigationEvent navigation) {
        String brand = texts.getTranslation("shell.brand", ui.getLocale());
        HasElement view = navigation.getActiveChain().getFirst();
        ui.beforeClientResponse(ui, response -> ui.getPage()
                .setTitle(view instanceof HasDynamicTitle titled ? titled.getPageTitle() + " · " + brand : brand));
    }

    private SystemMessages messages(SystemMessagesInfo info) {
        Locale locale = info.getLocale() == null ? Locale.SIMPLIFIED_CHINESE : info.getLocale();
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.getTranslation("shell.session-expired", locale));
        messages.setSessionExpiredMessage(texts.getTranslation("shell.session-expired.message", locale));
        messages.setInternalErrorCaption(texts.getTranslation("shell.internal-error", locale));
        messages.setInternalErrorMessage(texts.getTranslation("shell.internal-error.message", locale));
        messages.setCookiesDisabledCaption(texts.getTranslation("shell.no-cookies", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("shell.no-cookies.message", locale));
        return messages;
    }

    private Locale language(@Nullable VaadinRequest request) {
        return RememberedChoices.language(preferences, request == null ? null : request.getCookies());
    }
}
