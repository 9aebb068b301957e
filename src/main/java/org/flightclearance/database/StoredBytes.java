package org.flightclearance.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.function.UnaryOperator;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Bytes that a table keeps in parts, because a file may be larger than a database value. The statements name the key of
 * a file by parameters of their own, and a part by {@code :position} and {@code :content}.
 *
 * @param insert stores one part
 * @param select reads the content of one part
 */
public record StoredBytes(EntityManager database, String insert, String select) {

    /** Size of a part in bytes. H2 limits a value to 1 MiB. */
    static final int PART = 1_000_000;

    /**
     * Writes the bytes part by part while they are produced.
     *
     * @param key sets the parameters that name the file
     */
    public Fingerprint write(UnaryOperator<Query> key, Content content) {
        var out = new ChunkedOutputStream(PART, (position, part) -> key.apply(database.createNativeQuery(insert))
                .setParameter("position", position)
                .setParameter("content", part)
                .executeUpdate());
        try (out) {
            content.writeTo(out);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Fingerprint(out.sha256(), out.size());
    }

    /**
     * Reads the bytes. Each part is read when it is needed, in a short transaction, so that a slow download holds no
     * database connection.
     *
     * @param key sets the parameters that name the file
     * @param size of the file in bytes
     */
    public InputStream read(UnaryOperator<Query> key, long size) {
        long parts = (size + PART - 1) / PART;
        return new SequenceInputStream(new Enumeration<>() {

            private int next;

            @Override
            public boolean hasMoreElements() {
                return next < parts;
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(part(key, next++));
            }
        });
    }

    private byte[] part(UnaryOperator<Query> key, int position) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> (byte[]) key.apply(database.createNativeQuery(select, byte[].class))
                        .setParameter("position", position)
                        .getSingleResult());
    }

    /**
     * The hash and size of a file.
     *
     * @param sha256 in lower-case hexadecimal
     * @param size in bytes
     */
    public record Fingerprint(String sha256, long size) {}

    /** Content that can write itself to a stream. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
