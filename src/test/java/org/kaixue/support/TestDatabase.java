package org.kaixue.support;

import java.util.Base64;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives every Spring context of the tests an empty database of its own: H2 in memory, or the real MySQL when the system
 * property {@code kaixue.test.database} says so.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** What the tests seal with, so that none makes a key's file. */
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private static final String FILE = "jdbc:h2:file:./data/kaixue;";

    /** Whether this run of the tests asks for MySQL. */
    static boolean isMySql() {
        return "mysql".equals(System.getProperty("kaixue.test.database"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        use(isMySql() ? MySqlServer.running().freshDatabase() : inMemory(), context);
    }

    private static void use(MySqlServer.Database database, ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.username(),
                        "spring.datasource.password=" + database.password(),
                        "kaixue.key=" + KEY)
                .applyTo(context);
    }

    /** The product's own H2 settings on a database that lives as long as this JVM. */
    private static MySqlServer.Database inMemory() {
        String product = ProductSettings.get("spring.datasource.url");
        if (!product.startsWith(FILE)) {
            throw new IllegalStateException("application.properties no longer names " + FILE + " but " + product);
        }
        String settings = product.substring(FILE.length());
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;" + settings;
        return new MySqlServer.Database(url, "kaixue", "");
    }

    /** H2 in memory, whichever database this run of the tests asks for. */
    static final class InMemory implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            use(inMemory(), context);
        }
    }
}
