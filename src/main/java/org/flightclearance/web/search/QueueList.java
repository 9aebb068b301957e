package org.flightclearance.web.search;

import java.util.Optional;
import java.util.stream.Stream;

/** The lists of the queue, each with a page of its own that shows all of it. */
enum QueueList {
    TO_SEND("to-send"),
    DEPARTED("departed"),
    WAITING("waiting"),
    UNANSWERED("unanswered"),
    ANSWERED("answered");

    private final String path;

    QueueList(String path) {
        this.path = path;
    }

    /** The list of an address; empty: there is none. */
    static Optional<QueueList> at(String path) {
        return Stream.of(values()).filter(list -> list.path.equals(path)).findFirst();
    }

    /** The key of its title. */
    String title() {
        return "queue." + path.replace('-', '_');
    }
}
