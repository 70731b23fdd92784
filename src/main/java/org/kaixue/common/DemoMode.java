package org.kaixue.common;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Whether this portal shows the demo prefecture: on by default only where the data lies in the built-in H2 file. */
@Component
public class DemoMode {

    /** The password of every account of the demo. */
    public static final String PASSWORD = "kaixue-demo";

    private final boolean on;

    DemoMode(Environment environment) {
        String database = environment.getProperty("spring.datasource.url", "");
        on = environment.getProperty("kaixue.demo", Boolean.class, database.startsWith("jdbc:h2:file:"));
    }

    public boolean on() {
        return on;
    }
}
