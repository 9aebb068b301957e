package org.flightclearance.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** The bytes of published files, stored in parts, because a file may be larger than a column value may be. */
@ApplicationScoped
class FileParts {

    /** Size of a part in bytes. H2 limits a value to 1 MiB. */
    static final int LARGEST = 1_000_000;

    private static final String WRITE =
            "insert into published_part (publication_id, file_name, position, content) values (:publication, :name, :position, :content)";
    private static final String READ =
            "select content from published_part where publication_id = :publication and file_name = :name and position = :position";

    private final EntityManager database;

    FileParts(EntityManager database) {
        this.database = database;
    }

    /** Writes a file of a stored publication, part by part while its bytes are produced. */
    Fingerprint write(UUID publication, String name, Content content) {
        var out = new ChunkedOutputStream(LARGEST, (position, part) -> keep(publication, name, position, part));
        try (out) {
            content.writeTo(out);
        } catch (IOException nothingInMemoryFails) {
            throw new UncheckedIOException(nothingInMemoryFails);
        }
        return new Fingerprint(out.sha256(), out.size());
    }

    /** Reads a file part by part. */
    InputStream read(UUID publication, PublishedFile file) {
        long parts = (file.size() + LARGEST - 1) / LARGEST;
        return new SequenceInputStream(new Enumeration<>() {

            private int next;

            @Override
            public boolean hasMoreElements() {
                return next < parts;
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(part(publication, file.name(), next++));
            }
        });
    }

    private void keep(UUID publication, String name, int position, byte[] part) {
        database.createNativeQuery(WRITE)
                .setParameter("publication", publication)
                .setParameter("name", name)
                .setParameter("position", position)
                .setParameter("content", part)
                .executeUpdate();
    }

    /** Each part is read in a short transaction, so that sending the answer slowly holds no database connection. */
    private byte[] part(UUID publication, String name, int position) {
        return QuarkusTransaction.joiningExisting().call(() -> (byte[]) database.createNativeQuery(READ, byte[].class)
                .setParameter("publication", publication)
                .setParameter("name", name)
                .setParameter("position", position)
                .getSingleResult());
    }

    /**
     * The hash and size of a file.
     *
     * @param sha256 in lower-case hexadecimal
     * @param size in bytes
     */
    record Fingerprint(String sha256, long size) {}

    /** Content that can write itself to a stream. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
