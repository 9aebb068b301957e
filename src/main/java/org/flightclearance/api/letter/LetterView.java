package org.flightclearance.api.letter;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.letter.Letter;
import org.flightclearance.letter.LetterKind;
import org.flightclearance.letter.LetterMark;

/**
 * A letter without its bytes.
 *
 * @param sha256 of the file's bytes
 * @param wrong null: the letter belongs to the request
 */
public record LetterView(
        UUID id,
        String name,
        LetterKind kind,
        String mediaType,
        long size,
        String sha256,
        String attachedBy,
        Instant attachedAt,
        @Nullable Wrong wrong) {

    /** Who said that the letter does not belong to the request, when and why. */
    public record Wrong(String why, String markedBy, Instant markedAt) {

        static Wrong of(LetterMark mark) {
            return new Wrong(mark.why(), mark.markedBy(), mark.markedAt());
        }
    }

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
                letter.attachedAt(),
                letter.wrong().map(Wrong::of).orElse(null));
    }
}
