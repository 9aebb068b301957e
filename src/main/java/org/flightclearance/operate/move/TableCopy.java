package org.flightclearance.operate.move;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.postgresql.PGConnection;

/** Copies the rows of one table, and adds up what is there. */
final class TableCopy {

    private static final int PORTION = 1_000;

    /** Of rows that may have a megabyte each. */
    private static final int LARGE_PORTION = 10;

    private TableCopy() {}

    /** @return what was read */
    static Content.Sum copy(MovedTable table, Connection source, Connection target) throws SQLException {
        var copying = target.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyIntoTarget());
        try (var select = source.createStatement();
                var rows = select.executeQuery(table.selectFromSource())) {
            var text = new CopyText(copying);
            var content = new Content();
            while (rows.next()) {
                for (int i = 0; i < table.columns().size(); i++) {
                    var kind = table.columns().get(i).kind();
                    var value = kind.read(rows, i + 1);
                    var canonical = value == null ? null : kind.canonical(value);
                    content.add(canonical);
                    text.add(value == null || canonical == null ? null : kind.written(value, canonical));
                }
                content.endRow();
                text.endRow();
            }
            text.end();
            return content.sum();
        } finally {
            if (copying.isActive()) {
                copying.cancelCopy();
            }
        }
    }

    /** Reads all rows of the target. In a transaction, so that they come in portions. */
    static Content.Sum arrived(MovedTable table, Connection target) throws SQLException {
        var content = new Content();
        try (var select = target.createStatement()) {
            select.setFetchSize(table.isLarge() ? LARGE_PORTION : PORTION);
            try (var rows = select.executeQuery(table.selectFromTarget())) {
                while (rows.next()) {
                    add(table, rows, content);
                }
            }
        }
        return content.sum();
    }

    private static void add(MovedTable table, ResultSet rows, Content content) throws SQLException {
        for (int i = 0; i < table.columns().size(); i++) {
            var kind = table.columns().get(i).kind();
            var value = kind.read(rows, i + 1);
            content.add(value == null ? null : kind.canonical(value));
        }
        content.endRow();
    }
}
