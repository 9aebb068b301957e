package org.flightclearance.request.warning;

import java.util.Locale;

import org.flightclearance.language.Sentence;

/**
 * Something in an input that looks like a slip. It is recorded all the same, unless the caller wants it refused.
 *
 * @param pointer where, as a JSON pointer in wire names
 * @param detail what is doubtful. It does not depend on the current time, so that a confirmed warning stays the same
 */
public record Warning(WarningKind kind, String pointer, Sentence detail) {

    public static Warning of(WarningKind kind, String pointer, Object... arguments) {
        return new Warning(kind, pointer, Sentence.of("warning." + kind.name().toLowerCase(Locale.ROOT), arguments));
    }

    /** @param prefix of the pointer, where the warned values lie in the body */
    public Warning under(String prefix) {
        return new Warning(kind, prefix + pointer, detail);
    }

    /** Identifies it among the warnings of a form. The same on every node. */
    public String token() {
        return kind + ":" + pointer + ":"
                + Integer.toHexString(detail.toString().hashCode());
    }
}
