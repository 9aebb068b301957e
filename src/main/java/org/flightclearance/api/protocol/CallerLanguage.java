package org.flightclearance.api.protocol;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;

/** The language that an API caller prefers by Accept-Language; English if it names no supported one. */
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
