package org.flightclearance.database.h2;

import java.sql.SQLException;
import java.util.Properties;

import org.h2.jdbc.JdbcConnection;

/** A connection that is valid only while its database answers. Those of H2 also are when it has been closed under them. */
class AnsweringConnection extends JdbcConnection {

    AnsweringConnection(String url, Properties properties) throws SQLException {
        super(url, properties, null, null, false);
    }

    /** @param timeout does not count: a database in this process answers or fails at once */
    @Override
    public boolean isValid(int timeout) {
        // A time limit for the statement, as the pool gives to its own, would make H2 forget the parsed statements of
        // all
        // connections, and the limit for later statements of this one
        try (var statement = prepareStatement("select 1")) {
            return statement.execute();
        } catch (SQLException broken) {
            return false;
        }
    }
}
