package org.kaixue.common;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Seals what must not be readable in the database (AES-GCM), with a key that is kept outside of it: given by
 * {@code KAIXUE_KEY}, or in a file that is made, for its owner's eyes alone, when something is first sealed.
 */
@Component
public class PortalKey {

    private static final Logger LOG = LoggerFactory.getLogger(PortalKey.class);
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String HASH = "HmacSHA256";

    private final String given;
    private final Path file;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKey> indexKeys = new ConcurrentHashMap<>();
    private @Nullable SecretKey key;

    PortalKey(Environment settings) {
        this.given = settings.getProperty("kaixue.key", "");
        this.file = Path.of(settings.getProperty("kaixue.key-file", "data/kaixue.key"))
                .toAbsolutePath();
    }

    /** Seals a value for its owner; in another's row it cannot be opened. */
    public byte[] seal(byte[] plain, UUID owner) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = work(Cipher.ENCRYPT_MODE, key(true), nonce, owner, plain);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * Opens what was sealed.
     *
     * @throws KeyUnfit where the key is missing or another, or the value was changed
     */
    public byte[] open(byte[] sealed, UUID owner) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] text = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        return work(Cipher.DECRYPT_MODE, key(false), nonce, owner, text);
    }

    /**
     * A keyed hash of 32 bytes: the same for the same value and purpose, and nothing to whoever lacks the key, so that
     * what is sealed can be found.
     */
    public byte[] index(String purpose, byte[] value) {
        return hash(indexKeys.computeIfAbsent(purpose, this::indexKey), value);
    }

    /** A key for each purpose, so that equal values of two purposes tell nothing of each other. */
    private SecretKey indexKey(String purpose) {
        return new SecretKeySpec(hash(key(true), ("index:" + purpose).getBytes(UTF_8)), HASH);
    }

    private static byte[] hash(SecretKey key, byte[] value) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(key);
            return mac.doFinal(value);
        } catch (GeneralSecurityException e) {
            throw new KeyUnfit("The portal's key cannot be used", e);
        }
    }

    private static byte[] work(int mode, SecretKey key, byte[] nonce, UUID owner, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(Ids.bytes(owner));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new KeyUnfit("The portal's key does not fit what was sealed", e);
        }
    }

    private synchronized SecretKey key(boolean make) {
        if (key == null) {
            key = new SecretKeySpec(decoded(given.isBlank() ? fromFile(make) : given), "AES");
        }
        return key;
    }

    private static byte[] decoded(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new KeyUnfit("The portal's key is not Base64", e);
        }
        throw new KeyUnfit("The portal's key must be 32 bytes in Base64", null);
    }

    /** What is to be opened was sealed with a key that is gone: a new one would only hide that. */
    private String fromFile(boolean make) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file);
            }
            if (make) {
                return make();
            }
        } catch (IOException e) {
            throw new KeyUnfit("The file of the portal's key, " + file + ", cannot be read or made", e);
        }
        throw new KeyUnfit("The portal's key is missing: KAIXUE_KEY is not set, and there is no " + file, null);
    }

    private String make() throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.createFile(file, ownersAlone());
        String made = Base64.getEncoder().encodeToString(random(KEY_BYTES));
        Files.writeString(file, made);
        LOG.warn("Made the portal's key in {}. Back it up apart from the database; every node needs the same.", file);
        return made;
    }

    private FileAttribute<?>[] ownersAlone() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
