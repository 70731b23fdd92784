package org.kaixue.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaixue.common.BusinessClock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Down where the newest file in the folder of backups is older than it may be; unknown where no folder was named. The
 * portal makes no backups itself.
 */
@Component
class BackupHealthIndicator implements HealthIndicator {

    /** What a dump that is still being written is called. */
    private static final String UNFINISHED = ".part";

    private final String folder;
    private final Duration most;
    private final BusinessClock clock;

    BackupHealthIndicator(Environment settings, BusinessClock clock) {
        this.folder = settings.getProperty("kaixue.backup.folder", "");
        this.most = settings.getRequiredProperty("kaixue.backup.age", Duration.class);
        this.clock = clock;
    }

    @Override
    public Health health() {
        if (folder.isBlank()) {
            return Health.unknown().build();
        }
        try {
            return newest().map(this::judged)
                    .orElseGet(() -> Health.down().withDetail("folder", folder).build());
        } catch (IOException unreadable) {
            return Health.down(unreadable).withDetail("folder", folder).build();
        }
    }

    private Optional<Backup> newest() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(UNFINISHED))
                    .map(Backup::of)
                    .max(Comparator.comparing(Backup::at));
        }
    }

    private Health judged(Backup newest) {
        boolean stale = newest.at().isBefore(clock.now().minus(most)) || newest.bytes() == 0;
        return (stale ? Health.down() : Health.up())
                .withDetail("file", newest.name())
                .withDetail("bytes", newest.bytes())
                .withDetail("at", newest.at().toString())
                .build();
    }

    private record Backup(String name, long bytes, Instant at) {

        static Backup of(Path file) {
            return new Backup(
                    String.valueOf(file.getFileName()),
                    file.toFile().length(),
                    Instant.ofEpochMilli(file.toFile().lastModified()));
        }
    }
}
