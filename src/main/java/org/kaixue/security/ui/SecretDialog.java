package org.kaixue.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.kaixue.common.Formats;
import org.kaixue.security.Invitation;

/** Shows a one-time secret, once; closes only by its button, so that it is not lost by a slip. */
class SecretDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** In the click itself, because browsers let a page write to the clipboard only then; without TLS the old way. */
    private static final String COPY = """
            this.addEventListener('click', () => {
              if (navigator.clipboard) {
                navigator.clipboard.writeText($0.value);
              } else {
                $0.inputElement.select();
                document.execCommand('copy');
              }
              this.textContent = $1;
            });""";

    SecretDialog(Invitation invitation, Runnable closed) {
        setHeaderTitle(getTranslation("security.secret.title", invitation.username()));
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        TextField secret = new TextField(getTranslation("security.secret.label"));
        secret.setValue(invitation.secret());
        secret.setReadOnly(true);
        secret.setWidthFull();
        Button copy = new Button(getTranslation("security.secret.copy"));
        copy.getElement().addAttachListener(attached -> copy.getElement()
                .executeJs(COPY, secret.getElement(), getTranslation("security.secret.copied")));
        Button close = new Button(getTranslation("security.secret.close"), click -> {
            close();
            closed.run();
        });
        close.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new Paragraph(getTranslation(
                        "security.secret.explain", Formats.in(getLocale()).moment(invitation.until()))),
                secret);
        getFooter().add(copy, close);
    }
}
