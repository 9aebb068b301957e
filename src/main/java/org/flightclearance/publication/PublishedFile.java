package org.flightclearance.publication;

import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A file of a publication: its name, its type and the hash of its bytes. {@link FileParts} has the bytes. */
@Entity
@Immutable
public class PublishedFile {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Publication publication;

    private String name;
    private String mediaType;
    private @Nullable String language;
    private String sha256;
    private long byteCount;

    @SuppressWarnings("NullAway.Init")
    protected PublishedFile() {}

    @SuppressWarnings("NullAway.Init")
    PublishedFile(
            Publication publication,
            String name,
            String mediaType,
            @Nullable String language,
            String sha256,
            long byteCount) {
        this.publication = publication;
        this.name = name;
        this.mediaType = mediaType;
        this.language = language;
        this.sha256 = sha256;
        this.byteCount = byteCount;
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Code of its language; null for the document, which has all languages. */
    public @Nullable String language() {
        return language;
    }

    /** SHA-256 of its bytes, in lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** In bytes. */
    public long size() {
        return byteCount;
    }

    /** The name under which it is saved, with mission, days and revision. */
    public String savedAs() {
        var period = publication.period();
        return "%s-%s-%s%s-%s"
                .formatted(
                        publication.mission().code(),
                        period.from(),
                        period.to(),
                        publication.revision() == 0 ? "" : "-rev" + publication.revision(),
                        name);
    }
}
