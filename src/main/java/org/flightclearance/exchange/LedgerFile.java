package org.flightclearance.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A file of requests, read one by one. */
public interface LedgerFile extends Closeable {

    /**
     * The next request. Empty at the end of the file.
     *
     * @throws UnreadableFile if the rest of the file cannot be read
     */
    Optional<ParsedRequest> next() throws IOException, UnreadableFile;

    /** What the user should know about how the file was read. Complete at its end. */
    default List<FileNote> notes() {
        return List.of();
    }
}
