package org.kaixue.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.UUID;
import org.kaixue.common.Actors;
import org.kaixue.common.ui.AccountMenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the account menu offers everybody. */
@Configuration(proxyBeanMethods = false)
class OwnAccountItems {

    @Bean
    AccountMenuItem openOwnAccount(AuthenticationContext authentication) {
        return new Item(800, "security.me.title", authentication, () -> UI.getCurrentOrThrow()
                .navigate(OwnView.class));
    }

    @Bean
    AccountMenuItem changePassword(AuthenticationContext authentication) {
        return new Item(900, "security.password.change", authentication, () -> UI.getCurrentOrThrow()
                .navigate(SetPasswordView.class));
    }

    @Bean
    AccountMenuItem signOut(AuthenticationContext authentication, Actors actors) {
        return new Item(1000, "security.sign-out", authentication, () -> {
            UUID account = actors.current().account();
            if (account != null) {
                PhoneStore.signOut(UI.getCurrentOrThrow().getPage(), account, authentication::logout);
            }
        });
    }

    private record Item(int order, String textKey, AuthenticationContext authentication, Runnable choice)
            implements AccountMenuItem {

        @Override
        public boolean offered() {
            return authentication.isAuthenticated();
        }

        @Override
        public void chosen() {
            choice.run();
        }
    }
}
