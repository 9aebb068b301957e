package org.flightclearance.security.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.flightclearance.database.FolderSync;
import org.flightclearance.refusal.UnusableSetting;

/**
 * Encrypts secrets that must be stored and read again (AES-256-GCM), so that the database alone does not reveal them. The
 * key is a setting, or a file in the data folder that is made when it is first needed.
 */
@ApplicationScoped
@Startup
public class SecretSeal {

    private static final String FILE = "secret.key";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private byte @Nullable [] key;

    /** @throws UnusableSetting if the key has another form */
    SecretSeal(
            @ConfigProperty(name = "fct.secret-key") Optional<String> key,
            @ConfigProperty(name = "fct.data") Optional<String> data) {
        this.file = Path.of(data.orElse("./data"), FILE);
        this.key = key.map(
                        text -> decoded(text)
                                .orElseThrow(
                                        () -> new UnusableSetting(
                                                "FCT_SECRET_KEY has to be 32 random bytes in Base64: make one with openssl rand -base64 32.")))
                .orElse(null);
    }

    public String seal(String secret) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            var all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** @return empty if it was sealed with another key */
    public Optional<String> open(String sealed) {
        var all = Base64.getDecoder().decode(sealed);
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE_BYTES));
            return Optional.of(
                    new String(cipher.doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException otherKey) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private synchronized byte[] key() {
        if (key == null) {
            key = keyOfFile();
        }
        return key;
    }

    private byte[] keyOfFile() {
        try {
            if (Files.notExists(file)) {
                make();
            }
            return decoded(Files.readString(file))
                    .orElseThrow(() -> new IllegalStateException(file + " holds no key of 32 bytes in Base64"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Complete from the start, because another process may read it at once, and on the disk, because nothing that is sealed with
     * a key that a power cut has lost can be opened.
     */
    private void make() throws IOException {
        var fresh = new byte[KEY_BYTES];
        RANDOM.nextBytes(fresh);
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        // Only its owner may read it, where the file system knows owners
        var draft = folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createTempFile(
                        folder,
                        FILE,
                        "",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, FILE, "");
        Files.writeString(draft, Base64.getEncoder().encodeToString(fresh));
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try {
            Files.move(draft, file);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            Files.delete(draft);
        }
        FolderSync.sync(folder);
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text.strip())).filter(bytes -> bytes.length == KEY_BYTES);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
