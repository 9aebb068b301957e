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

/** The bytes of published files, kept in parts, so that a file may be larger than a value of a table. */
@ApplicationScoped
class FileParts {

    /** H2 keeps 1 MiB in a value. */
    static final int LARGEST = 1_000_000;

    private static final String WRITE =
            "insert into published_part (publication_id, file_name, position, content) values (:publication, :name, :position, :content)";
    private static final String READ =
            "select content from published_part where publication_id = :publication and file_name = :name and position = :position";

    private final EntityManager database;

    FileParts(EntityManager database) {
        this.database = database;
    }

    /** Writes a file of a stored publication, part by part as its bytes come. */
    Fingerprint write(UUID publication, String name, Content content) {
        var out = new PartedStream(LARGEST, (position, part) -> keep(publication, name, position, part));
        try (out) {
            content.writeTo(out);
        } catch (IOException nothingInMemoryFails) {
            throw new UncheckedIOException(nothingInMemoryFails);
        }
        return new Fingerprint(out.sha256(), out.size());
    }

    /** The bytes of a file, read part by part. */
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

    /** In a short transaction of its own: an answer that travels slowly keeps no connection. */
    private byte[] part(UUID publication, String name, int position) {
        return QuarkusTransaction.joiningExisting().call(() -> (byte[]) database.createNativeQuery(READ, byte[].class)
                .setParameter("publication", publication)
                .setParameter("name", name)
                .setParameter("position", position)
                .getSingleResult());
    }

    /** @param sha256 in lower-case hexadecimal */
    record Fingerprint(String sha256, long size) {}

    /** Whatever can write itself into a stream. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
