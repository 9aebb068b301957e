package org.flightclearance.notice.file;

import org.flightclearance.language.Sentence;

/** An event that cannot be read, or whose days cannot be computed. The sentence says what to do. */
final class UnusableEventException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Sentence why;

    UnusableEventException(String key, Object... arguments) {
        super(key);
        this.why = Sentence.of(key, arguments);
    }

    /** A part of the event can be read, but is not supported. */
    static UnusableEventException notComputed(String part) {
        return new UnusableEventException("fault.event_not_computed", part);
    }

    /** A property of the event cannot be read. */
    static UnusableEventException unreadable(String property) {
        return new UnusableEventException("fault.event_property", property);
    }

    Sentence why() {
        return why;
    }
}
