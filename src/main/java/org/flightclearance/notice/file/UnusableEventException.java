package org.flightclearance.notice.file;

import org.flightclearance.language.Sentence;

/** An event cannot be read, or its days cannot be computed; the sentence says what to change. */
final class UnusableEventException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Sentence why;

    UnusableEventException(String key, Object... arguments) {
        super(key);
        this.why = Sentence.of(key, arguments);
    }

    /** That part of the event is understood, but no days can be computed from it. */
    static UnusableEventException notComputed(String part) {
        return new UnusableEventException("fault.event_not_computed", part);
    }

    /** That property of the event is malformed. */
    static UnusableEventException unreadable(String property) {
        return new UnusableEventException("fault.event_property", property);
    }

    Sentence why() {
        return why;
    }
}
