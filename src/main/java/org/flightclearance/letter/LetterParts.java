package org.flightclearance.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Stores the bytes of letters in parts, because a file may be larger than a database value. */
@ApplicationScoped
class LetterParts {

    /** H2 allows 1 MiB in one value. */
    private static final int LARGEST = 1_000_000;

    private static final String WRITE =
            "insert into letter_part (file_id, position, content) values (:file, :position, :content)";
    private static final String READ = "select content from letter_part where file_id = :file and position = :position";

    private final EntityManager database;

    LetterParts(EntityManager database) {
        this.database = database;
    }

    /** Writes the bytes of a stored file. */
    void write(LetterFile file, LetterUpload upload) {
        try (var in = upload.open()) {
            int position = 0;
            for (var part = in.readNBytes(LARGEST); part.length > 0; part = in.readNBytes(LARGEST)) {
                database.createNativeQuery(WRITE)
                        .setParameter("file", file.id())
                        .setParameter("position", position++)
                        .setParameter("content", part)
                        .executeUpdate();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The bytes of a file. Each part is read when it is needed. */
    InputStream read(LetterFile file) {
        long parts = (file.size() + LARGEST - 1) / LARGEST;
        return new SequenceInputStream(new Enumeration<>() {

            private int next;

            @Override
            public boolean hasMoreElements() {
                return next < parts;
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(part(file, next++));
            }
        });
    }

    /** Runs in a short transaction of its own, so that a slow download does not hold a database connection. */
    private byte[] part(LetterFile file, int position) {
        return QuarkusTransaction.joiningExisting().call(() -> (byte[]) database.createNativeQuery(READ, byte[].class)
                .setParameter("file", file.id())
                .setParameter("position", position)
                .getSingleResult());
    }
}
