package org.kaixue;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.PWA;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
@Push
@PWA(name = "开学 Kaixue", shortName = "开学", offlinePath = "offline.html")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/kaixue.css")
public class Application implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    public static void main(String[] args) {
        var portal = new SpringApplication(Application.class);
        portal.addInitializers(new DatabaseWait());
        try {
            portal.run(args);
        } catch (RuntimeException failure) {
            StartRefused.in(failure).ifPresent(refused -> System.exit(refused.exitCode()));
            throw failure;
        }
    }
}
