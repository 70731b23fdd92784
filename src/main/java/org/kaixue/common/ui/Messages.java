package org.kaixue.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.kaixue.common.RuleViolation;

/** Short messages over the page: what was done, what was refused, and the question before what cannot be undone. */
public final class Messages {

    private static final int SHORT = 4_000;
    private static final int LONG = 10_000;

    private Messages() {}

    /** Says what was done. */
    public static void saved(String text) {
        show(SHORT, NotificationVariant.SUCCESS, new Span(text));
    }

    /** Says what was done and offers to undo it. */
    public static void undo(String text, Runnable undo) {
        Button button = new Button(UI.getCurrent().getTranslation("common.undo"));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setDisableOnClick(true);
        Notification notification = show(LONG, NotificationVariant.SUCCESS, new Span(text), button);
        button.addClickListener(click -> {
            notification.close();
            attempt(undo);
        });
    }

    /** Says why something was refused. */
    public static void refused(RuleViolation refusal) {
        problem(UI.getCurrent().getTranslation(refusal.key(), refusal.values()));
    }

    /** Says what went wrong; stays until it is closed. */
    public static void problem(String text) {
        Button close = new Button(UI.getCurrent().getTranslation("common.close"));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        Notification notification = show(0, NotificationVariant.ERROR, new Span(text), close);
        notification.setAssertive(true);
        close.addClickListener(click -> notification.close());
    }

    /** Does the work; a refusal becomes a message. */
    public static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuleViolation refusal) {
            refused(refusal);
        }
    }

    /**
     * Asks before something that cannot be undone.
     *
     * @param consequence what will happen
     * @param action the word on the button that does it
     */
    public static void confirm(String question, String consequence, String action, Runnable confirmed) {
        ask(question, consequence, action, "error primary", confirmed);
    }

    /** Asks before something that others will act on, and that can still be taken back. */
    public static void ask(String question, String consequence, String action, Runnable confirmed) {
        ask(question, consequence, action, "primary", confirmed);
    }

    private static void ask(String question, String consequence, String action, String theme, Runnable confirmed) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(question);
        dialog.setText(consequence);
        dialog.setCancelable(true);
        dialog.setCancelText(UI.getCurrent().getTranslation("common.cancel"));
        dialog.setConfirmText(action);
        dialog.setConfirmButtonTheme(theme);
        dialog.addConfirmListener(event -> attempt(confirmed));
        dialog.open();
    }

    private static Notification show(int duration, NotificationVariant variant, Component... content) {
        Notification notification = new Notification(content);
        notification.addClassName("kx-message");
        notification.addThemeVariants(variant);
        notification.setDuration(duration);
        notification.setPosition(Notification.Position.BOTTOM_START);
        notification.open();
        return notification;
    }
}
