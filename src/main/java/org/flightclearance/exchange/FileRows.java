package org.flightclearance.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.flightclearance.exchange.cell.CellHabits;

/** The rows of a ledger, from a file of any kind. */
public interface FileRows extends Closeable {

    /**
     * The next row that is not blank. Empty at the end of the file.
     *
     * @throws UnreadableFile if the rest of the file cannot be read
     */
    Optional<FileRow> next() throws IOException, UnreadableFile;

    /** How the texts of the cells are written. */
    CellHabits habits();

    /** What was passed over or understood in a way that the user should know. Complete at the end of the file. */
    default List<FileNote> notes() {
        return List.of();
    }
}
