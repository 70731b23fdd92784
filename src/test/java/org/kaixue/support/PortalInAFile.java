package org.kaixue.support;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kaixue.Application;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The product with its demo on H2 in a file, as it is started without any setting: it can be stopped and started again. */
public final class PortalInAFile implements AutoCloseable {

    private final Path folder;
    private @Nullable ConfigurableApplicationContext context;
    private int port;

    /** @param folder an empty one */
    public PortalInAFile(Path folder) {
        this.folder = folder;
    }

    /** Starts it, and enters the demo the first time; again at the same address. */
    public void start() {
        context = new SpringApplicationBuilder(Application.class)
                .initializers(Portal::leaveTestsOut)
                .run(
                        "--server.port=" + port,
                        "--kaixue.demo=true",
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("kaixue")
                                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;TIME ZONE=UTC",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=error");
        port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Stops it; what was entered stays in the file. */
    public void stop() {
        if (context != null) {
            context.close();
            context = null;
        }
    }

    public String address() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        stop();
    }
}
