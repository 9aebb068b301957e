package org.flightclearance.api;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;

/** The language that the caller of the JSON door prefers, by Accept-Language; English where it says none of ours. */
@RequestScoped
class CallerLanguage {

    private static final List<Locale> OURS = List.of(Locale.ENGLISH, Locale.FRENCH);

    private final HttpHeaders headers;

    CallerLanguage(HttpHeaders headers) {
        this.headers = headers;
    }

    Wording wording() {
        return Wording.in(Language.of(preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))));
    }

    private static String preferred(@Nullable String accepted) {
        try {
            var language = Locale.lookup(LanguageRange.parse(accepted == null ? "en" : accepted), OURS);
            return language == null ? "en" : language.getLanguage();
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            // A lone hyphen is the latter
            return "en";
        }
    }
}
