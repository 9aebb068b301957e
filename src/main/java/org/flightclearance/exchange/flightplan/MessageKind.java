package org.flightclearance.exchange.flightplan;

import java.util.List;

/** The messages that a request can be filled from or that concern one, with their items in order. */
enum MessageKind {
    /** Files a flight plan. */
    FPL(List.of(7, 8, 9, 10, 13, 15, 16, 18)),
    /** Changes a flight plan; its item 22 has the new items. */
    CHG(List.of(7, 13, 16)),
    /** Delays a departure. */
    DLA(List.of(7, 13, 16)),
    /** Cancels a flight plan. */
    CNL(List.of(7, 13, 16));

    private final List<Integer> items;

    MessageKind(List<Integer> items) {
        this.items = items;
    }

    /** The items that every message of this kind has. */
    List<Integer> items() {
        return items;
    }
}
