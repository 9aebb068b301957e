package org.flightclearance.resilience;

import java.util.Arrays;
import java.util.List;

/** The threads of the application that do its work. */
final class Workers {

    private static final String WORKER = "executor-thread-";

    private Workers() {}

    /** Those that wait for the database or for a connection to it, each with its place. */
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
