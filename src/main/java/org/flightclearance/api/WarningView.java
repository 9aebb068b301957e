package org.flightclearance.api;

import org.flightclearance.language.Wording;
import org.flightclearance.request.warning.Warning;
import org.flightclearance.request.warning.WarningKind;

/** What looks like a slip in the body of a call, in the caller's language. */
public record WarningView(WarningKind kind, String pointer, String detail) {

    public static WarningView of(Warning warning, Wording wording) {
        return new WarningView(warning.kind(), warning.pointer(), wording.say(warning.detail()));
    }
}
