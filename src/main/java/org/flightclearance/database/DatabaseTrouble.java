package org.flightclearance.database;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by the SQLSTATE which database failures are temporary, so that the same call may succeed later. */
public final class DatabaseTrouble {

    /**
     * No connection (08), rolled back for another transaction (40), out of disk, memory or connections (53), timeout of
     * a lock or a statement (55P03, 57014, HYT00, HY008), idle too long in a transaction (25P03), shutting down (57P).
     * H2 only: file not writable (90028, 90031), closed (90007, 90067, 90098, 90121), changed concurrently (90131).
     */
    private static final Pattern PASSING = Pattern.compile(
            "08...|40...|53...|55P03|57014|57P..|25P03|HYT00|HY008|90007|90028|90031|90067|90098|90121|90131");

    private static final Set<String> LOCKED = Set.of("55P03", "HYT00");

    /**
     * Messages of the connection pool, which has no SQLSTATE: no connection came free in time, or none could be opened.
     * Compared without regard to case.
     */
    private static final List<String> POOL_IS_EMPTY = List.of("acquisition timeout", "pool is closed", "login timeout");

    /** H2 calls a full disk a general error at the first commit that it cannot write, and then closes the database. */
    private static final String CANNOT_WRITE = "MVStoreException: Writing to";

    private DatabaseTrouble() {}

    /**
     * Whether the failure is temporary. A failed commit keeps its cause among the suppressed exceptions, so these are
     * searched too.
     */
    public static boolean passes(Throwable thrown) {
        return passing(thrown).isPresent();
    }

    /** Whether the connection itself is broken: SQLSTATE 08, or the server is shutting down. */
    static boolean isOfTheConnection(Throwable thrown) {
        return passing(thrown)
                .map(SQLException::getSQLState)
                .filter(state -> state.startsWith("08") || state.startsWith("57P"))
                .isPresent();
    }

    /** Whether it waited too long for what another transaction has locked: lock_timeout of PostgreSQL, or that of H2. */
    static boolean isLocked(Throwable thrown) {
        return passing(thrown)
                .map(SQLException::getSQLState)
                .filter(LOCKED::contains)
                .isPresent();
    }

    /** The SQLSTATE and the message of the database, without the statement and its values. */
    public static String inWords(Throwable thrown) {
        return passing(thrown)
                .map(trouble -> trouble.getSQLState() + " "
                        + String.valueOf(trouble.getMessage())
                                .lines()
                                .findFirst()
                                .orElse("")
                                .replaceFirst(";.*", ""))
                .orElseGet(() -> thrown.getClass().getName());
    }

    private static Optional<SQLException> passing(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<Throwable>(List.of(thrown));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof SQLException trouble && passes(trouble)) {
                return Optional.of(trouble);
            }
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
            open.addAll(List.of(next.getSuppressed()));
        }
        return Optional.empty();
    }

    private static boolean passes(SQLException trouble) {
        var state = trouble.getSQLState();
        var message = String.valueOf(trouble.getMessage());
        if (state == null) {
            return POOL_IS_EMPTY.stream().anyMatch(message.toLowerCase(Locale.ROOT)::contains);
        }
        return PASSING.matcher(state).matches() || message.contains(CANNOT_WRITE);
    }
}
