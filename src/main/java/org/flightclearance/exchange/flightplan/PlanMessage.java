package org.flightclearance.exchange.flightplan;

import java.util.Map;
import java.util.Optional;

/**
 * One message, split into its items.
 *
 * @param number of the message in the text, counted from 1
 * @param start its first characters, for faults of the whole message
 */
record PlanMessage(MessageKind kind, int number, PlanItem start, Map<Integer, PlanItem> items) {

    Optional<PlanItem> item(int item) {
        return Optional.ofNullable(items.get(item));
    }
}
