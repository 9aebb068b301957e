package org.flightclearance.api.letter;

import java.time.Instant;
import java.util.UUID;

import org.flightclearance.letter.Letter;
import org.flightclearance.letter.LetterKind;

/**
 * A letter without its bytes.
 *
 * @param sha256 of the file's bytes
 */
public record LetterView(
        UUID id,
        String name,
        LetterKind kind,
        String mediaType,
        long size,
        String sha256,
        String attachedBy,
        Instant attachedAt) {

    static LetterView of(Letter letter) {
        var file = letter.file();
        return new LetterView(
                letter.id(),
                letter.name(),
                file.kind(),
                file.kind().mediaType(),
                file.size(),
                file.sha256(),
                letter.attachedBy(),
                letter.attachedAt());
    }
}
