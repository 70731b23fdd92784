package org.kaixue.support;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The client programs that come with MySQL, called as docs/operations.md tells administrators to. */
public final class MySqlClient {
    private static final Pattern ADDRESS = Pattern.compile("jdbc:mysql://([^:/]+):(\\d+)/(\\w+).*");
    private static final long PATIENCE_SECONDS = 90;

    private final MySqlServer.Database database;
    private final Matcher address;

    /** Works in one database, with its account. */
    public MySqlClient(MySqlServer.Database database) {
        this.database = database;
        this.address = ADDRESS.matcher(database.url());
        if (!address.matches()) {
            throw new IllegalArgumentException(database.url());
        }
    }

    /** Writes the whole database to a file while the portal works. */
    public void dump(Path file) throws IOException, InterruptedException {
        run(program("mysqldump", "--single-transaction", "--no-tablespaces", "--hex-blob", "--set-gtid-purged=OFF")
                .redirectOutput(file.toFile()));
    }

    /** Reads a dump into the database, which must be empty. */
    public void restore(Path file) throws IOException, InterruptedException {
        run(program("mysql").redirectInput(file.toFile()));
    }

    private ProcessBuilder program(String name, String... options) {
        List<String> command = new ArrayList<>(List.of(
                MySqlServer.program(name),
                "--no-defaults",
                "--host=" + address.group(1),
                "--port=" + address.group(2),
                "--user=" + database.username(),
                "--default-character-set=utf8mb4"));
        command.addAll(Arrays.asList(options));
        command.add(address.group(3));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private static void run(ProcessBuilder program) throws IOException, InterruptedException {
        Process process = program.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(program.command() + " failed");
        }
    }
}
