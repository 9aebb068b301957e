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

/** The bytes of letters, kept in parts, so that a file may be larger than a value of a table. */
@ApplicationScoped
class LetterParts {

    /** H2 keeps 1 MiB in a value. */
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

    /** The bytes, read part by part. */
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

    /** In a short transaction of its own: an answer that travels slowly keeps no connection. */
    private byte[] part(LetterFile file, int position) {
        return QuarkusTransaction.joiningExisting().call(() -> (byte[]) database.createNativeQuery(READ, byte[].class)
                .setParameter("file", file.id())
                .setParameter("position", position)
                .getSingleResult());
    }
}
