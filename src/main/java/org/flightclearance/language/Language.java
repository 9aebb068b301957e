package org.flightclearance.language;

import java.util.List;
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

    /** The first of those two-letter codes that is one of ours; English where none is. */
    public static Language preferred(List<String> codes) {
        return codes.stream()
                .map(code -> code.toLowerCase(Locale.ROOT))
                .filter(code -> code.equals("en") || code.equals("fr"))
                .findFirst()
                .map(Language::of)
                .orElse(EN);
    }
}
