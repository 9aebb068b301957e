package org.flightclearance.api.protocol;

import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what the database refuses for now only, by its SQLSTATE: the same call may succeed later. */
public final class DatabaseTrouble {

    /**
     * No connection (08), rolled back for another (40), out of disk, memory or connections (53), a lock or a statement
     * that took too long (55P03, 57014, HYT00, HY008), going down (57P); and what only H2 says: a file that cannot be
     * written (90028, 90031), closed (90098, 90121), changed by another (90131).
     */
    private static final Pattern PASSING =
            Pattern.compile("08...|40...|53...|55P03|57014|57P..|HYT00|HY008|90028|90031|90098|90121|90131");

    private DatabaseTrouble() {}

    public static boolean passes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> cause instanceof SQLException trouble && passes(trouble));
    }

    private static boolean passes(SQLException trouble) {
        var state = trouble.getSQLState();
        // The pool of connections gives no state where none came free in time
        return state == null
                ? String.valueOf(trouble.getMessage()).contains("acquisition timeout")
                : PASSING.matcher(state).matches();
    }
}
