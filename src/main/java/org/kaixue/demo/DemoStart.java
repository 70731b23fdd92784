package org.kaixue.demo;

import org.kaixue.common.DemoMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Loads the demo at the first start, and prints at each start where the portal is and how to get in. */
@Component
class DemoStart {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoMode mode;
    private final DemoLoad load;

    DemoStart(DemoMode mode, DemoLoad load) {
        this.mode = mode;
        this.load = load;
    }

    @EventListener
    void started(ApplicationReadyEvent event) {
        if (!mode.on()) {
            return;
        }
        load.loadOnce();
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info("""


                              开学 Kaixue: http://localhost:{}
                              演示账号 demo sign-ins: {}
                              密码 password: {}
                            """, web.getWebServer().getPort(), String.join(", ", DemoSignIn.usernames()), DemoMode.PASSWORD);
        }
    }
}
