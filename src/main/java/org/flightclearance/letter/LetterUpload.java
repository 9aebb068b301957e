package org.flightclearance.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refused;

/** A received file that is accepted as a letter: its name, size and content have been checked. */
public final class LetterUpload {

    /** 10 MB, in bytes. */
    public static final int LARGEST = 10_000_000;

    /** In characters; our choice. */
    static final int LONGEST_NAME = 200;

    private static final String FILE = "/file";
    private static final String NAME = "/name";
    private static final int BUFFER = 64 * 1024;

    private final String name;
    private final LetterKind kind;
    private final LetterSource source;
    private final long size;
    private final String sha256;

    private LetterUpload(String name, LetterKind kind, LetterSource source, long size, String sha256) {
        this.name = name;
        this.kind = kind;
        this.source = source;
        this.size = size;
        this.sha256 = sha256;
    }

    /**
     * Checks a file.
     *
     * @param name name given by the user; null or blank: no name
     * @throws Refused with a fault at {@code /name}, at {@code /file}, or at both
     */
    public static LetterUpload of(@Nullable String name, LetterSource source) {
        var faults = new Faults();
        var stripped = name == null ? "" : name.strip();
        faults.notLonger(NAME, stripped, LONGEST_NAME);
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            faults.add(NAME, "fault.letter_name");
        }
        try {
            var digest = newDigest();
            long size = measure(source, digest);
            var kind = kind(source, size, faults);
            faults.refuseIfAny();
            var found = kind.orElseThrow();
            return new LetterUpload(
                    stripped.isEmpty() ? "letter." + found.ending() : stripped,
                    found,
                    source,
                    size,
                    HexFormat.of().formatHex(digest.digest()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String name() {
        return name;
    }

    LetterKind kind() {
        return kind;
    }

    /** In bytes. */
    long size() {
        return size;
    }

    /** SHA-256 of the bytes, in lower-case hexadecimal. */
    String sha256() {
        return sha256;
    }

    InputStream open() throws IOException {
        return source.open();
    }

    private static Optional<LetterKind> kind(LetterSource source, long size, Faults faults) throws IOException {
        if (size == 0) {
            faults.add(FILE, "fault.letter_empty");
        } else if (size > LARGEST) {
            faults.add(FILE, "fault.letter_too_large", LARGEST, size);
        } else {
            var kind = ContentCheck.kindOf(source);
            if (kind.isEmpty()) {
                faults.add(FILE, "fault.letter_kind");
            }
            return kind;
        }
        return Optional.empty();
    }

    /** The size in bytes. Stops reading as soon as the file is too large. */
    private static long measure(LetterSource source, MessageDigest digest) throws IOException {
        long size = 0;
        try (var in = source.open()) {
            var buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0 && size <= LARGEST; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
            }
        }
        return size;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
