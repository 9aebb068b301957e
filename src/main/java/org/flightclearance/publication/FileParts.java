package org.flightclearance.publication;

import java.io.InputStream;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.flightclearance.database.StoredBytes;

/** The bytes of published files. */
@ApplicationScoped
class FileParts {

    private final StoredBytes bytes;

    FileParts(EntityManager database) {
        bytes = new StoredBytes(
                database,
                """
                insert into published_part (publication_id, file_name, position, content)
                values (:publication, :name, :position, :content)""",
                """
                select content from published_part
                where publication_id = :publication and file_name = :name and position = :position""");
    }

    /** Writes a file of a stored publication while its bytes are produced. */
    StoredBytes.Fingerprint write(UUID publication, String name, StoredBytes.Content content) {
        return bytes.write(key(publication, name), content);
    }

    InputStream read(UUID publication, PublishedFile file) {
        return bytes.read(key(publication, file.name()), file.size());
    }

    private static UnaryOperator<Query> key(UUID publication, String name) {
        return query -> query.setParameter("publication", publication).setParameter("name", name);
    }
}
