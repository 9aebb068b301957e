package org.flightclearance.database.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.database.h2.WrittenChunk.BLOCK;

/** Reading a file in which the footers of some chunks are kept back. What a power cut leaves is tested elsewhere. */
class ChunkFileTest {

    private static final int CHUNKS = 4_000;
    private static final int BETWEEN_SYNCS = 8;

    /** Neither a header nor a footer says anything after the end of a line. */
    private static final byte FILLING = '\n';

    @TempDir
    Path folder;

    private final AtomicLong end = new AtomicLong(BLOCK);

    @Test
    void whoever_reads_sees_whole_chunks_while_others_write_and_sync() throws Exception {
        var threads = Executors.newFixedThreadPool(3);
        try (var file = new ChunkFile(FileChannel.open(
                folder.resolve("chunks"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE))) {
            Future<?> written = threads.submit(writing(file));
            Future<?> first = threads.submit(reading(file, written));
            Future<?> second = threads.submit(reading(file, written));
            written.get();
            first.get();
            second.get();
        } finally {
            threads.shutdownNow();
        }
    }

    private Callable<Void> writing(ChunkFile file) {
        return () -> {
            for (int chunk = 1; chunk <= CHUNKS; chunk++) {
                file.write(filled(BLOCK), end.get());
                end.addAndGet(BLOCK);
                if (chunk % BETWEEN_SYNCS == 0) {
                    file.force(false);
                }
            }
            return null;
        };
    }

    /** Reads the newest chunks again and again, as a backup or a page of the database does. */
    private Callable<Void> reading(ChunkFile file, Future<?> written) {
        return () -> {
            do {
                long until = end.get();
                long from = Math.max(BLOCK, until - (long) BETWEEN_SYNCS * BLOCK);
                var read = ByteBuffer.allocate((int) (until - from));
                readFully(file, read, from);
                assertThat(read.array()).isEqualTo(filled(read.capacity()).array());
            } while (!written.isDone());
            return null;
        };
    }

    private static void readFully(ChunkFile file, ByteBuffer read, long from) throws IOException {
        while (read.hasRemaining()) {
            file.read(read, from + read.position());
        }
    }

    private static ByteBuffer filled(int bytes) {
        var filled = ByteBuffer.allocate(bytes);
        Arrays.fill(filled.array(), FILLING);
        return filled;
    }
}
