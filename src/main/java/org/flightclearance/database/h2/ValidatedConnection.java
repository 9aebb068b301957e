package org.flightclearance.database.h2;

import java.sql.SQLException;
import java.util.Properties;

import org.h2.jdbc.JdbcConnection;

/** A connection that is valid only while its database answers. H2 itself calls one valid whose database has been closed. */
class ValidatedConnection extends JdbcConnection {

    ValidatedConnection(String url, Properties properties) throws SQLException {
        super(url, properties, null, null, false);
    }

    /** @param timeout does not count: a database in this process answers or fails at once */
    @Override
    public boolean isValid(int timeout) {
        // The pool could run this statement itself, but with a time limit. H2 takes that for a change of settings, and
        // all connections would parse all statements anew
        try (var statement = prepareStatement("select 1")) {
            StatementPlans.renew(getSession());
            return statement.execute();
        } catch (SQLException broken) {
            return false;
        }
    }
}
