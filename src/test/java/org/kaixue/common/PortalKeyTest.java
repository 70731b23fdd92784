package org.kaixue.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class PortalKeyTest {

    private static final byte[] PLAIN = "what nobody reads".getBytes(StandardCharsets.UTF_8);

    private final UUID owner = Ids.next();

    @Test
    void what_was_sealed_is_opened_for_its_owner_and_in_no_other_row() {
        PortalKey key = key(new byte[32]);
        byte[] sealed = key.seal(PLAIN, owner);

        assertThat(sealed).hasSize(PLAIN.length + 28).isNotEqualTo(key.seal(PLAIN, owner));
        assertThat(key.open(sealed, owner)).isEqualTo(PLAIN);
        assertThatThrownBy(() -> key.open(sealed, Ids.next())).isInstanceOf(KeyUnfit.class);
    }

    @Test
    void a_value_is_found_again_by_its_purpose_and_key_alone() {
        byte[] other = new byte[32];
        other[0] = 1;
        byte[] index = key(new byte[32]).index("one", PLAIN);

        assertThat(index).hasSize(32).isEqualTo(key(new byte[32]).index("one", PLAIN));
        assertThat(index).isNotEqualTo(key(new byte[32]).index("two", PLAIN));
        assertThat(index).isNotEqualTo(key(other).index("one", PLAIN));
    }

    @Test
    void another_key_opens_nothing() {
        byte[] other = new byte[32];
        other[0] = 1;
        byte[] sealed = key(new byte[32]).seal(PLAIN, owner);

        assertThatThrownBy(() -> key(other).open(sealed, owner)).isInstanceOf(KeyUnfit.class);
    }

    @Test
    void a_key_of_another_length_is_refused() {
        assertThatThrownBy(() -> key(new byte[16]).seal(PLAIN, owner)).hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> new PortalKey(new MockEnvironment().withProperty("kaixue.key", "no key at all!"))
                        .seal(PLAIN, owner))
                .isInstanceOf(KeyUnfit.class)
                .hasMessageContaining("not Base64");
    }

    @Test
    void without_a_key_one_is_made_in_a_file_for_its_owner_alone_and_found_again(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("data/kaixue.key");
        MockEnvironment environment = new MockEnvironment().withProperty("kaixue.key-file", file.toString());

        byte[] sealed = new PortalKey(environment).seal(PLAIN, owner);

        assertThat(Base64.getDecoder().decode(Files.readString(file))).hasSize(32);
        assertThat(new PortalKey(environment).open(sealed, owner)).isEqualTo(PLAIN);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_lost_key_is_missed_and_not_made_anew_to_open_what_the_old_one_sealed(@TempDir Path folder) {
        byte[] sealed = key(new byte[32]).seal(PLAIN, owner);
        Path file = folder.resolve("kaixue.key");
        PortalKey lost = new PortalKey(new MockEnvironment().withProperty("kaixue.key-file", file.toString()));

        assertThatThrownBy(() -> lost.open(sealed, owner))
                .isInstanceOf(KeyUnfit.class)
                .hasMessageContaining("KAIXUE_KEY");
        assertThat(file).doesNotExist();
    }

    private static PortalKey key(byte[] bytes) {
        return new PortalKey(new MockEnvironment()
                .withProperty("kaixue.key", Base64.getEncoder().encodeToString(bytes)));
    }
}
