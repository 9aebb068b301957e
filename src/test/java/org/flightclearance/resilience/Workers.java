package org.flightclearance.resilience;

import java.util.Arrays;
import java.util.List;

/** The worker threads of the application. */
final class Workers {

    private static final String WORKER = "executor-thread-";

    private Workers() {}

    /** The threads that wait for the database or for a connection, with their position in the code. */
    static List<String> waitingForTheDatabase() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> entry.getKey().getName().startsWith(WORKER))
                .filter(entry -> Arrays.stream(entry.getValue()).anyMatch(Workers::isOfTheDatabase))
                .map(entry -> entry.getKey().getName() + " at " + entry.getValue()[0])
                .toList();
    }

    private static boolean isOfTheDatabase(StackTraceElement place) {
        return place.getClassName().startsWith("org.postgresql.")
                || place.getClassName().startsWith("io.agroal.pool.");
    }
}
