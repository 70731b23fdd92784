package org.kaixue.support;

import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives every Spring context of the tests an empty database of its own: H2 in memory, or the real MySQL when the system
 * property {@code kaixue.test.database} says so.
 */
final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String FILE = "jdbc:h2:file:./data/kaixue;";

    /** Whether this run of the tests asks for MySQL. */
    static boolean isMySql() {
        return "mysql".equals(System.getProperty("kaixue.test.database"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        MySqlServer.Database database = isMySql()
                ? MySqlServer.running().freshDatabase()
                : inMemory(ProductSettings.get("spring.datasource.url"));
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.username(),
                        "spring.datasource.password=" + database.password())
                .applyTo(context);
    }

    /** The product's own H2 settings on a database that lives as long as this JVM. */
    static MySqlServer.Database inMemory(String productUrl) {
        if (!productUrl.startsWith(FILE)) {
            throw new IllegalStateException("application.properties no longer names " + FILE + " but " + productUrl);
        }
        String settings = productUrl.substring(FILE.length());
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;" + settings;
        return new MySqlServer.Database(url, "kaixue", "");
    }
}
