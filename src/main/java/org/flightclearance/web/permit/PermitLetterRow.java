package org.flightclearance.web.permit;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.flightclearance.language.Wording;
import org.flightclearance.letter.PermitLetter;
import org.flightclearance.web.frame.FileSize;

/**
 * A letter in the list on the page of its permit.
 *
 * @param facts type and size, in words
 * @param attached when and by whom it was attached, in words
 * @param beginning the first digits of the hash
 */
public record PermitLetterRow(UUID id, String name, String facts, String attached, String beginning, String sha256) {

    private static final int SOME_DIGITS = 12;

    static List<PermitLetterRow> of(List<PermitLetter> letters, Wording wording) {
        return letters.stream()
                .map(letter -> new PermitLetterRow(
                        letter.id(),
                        letter.name(),
                        wording.text(
                                "letters.facts",
                                letter.file().kind(),
                                FileSize.said(letter.file().size(), wording)),
                        wording.text(
                                "letters.attached",
                                letter.attachedBy(),
                                letter.attachedAt().truncatedTo(ChronoUnit.MINUTES)),
                        letter.file().sha256().substring(0, SOME_DIGITS),
                        letter.file().sha256()))
                .toList();
    }
}
