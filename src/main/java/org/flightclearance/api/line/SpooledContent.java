package org.flightclearance.api.line;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A whole body or answer: in memory if it is small, otherwise in a temporary file. While the file exists it counts as a
 * transfer of its caller.
 */
final class SpooledContent extends OutputStream {

    /** In bytes. */
    static final int LARGEST_IN_MEMORY = 64 * 1024;

    private static final Logger LOG = Logger.getLogger(SpooledContent.class);

    private final Transfers transfers;
    private final String caller;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private Transfers.@Nullable Transfer transfer;
    private @Nullable Path path;
    private @Nullable OutputStream file;
    /** Atomic, because the event loop reads it while a worker thread writes. */
    private final AtomicLong size = new AtomicLong();

    private volatile boolean abandoned;

    SpooledContent(Transfers transfers, String caller) {
        this.transfers = transfers;
        this.caller = caller;
    }

    /** Counts as a transfer from now on, even if it stays small. */
    void begin() {
        if (transfer == null) {
            transfer = transfers.begin(caller);
        }
    }

    /** Continues in a file, even if it stays small. */
    OutputStream inFile() throws IOException {
        if (file == null) {
            begin();
            path = Files.createTempFile("fct-line-", ".spool");
            file = Files.newOutputStream(path);
            memory.writeTo(file);
            memory.reset();
        }
        return file;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /** Called when the client has disconnected. The next write fails, so that nothing more is written for it. */
    void abandon() {
        abandoned = true;
    }

    boolean isAbandoned() {
        return abandoned;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (abandoned) {
            throw new ClosedChannelException();
        }
        boolean large = size.addAndGet(length) > LARGEST_IN_MEMORY;
        (file != null || large ? inFile() : memory).write(bytes, from, length);
    }

    /** In bytes. */
    long size() {
        return size.get();
    }

    /** Null: it is in memory. */
    @Nullable
    Path path() {
        return path;
    }

    byte[] inMemory() {
        return memory.toByteArray();
    }

    /** Opens it from its first byte. */
    InputStream open() throws IOException {
        return path == null ? new ByteArrayInputStream(inMemory()) : Files.newInputStream(path);
    }

    /** Ends the writing. The content can still be read. */
    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    /** Deletes the file and ends the transfer, also after a failure. */
    void forget() {
        try {
            close();
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException undeletable) {
            LOG.errorf(undeletable, "The temporary file %s cannot be deleted", path);
        } finally {
            if (transfer != null) {
                transfer.end();
            }
        }
    }
}
