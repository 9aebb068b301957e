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

/** Tells which failures of the database will pass, by their SQLSTATE: the same call may succeed later. */
public final class DatabaseTrouble {

    /**
     * No connection (08), rolled back for another (40), out of disk, memory or connections (53), a lock or a statement
     * that took too long (55P03, 57014, HYT00, HY008), idle too long in a transaction (25P03), going down (57P); and
     * what only H2 says: a file that cannot be written (90028, 90031), closed (90007, 90067, 90098, 90121), changed by
     * another (90131).
     */
    private static final Pattern PASSING = Pattern.compile(
            "08...|40...|53...|55P03|57014|57P..|25P03|HYT00|HY008|90007|90028|90031|90067|90098|90121|90131");

    /**
     * What the pool of connections says, in one case or another, where it gives no SQLSTATE: none came free in time, or
     * it opens none.
     */
    private static final List<String> POOL_IS_EMPTY = List.of("acquisition timeout", "pool is closed", "login timeout");

    private DatabaseTrouble() {}

    /**
     * Whether the cause of a failure will pass. A commit that fails keeps its cause among the suppressed exceptions, so
     * these are searched as well.
     */
    public static boolean passes(Throwable thrown) {
        return passing(thrown).isPresent();
    }

    /** Whether the connection itself is broken: SQLSTATE 08, or a server that goes down. */
    static boolean isOfTheConnection(Throwable thrown) {
        return passing(thrown)
                .map(SQLException::getSQLState)
                .filter(state -> state.startsWith("08") || state.startsWith("57P"))
                .isPresent();
    }

    /** The failure in a few words: its SQLSTATE and what the database says, without the statement and its values. */
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
        var message = String.valueOf(trouble.getMessage()).toLowerCase(Locale.ROOT);
        return state == null
                ? POOL_IS_EMPTY.stream().anyMatch(message::contains)
                : PASSING.matcher(state).matches();
    }
}
