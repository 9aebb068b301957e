package org.flightclearance.web.frame;

import java.util.Locale;

import org.flightclearance.language.Wording;
import org.flightclearance.request.Status;

/**
 * A status as a label whose colour says no more than its words.
 *
 * @param kind which colour, by the name of the status
 */
public record Tag(String kind, String words) {

    public static Tag of(Status status, Wording wording) {
        return new Tag(status.name().toLowerCase(Locale.ROOT), wording.word(status));
    }
}
