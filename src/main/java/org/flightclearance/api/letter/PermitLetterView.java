package org.flightclearance.api.letter;

import java.time.Instant;
import java.util.UUID;

import org.flightclearance.letter.LetterKind;
import org.flightclearance.letter.PermitLetter;

/**
 * A letter of a permit in an answer.
 *
 * @param size in bytes
 * @param sha256 of the file's bytes
 */
public record PermitLetterView(
        UUID id,
        String name,
        LetterKind kind,
        String mediaType,
        long size,
        String sha256,
        String attachedBy,
        Instant attachedAt) {

    static PermitLetterView of(PermitLetter letter) {
        var file = letter.file();
        return new PermitLetterView(
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
