package org.flightclearance.event;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of events. */
public enum EventType {
    REQUEST_FILED,
    REQUEST_SENT,
    REQUEST_ACKNOWLEDGED,
    REQUEST_AMENDED,
    REQUEST_ANSWERED,
    REQUEST_REVOKED,
    REQUEST_WITHDRAWN,
    REQUEST_CORRECTED,
    /** The release of an approved flight on the day was asked for. */
    REQUEST_GATE,
    /** What became of an approved flight. */
    REQUEST_FLIGHT,
    /** A change of a rule, the calendar, a restriction or its permit affects it. */
    REQUEST_NEW_TERMS,
    /** No answer was received in time: nobody does this. */
    REQUEST_DEADLINE_PASSED,
    PUBLICATION_MADE,
    RULE_CHANGED,
    HOLIDAY_CHANGED,
    RESTRICTION_CHANGED,
    PERMIT_RECORDED,
    PERMIT_CHANGED,
    /** A suspension of a permit was recorded or changed. */
    PERMIT_SUSPENDED,
    /** A letter was attached to a request. */
    LETTER_ATTACHED,
    /** A letter was marked as wrong, or such a mark was taken back. */
    LETTER_MARKED;

    /** The name for scripts, such as {@code request.deadline_passed}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
    }

    public static Optional<EventType> of(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName().equalsIgnoreCase(wireName))
                .findFirst();
    }

    public static List<String> wireNames() {
        return Arrays.stream(values()).map(EventType::wireName).toList();
    }
}
