package org.kaixue.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaixue.common.BusinessClock;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mock.env.MockEnvironment;

class BackupHealthIndicatorTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void the_newest_backup_of_last_night_is_told() throws IOException {
        dump("kaixue-20261121.sql.gz", Duration.ofHours(49));
        dump("kaixue-20261122.sql.gz", Duration.ofHours(25));

        Health health = health(folder.toString());

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry("file", "kaixue-20261122.sql.gz")
                .containsEntry("bytes", 4L)
                .containsEntry("at", "2026-11-22T00:00:00Z");
    }

    @Test
    void a_night_without_a_backup_is_red() throws IOException {
        dump("kaixue-20261121.sql.gz", Duration.ofHours(27));

        assertThat(health(folder.toString()).getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void a_dump_that_was_not_finished_or_is_empty_is_no_backup() throws IOException {
        dump("kaixue-20261122.sql.gz.part", Duration.ofHours(1));
        assertThat(health(folder.toString()).getStatus()).isEqualTo(Status.DOWN);

        Files.createFile(folder.resolve("kaixue-20261122.sql.gz"));
        assertThat(health(folder.toString()).getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void a_folder_that_is_not_there_is_red_and_none_at_all_is_unknown() {
        Health absent = health(folder.resolve("absent").toString());

        assertThat(absent.getStatus()).isEqualTo(Status.DOWN);
        assertThat(absent.getDetails()).containsKey("error");
        assertThat(health("").getStatus()).isEqualTo(Status.UNKNOWN);
    }

    private Health health(String where) {
        var settings = new MockEnvironment()
                .withProperty("kaixue.backup.folder", where)
                .withProperty("kaixue.backup.age", "26h");
        settings.setConversionService(new ApplicationConversionService());
        return new BackupHealthIndicator(settings, new BusinessClock(Clock.fixed(NOW, ZoneOffset.UTC))).health();
    }

    private void dump(String name, Duration age) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "dump");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }
}
