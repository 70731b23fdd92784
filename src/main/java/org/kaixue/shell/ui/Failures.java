package org.kaixue.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.LostDatabase;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Turns what went wrong into a sentence: what happened, what was kept, what to do. The rest stands in the log. */
@Component
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int SHOWN_MILLISECONDS = 12_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Texts texts;

    Failures(Texts texts) {
        this.texts = texts;
    }

    /** A failure while a page is in use: the page stays with what was typed. */
    void duringWork(ErrorEvent event) {
        UI ui = UI.getCurrent();
        Locale locale = ui == null ? Locale.SIMPLIFIED_CHINESE : ui.getLocale();
        String sentence = sentence(event.getThrowable(), locale);
        if (ui != null) {
            var notification = new Notification(sentence, SHOWN_MILLISECONDS, Notification.Position.TOP_CENTER);
            notification.addThemeVariants(NotificationVariant.ERROR);
            notification.setAssertive(true);
            notification.open();
        }
    }

    /** The sentence for a failure that left the page standing. */
    String sentence(Throwable failure, Locale locale) {
        RuleViolation refusal = find(failure, RuleViolation.class);
        if (refusal != null) {
            return texts.of(refusal, locale);
        }
        if (LostDatabase.caused(failure)) {
            LOG.warn("The database does not answer: {}", failure.toString());
            return texts.getTranslation("shell.database-gone.sentence", locale);
        }
        return texts.getTranslation("shell.failure.sentence", locale, log(failure));
    }

    /** Writes a failure to the log; gives the reference under which it stands there. */
    static String log(Throwable failure) {
        String reference = "%06X".formatted(RANDOM.nextInt(0x1000000));
        LOG.error("Failure {}", reference, failure);
        return reference;
    }

    static <E extends Throwable> @Nullable E find(Throwable failure, Class<E> kind) {
        for (@Nullable Throwable one = failure; one != null; one = one.getCause()) {
            if (kind.isInstance(one)) {
                return kind.cast(one);
            }
        }
        return null;
    }
}
