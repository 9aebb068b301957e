package org.flightclearance.language;

import java.util.stream.Stream;

/** Puts texts together with the punctuation of a language: French has a space before a colon and a semicolon. */
public final class Punctuation {

    private Punctuation() {}

    /** A label with its value: {@code Departure: Gao}. */
    public static String labelled(String label, String value, Wording wording) {
        return wording.text("list.labelled", label, value);
    }

    /** The texts with semicolons between them; empty if there are none. */
    public static String listed(Stream<String> texts, Wording wording) {
        return texts.reduce((before, next) -> wording.text("list.and_then", before, next))
                .orElse("");
    }
}
