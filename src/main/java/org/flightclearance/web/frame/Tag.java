package org.flightclearance.web.frame;

import java.util.Locale;

import org.flightclearance.language.Wording;
import org.flightclearance.request.Status;

/**
 * A status as a coloured label. The colour adds nothing to the text.
 *
 * @param kind name of the status that gives the colour
 */
public record Tag(String kind, String words) {

    public static Tag of(Status status, Wording wording) {
        return new Tag(status.name().toLowerCase(Locale.ROOT), wording.word(status));
    }
}
