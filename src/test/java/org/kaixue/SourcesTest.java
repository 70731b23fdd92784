package org.kaixue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kaixue.support.JavaSources;

/** The conventions of the sources that class files no longer show. */
class SourcesTest {
    private static final Pattern LATER = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");

    @Test
    void a_file_stays_short_enough_to_be_about_one_thing() {
        assertThat(JavaSources.files())
                .filteredOn(file -> lines(file).size() >= 300)
                .as("files of 300 lines and more: split them by what they are about")
                .isEmpty();
    }

    @Test
    void a_view_wires_and_does_not_decide() {
        assertThat(JavaSources.files())
                .filteredOn(file -> file.toString().endsWith("View.java"))
                .filteredOn(file -> lines(file).size() > 150)
                .as("views of more than 150 lines: what they decide belongs into a service or a component of its own")
                .isEmpty();
    }

    @Test
    void nothing_is_left_for_later() {
        assertThat(JavaSources.files())
                .filteredOn(file -> lines(file).stream().anyMatch(LATER.asPredicate()))
                .isEmpty();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
