package org.flightclearance.language;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The two languages that the tracker speaks. */
public enum Language {
    EN(Locale.UK),
    FR(Locale.FRANCE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    public String code() {
        return locale.getLanguage();
    }

    /** The language of that two-letter code, in any case; English for everything that is not French. */
    public static Language of(@Nullable String code) {
        return code != null && code.toLowerCase(Locale.ROOT).startsWith("fr") ? FR : EN;
    }
}
