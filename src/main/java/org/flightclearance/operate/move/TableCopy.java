package org.flightclearance.operate.move;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Copies the rows of one table, in batches, and adds up what is there. */
final class TableCopy {

    private static final int BATCH = 1_000;
    private static final int LARGE_ROWS = 10;

    /** In bytes: a batch is held in memory. */
    private static final long LARGEST_BATCH = 8_000_000;

    private TableCopy() {}

    /** @return what was read */
    static Content.Sum copy(MovedTable table, Connection source, Connection target) throws SQLException {
        try (var select = source.createStatement();
                var rows = select.executeQuery(table.selectFromSource());
                var insert = target.prepareStatement(table.insert())) {
            return copy(table, rows, insert);
        }
    }

    private static Content.Sum copy(MovedTable table, ResultSet rows, PreparedStatement insert) throws SQLException {
        var content = new Content();
        int waiting = 0;
        long bytes = 0;
        while (rows.next()) {
            for (int i = 0; i < table.columns().size(); i++) {
                var kind = table.columns().get(i).kind();
                var value = kind.read(rows, i + 1);
                content.add(kind, value);
                insert.setObject(i + 1, value);
            }
            insert.addBatch();
            waiting++;
            bytes += content.endRow();
            if (waiting == BATCH || bytes >= LARGEST_BATCH) {
                insert.executeBatch();
                waiting = 0;
                bytes = 0;
            }
        }
        if (waiting > 0) {
            insert.executeBatch();
        }
        return content.sum();
    }

    /** Reads all rows of the target. In a transaction, so that they come in portions. */
    static Content.Sum arrived(MovedTable table, Connection target) throws SQLException {
        var content = new Content();
        try (var select = target.createStatement()) {
            select.setFetchSize(table.isLarge() ? LARGE_ROWS : BATCH);
            try (var rows = select.executeQuery(table.selectFromTarget())) {
                while (rows.next()) {
                    for (int i = 0; i < table.columns().size(); i++) {
                        var kind = table.columns().get(i).kind();
                        content.add(kind, kind.read(rows, i + 1));
                    }
                    content.endRow();
                }
            }
        }
        return content.sum();
    }
}
