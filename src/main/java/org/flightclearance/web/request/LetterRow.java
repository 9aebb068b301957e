package org.flightclearance.web.request;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.flightclearance.language.Wording;
import org.flightclearance.letter.Letter;
import org.flightclearance.web.frame.FileSize;

/**
 * A letter in the list on the page of its request.
 *
 * @param facts type and size, in words
 * @param attached when and by whom it was attached, in words
 * @param beginning the first digits of the hash
 */
public record LetterRow(UUID id, String name, String facts, String attached, String beginning, String sha256) {

    private static final int SOME_DIGITS = 12;

    static List<LetterRow> of(List<Letter> letters, Wording wording) {
        return letters.stream().map(letter -> of(letter, wording)).toList();
    }

    private static LetterRow of(Letter letter, Wording wording) {
        var file = letter.file();
        return new LetterRow(
                letter.id(),
                letter.name(),
                wording.text("letters.facts", file.kind(), FileSize.said(file.size(), wording)),
                wording.text(
                        "letters.attached",
                        letter.attachedBy(),
                        letter.attachedAt().truncatedTo(ChronoUnit.MINUTES)),
                file.sha256().substring(0, SOME_DIGITS),
                file.sha256());
    }
}
