package org.flightclearance.letter;

import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

import org.flightclearance.mission.Mission;

/**
 * A stored file, once for each mission: its kind and the hash of its bytes. The bytes are stored in parts
 * ({@link LetterParts}).
 */
@Entity
@Immutable
public class LetterFile {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Mission mission;

    private String sha256;

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    private long byteCount;

    @SuppressWarnings("NullAway.Init")
    protected LetterFile() {}

    @SuppressWarnings("NullAway.Init")
    LetterFile(Mission mission, LetterUpload upload) {
        this.mission = mission;
        this.sha256 = upload.sha256();
        this.kind = upload.kind();
        this.byteCount = upload.size();
    }

    UUID id() {
        return id;
    }

    public LetterKind kind() {
        return kind;
    }

    /** SHA-256 of the bytes, in lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** In bytes. */
    public long size() {
        return byteCount;
    }
}
