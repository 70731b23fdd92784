package org.kaixue.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Seals what must not be readable in the database (AES-GCM), with a key that is kept outside of it: given by
 * {@code KAIXUE_KEY}, or in a file that is made when it is first needed.
 */
@Component
public class PortalKey {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Environment environment;
    private final SecureRandom random = new SecureRandom();
    private @Nullable SecretKey key;

    PortalKey(Environment environment) {
        this.environment = environment;
    }

    /** Seals a value for its owner; in another's row it cannot be opened. */
    public byte[] seal(byte[] plain, UUID owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = work(Cipher.ENCRYPT_MODE, nonce, owner, plain);
        return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    }

    /**
     * Opens what was sealed.
     *
     * @throws IllegalStateException where the key is another or the value was changed
     */
    public byte[] open(byte[] sealed, UUID owner) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return work(Cipher.DECRYPT_MODE, nonce, owner, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    private byte[] work(int mode, byte[] nonce, UUID owner, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(Ids.bytes(owner));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The portal's key does not fit what it sealed", e);
        }
    }

    private synchronized SecretKey key() {
        if (key == null) {
            String given = environment.getProperty("kaixue.key", "");
            byte[] bytes = Base64.getDecoder().decode(given.isEmpty() ? fromFile() : given);
            if (bytes.length != KEY_BYTES) {
                throw new IllegalStateException("The portal's key must be 32 bytes in Base64");
            }
            key = new SecretKeySpec(bytes, "AES");
        }
        return key;
    }

    private String fromFile() {
        Path file = Path.of(environment.getProperty("kaixue.key-file", "data/kaixue.key"));
        try {
            return Files.exists(file) ? Files.readString(file).strip() : make(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The portal's key is not read or made", e);
        }
    }

    private String make(Path file) throws IOException {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String made = Base64.getEncoder().encodeToString(bytes);
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        Files.createFile(file);
        boolean closed = file.toFile().setReadable(false, false) && file.toFile().setReadable(true, true);
        if (!closed && Files.getFileStore(file).supportsFileAttributeView("posix")) {
            throw new IOException("Others can read " + file);
        }
        Files.writeString(file, made);
        return made;
    }
}
