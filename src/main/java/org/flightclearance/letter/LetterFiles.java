package org.flightclearance.letter;

import java.io.InputStream;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.flightclearance.mission.Mission;

/** The stored files and their bytes. */
@ApplicationScoped
public class LetterFiles implements PanacheRepositoryBase<LetterFile, UUID> {

    private final LetterParts parts;

    LetterFiles(LetterParts parts) {
        this.parts = parts;
    }

    /** The bytes of the file. They never change. */
    public InputStream open(LetterFile file) {
        return parts.read(file);
    }

    /** The mission's stored file with these bytes. Stores it if there is none yet. */
    LetterFile keep(Mission mission, LetterUpload upload) {
        return find("mission = ?1 and sha256 = ?2", mission, upload.sha256())
                .firstResultOptional()
                .orElseGet(() -> {
                    var file = new LetterFile(mission, upload);
                    persistAndFlush(file);
                    parts.write(file, upload);
                    return file;
                });
    }
}
