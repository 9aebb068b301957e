package org.flightclearance.api.protocol;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;

/** The language that the caller of the JSON door prefers, by Accept-Language; English where it says none of ours. */
@RequestScoped
public class CallerLanguage {

    private final HttpHeaders headers;

    CallerLanguage(HttpHeaders headers) {
        this.headers = headers;
    }

    public Wording wording() {
        return Wording.in(Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
