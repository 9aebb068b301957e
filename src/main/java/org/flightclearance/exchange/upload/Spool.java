package org.flightclearance.exchange.upload;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;

/** A received file, kept on disk until it is closed, so that no transaction waits for a slow connection. */
public final class Spool implements Closeable {

    public static final int LARGEST_FILE = 64 * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    private final Path path;
    private long size;
    private volatile long read;

    private Spool(Path path) {
        this.path = path;
    }

    /** @throws Refused if the body is larger than {@link #LARGEST_FILE} */
    public static Spool of(InputStream body) throws IOException {
        return of(body, LARGEST_FILE);
    }

    /**
     * Stores a file.
     *
     * @param largest maximum size in bytes
     * @throws Refused if the file is larger
     */
    public static Spool of(InputStream body, int largest) throws IOException {
        var spool = new Spool(Files.createTempFile("fct-import-", ".spool"));
        try (var out = Files.newOutputStream(spool.path)) {
            spool.copy(body, out, largest);
            return spool;
        } catch (IOException | RuntimeException failed) {
            spool.close();
            throw failed;
        }
    }

    public InputStream open() throws IOException {
        read = 0;
        return new BufferedInputStream(new Counted(Files.newInputStream(path)), BUFFER);
    }

    /** The file, for readers that do not read it from front to back. */
    public Path path() {
        return path;
    }

    /** Says how far a reader of the {@link #path} is. */
    public void hasRead(double share) {
        read = (long) (share * size);
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** Number of bytes read since the file was last opened. */
    public long read() {
        return read;
    }

    private void copy(InputStream body, OutputStream out, int largest) throws IOException {
        var buffer = new byte[BUFFER];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            size += read;
            if (size > largest) {
                throw new Refused(Refusal.TOO_LARGE, Sentence.of("refused.too_large", largest));
            }
            out.write(buffer, 0, read);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream file) {
            super(file);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            read += Math.max(0, count);
            return count;
        }
    }
}
