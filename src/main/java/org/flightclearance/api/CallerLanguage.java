package org.flightclearance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;

/** The language that the caller of the JSON door prefers, by Accept-Language; English where it says none of ours. */
@RequestScoped
class CallerLanguage {

    private final HttpHeaders headers;

    CallerLanguage(HttpHeaders headers) {
        this.headers = headers;
    }

    Wording wording() {
        var preferred = headers.getAcceptableLanguages().stream()
                .map(locale -> locale.getLanguage())
                .filter(code -> code.equals("en") || code.equals("fr"))
                .findFirst()
                .orElse("en");
        return Wording.in(Language.of(preferred));
    }
}
