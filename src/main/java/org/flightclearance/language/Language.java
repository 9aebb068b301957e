package org.flightclearance.language;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

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

    /** The language that a page offers to switch to. */
    public Language other() {
        return switch (this) {
            case EN -> FR;
            case FR -> EN;
        };
    }

    /** The language of a two-letter code in upper or lower case; English for everything except French. */
    public static Language of(@Nullable String code) {
        return code != null && code.toLowerCase(Locale.ROOT).startsWith("fr") ? FR : EN;
    }

    /** The supported language that an {@code Accept-Language} header prefers; English if none or unreadable. */
    public static Language accepted(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return EN;
        }
        try {
            var ours = List.of(Locale.ENGLISH, Locale.FRENCH);
            var preferred = Locale.lookup(LanguageRange.parse(acceptLanguage), ours);
            return preferred == null ? EN : of(preferred.getLanguage());
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            // A lone hyphen is the latter
            return EN;
        }
    }
}
