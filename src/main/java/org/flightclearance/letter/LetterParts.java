package org.flightclearance.letter;

import java.io.InputStream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.flightclearance.database.StoredBytes;

/** The bytes of letters. */
@ApplicationScoped
class LetterParts {

    private final StoredBytes bytes;

    LetterParts(EntityManager database) {
        bytes = new StoredBytes(
                database,
                "insert into letter_part (file_id, position, content) values (:file, :position, :content)",
                "select content from letter_part where file_id = :file and position = :position");
    }

    /** Writes the bytes of a stored file. */
    void write(LetterFile file, LetterUpload upload) {
        bytes.write(query -> query.setParameter("file", file.id()), out -> {
            try (var in = upload.open()) {
                in.transferTo(out);
            }
        });
    }

    /** The bytes of a file. */
    InputStream read(LetterFile file) {
        return bytes.read(query -> query.setParameter("file", file.id()), file.size());
    }
}
