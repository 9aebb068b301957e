package org.flightclearance.backup.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

import org.flightclearance.backup.PrivateFile;

/**
 * A file beside the database, which says how the process that has it open is asked for a backup. Only the account of that
 * process can read it. The token is good for this alone, and only until the process ends.
 *
 * @param port on the loopback address
 */
record BackupNote(int port, String token) {

    static final String NAME = "backup.door";

    private static final int TOKEN_BYTES = 32;
    private static final Pattern TEXT = Pattern.compile("port=(\\d{1,5})\\R+token=([\\w-]{43})\\s*");
    private static final SecureRandom RANDOM = new SecureRandom();

    static String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Replaces the note of a process that was killed. */
    void write(Path folder) throws IOException {
        var draft = PrivateFile.create(folder.resolve(NAME + ".part"));
        Files.writeString(draft, "port=%s%ntoken=%s%n".formatted(port, token), StandardCharsets.US_ASCII);
        Files.move(draft, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    /** @return empty if there is none, or the file is something else */
    static Optional<BackupNote> read(Path folder) throws IOException {
        try {
            var text = TEXT.matcher(Files.readString(folder.resolve(NAME), StandardCharsets.ISO_8859_1));
            return text.matches()
                    ? Optional.of(new BackupNote(Integer.parseInt(text.group(1)), text.group(2)))
                    : Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
    }
}
