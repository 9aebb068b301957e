package org.flightclearance.database.h2;

import java.sql.SQLException;
import java.util.Properties;

import org.h2.engine.SessionLocal;
import org.h2.mvstore.MVStoreException;

/**
 * A connection whose {@link #commit} returns when what it wrote has reached the disk. It needs {@code WRITE_DELAY=0}:
 * then H2 hands a transaction to the file before its commit ends. A transaction that only read does not wait.
 */
final class DurableConnection extends ValidatedConnection {

    /** SQLSTATE of H2 for errors of files, which {@code DatabaseTrouble} knows as temporary. */
    private static final String FILE_ERROR = "90031";

    DurableConnection(String url, Properties properties) throws SQLException {
        super(url, properties);
    }

    /** @throws SQLException also if the sync fails; then the transaction is stored, but may not survive a power cut */
    @Override
    public void commit() throws SQLException {
        if (!isClosed() && getSession() instanceof SessionLocal session && session.containsUncommitted()) {
            super.commit();
            sync(session);
        } else {
            super.commit();
        }
    }

    private static void sync(SessionLocal session) throws SQLException {
        try {
            // As CHECKPOINT SYNC does, without its lock on the whole database
            var store = session.getDatabase().getStore().getMvStore();
            store.sync();
            Compaction.after(store);
        } catch (MVStoreException e) {
            throw new SQLException("A transaction could not be synced to the disk: " + e.getMessage(), FILE_ERROR, e);
        }
    }
}
