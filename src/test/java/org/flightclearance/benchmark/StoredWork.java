package org.flightclearance.benchmark;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * What the users of a benchmark have written, as the database has it.
 *
 * @param requests how many there are with the same remarks, by the remarks
 * @param answers how many each answered request has, by its reference
 */
record StoredWork(Map<String, Integer> requests, Map<String, Integer> answers) {

    static StoredWork in(MeasuredDatabase database) throws SQLException {
        return new StoredWork(
                counted(
                        database,
                        "select remarks, count(*) from flight_request where remarks is not null group by remarks"),
                counted(
                        database,
                        "select r.reference, count(*) from answer a join flight_request r on r.id = a.request_id"
                                + " group by r.reference"));
    }

    private static Map<String, Integer> counted(MeasuredDatabase database, String query) throws SQLException {
        try (var connection = database.ofTracker();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var counts = new HashMap<String, Integer>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getInt(2));
            }
            return counts;
        }
    }
}
