package org.flightclearance.database.h2;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;

import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/**
 * A connection that is valid only while its database answers. Those of H2 also are when it has been closed under them.
 *
 * <p>H2 plans a statement once, when it parses it, by the rows that there are then: what was planned for an empty table
 * would read all of a full one. So all connections plan anew after a while.
 */
class AnsweringConnection extends JdbcConnection {

    private static final long PLANS_HOLD = Duration.ofSeconds(1).toNanos();
    private static final AtomicLong PLANNED_SINCE = new AtomicLong(System.nanoTime());

    AnsweringConnection(String url, Properties properties) throws SQLException {
        super(url, properties, null, null, false);
    }

    /** @param timeout does not count: a database in this process answers or fails at once */
    @Override
    public boolean isValid(int timeout) {
        // Not with a time limit, as the pool gives to its own statements: for H2 that is a change of settings, after
        // which all
        // connections plan everything anew
        try (var statement = prepareStatement("select 1")) {
            planAnew();
            return statement.execute();
        } catch (SQLException broken) {
            return false;
        }
    }

    private void planAnew() throws SQLException {
        long since = PLANNED_SINCE.get();
        long now = System.nanoTime();
        if (now - since > PLANS_HOLD
                && PLANNED_SINCE.compareAndSet(since, now)
                && getSession() instanceof SessionLocal session) {
            session.getDatabase().getNextModificationMetaId();
        }
    }
}
