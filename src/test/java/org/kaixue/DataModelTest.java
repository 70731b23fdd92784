package org.kaixue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The picture of the model is what a newcomer believes of the schema: it must show what the migrations make. */
class DataModelTest {

    private static final Pattern TABLE = Pattern.compile("create table (\\w+) \\((.*?)\\n\\)", Pattern.DOTALL);
    private static final Pattern REFERENCE = Pattern.compile("references (\\w+) \\(");
    private static final Pattern LATER =
            Pattern.compile("alter table (\\w+) add constraint \\w+ foreign key \\(\\w+\\) references (\\w+) \\(");
    private static final Pattern DRAWN_ARROW = Pattern.compile("(\\w+) [|}][|o]--[|o][|{] (\\w+) :");
    private static final Pattern DRAWN_TABLE = Pattern.compile("\\n {4}(\\w+) \\{");

    /** That rows of one table name a row of another. */
    private record Arrow(String from, String to) {}

    private final Set<String> tables = new TreeSet<>();
    private final Set<Arrow> references = new HashSet<>();
    private final Set<String> drawnTables = new TreeSet<>();
    private final Set<Arrow> drawn = new HashSet<>();

    DataModelTest() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            String schema = files.map(DataModelTest::read).reduce("", String::concat);
            matches(TABLE, schema).forEach(table -> {
                tables.add(table.group(1));
                matches(REFERENCE, table.group(2))
                        .forEach(to -> references.add(new Arrow(table.group(1), to.group(1))));
            });
            matches(LATER, schema).forEach(key -> references.add(new Arrow(key.group(1), key.group(2))));
        }
        String picture = read(Path.of("docs/model.md"));
        matches(DRAWN_ARROW, picture).forEach(arrow -> {
            drawn.add(new Arrow(arrow.group(2), arrow.group(1)));
            drawnTables.add(arrow.group(1));
            drawnTables.add(arrow.group(2));
        });
        matches(DRAWN_TABLE, picture).forEach(table -> drawnTables.add(table.group(1)));
    }

    @Test
    void the_picture_shows_every_table_and_no_other() {
        assertThat(tables).hasSizeGreaterThan(20);
        assertThat(drawnTables).isEqualTo(tables);
    }

    @Test
    void every_drawn_arrow_is_a_foreign_key() {
        assertThat(references).containsAll(drawn);
    }

    @Test
    void a_foreign_key_that_is_not_drawn_only_shortens_a_way_that_is() {
        assertThat(references).allMatch(key -> leads(key.from(), key.to(), new HashSet<>()));
    }

    private boolean leads(String from, String to, Set<String> seen) {
        return drawn.stream()
                .filter(arrow -> arrow.from().equals(from) && seen.add(from + arrow.to()))
                .anyMatch(arrow -> arrow.to().equals(to) || leads(arrow.to(), to, seen));
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
