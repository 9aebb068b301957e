package org.flightclearance.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** A file of requests, read one after the other. */
public interface LedgerFile extends Closeable {

    /**
     * The next request; empty at the end.
     *
     * @throws UnreadableFile where nothing more can be made of the file
     */
    Optional<ParsedRequest> next() throws IOException, UnreadableFile;
}
