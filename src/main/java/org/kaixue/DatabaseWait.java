package org.kaixue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Asks for the database before anything of the portal needs it: waits for a MySQL server that does not answer yet, and
 * refuses to start where waiting does not help.
 */
final class DatabaseWait implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Asks the database once. */
    @FunctionalInterface
    interface Probe {
        void ask() throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWait.class);
    private static final Duration DEFAULT_PATIENCE = Duration.ofMinutes(10);
    private static final Duration STEP = Duration.ofSeconds(3);
    private static final Pattern MYSQL_HOST = Pattern.compile("jdbc:mysql:(?:[a-z]+:)*//([^/?]+).*");
    private static final String MYSQL = "jdbc:mysql:";
    private static final String H2_FILE = "jdbc:h2:file:";
    private static final int H2_IN_USE = 90020;

    /** The class of states in which a connection could not be made, by the SQL standard. */
    private static final String NO_CONNECTION = "08";

    /** This one says no connection too, but it is the address that has to be changed. */
    private static final String KEY_REFUSED = "Public Key Retrieval";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment settings = context.getEnvironment();
        String url = settings.getProperty("spring.datasource.url", "");
        var login = new Properties();
        login.setProperty("user", settings.getProperty("spring.datasource.username", ""));
        login.setProperty("password", settings.getProperty("spring.datasource.password", ""));
        if (url.startsWith(MYSQL)) {
            login.setProperty("connectTimeout", Long.toString(STEP.toMillis()));
            login.setProperty("socketTimeout", Long.toString(STEP.toMillis()));
            Duration patience = settings.getProperty("kaixue.database.wait", Duration.class, DEFAULT_PATIENCE);
            await(host(url), patience, STEP, () -> connect(url, login));
        } else if (url.startsWith(H2_FILE)) {
            requireFree(() -> connect(url, login));
        }
    }

    /** Returns when the server answers; says every step that it is waited for. */
    static void await(String host, Duration patience, Duration step, Probe probe) {
        long start = System.nanoTime();
        for (SQLException failure = failure(probe); failure != null; failure = failure(probe)) {
            String reason = reason(failure);
            if (!absent(failure)) {
                throw StartRefused.untilMended(
                        "The database at " + host + " refuses the portal: " + reason,
                        "Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.",
                        failure);
            }
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            if (waited.compareTo(patience) >= 0) {
                throw StartRefused.untilLater(
                        "The database at " + host + " did not answer within " + patience.toSeconds() + " s: " + reason,
                        "Start it and then the portal again; KAIXUE_DATABASE_WAIT says how long a start waits.");
            }
            LOG.warn("Waiting for the database at {} since {} s: {}", host, waited.toSeconds(), reason);
            pause(step);
        }
    }

    /** Refuses the start while another process holds the file of the embedded database. */
    static void requireFree(Probe probe) {
        SQLException failure = failure(probe);
        if (failure != null && failure.getErrorCode() == H2_IN_USE) {
            throw StartRefused.untilMended(
                    "The embedded database is in use by another process, probably a portal that runs already.",
                    "Stop that one, or give this one a database of its own by SPRING_DATASOURCE_URL.",
                    failure);
        }
    }

    /** Where the server is, without what else the address may hold, such as a password. */
    static String host(String url) {
        Matcher address = MYSQL_HOST.matcher(url);
        return address.matches() && !address.group(1).contains("(")
                ? address.group(1).replaceAll("[^,]*@", "")
                : "the address in SPRING_DATASOURCE_URL";
    }

    private static boolean absent(SQLException failure) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return state.startsWith(NO_CONNECTION) && !firstLine(failure).startsWith(KEY_REFUSED);
    }

    private static @Nullable SQLException failure(Probe probe) {
        try {
            probe.ask();
            return null;
        } catch (SQLException failure) {
            return failure;
        }
    }

    private static void connect(String url, Properties login) throws SQLException {
        DriverManager.getConnection(url, login).close();
    }

    /** What the driver says, and what lies at its root, such as a host that nobody knows. */
    private static String reason(SQLException failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root == failure ? firstLine(failure) : firstLine(failure) + " (" + firstLine(root) + ")";
    }

    private static String firstLine(Throwable failure) {
        return Objects.requireNonNullElse(
                        failure.getMessage(), failure.getClass().getSimpleName())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }

    private static void pause(Duration step) {
        try {
            Thread.sleep(step);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StartRefused.untilLater(
                    "The start was interrupted while the database was awaited.", "Start it again.");
        }
    }
}
