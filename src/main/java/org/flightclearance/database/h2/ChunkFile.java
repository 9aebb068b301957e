package org.flightclearance.database.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/**
 * A database file in which each chunk is whole or absent, wherever the power fails. H2 appends its changes in chunks, and
 * a chunk counts once its footer is there. A disk may store the blocks of a chunk in any order, so H2 may find the footer
 * of a chunk that is torn. Here the footer is kept back in memory, and written only when the rest has reached the disk.
 */
final class ChunkFile extends FileBaseDefault {

    /** What H2 writes last into a chunk, {@code Chunk.FOOTER_LENGTH}. */
    private static final int FOOTER = 128;

    private final FileChannel file;
    private final SharedSync syncs = new SharedSync();

    /** By their position in the file, which has zeros there. */
    private final ConcurrentNavigableMap<Long, byte[]> footers = new ConcurrentSkipListMap<>();

    /** Held while the file and the footers are changed together. */
    private final Object writing = new Object();

    private volatile @Nullable IOException failure;

    ChunkFile(FileChannel file) {
        this.file = file;
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        var kept = footers.subMap(position - FOOTER, false, position + target.remaining(), false);
        if (kept.isEmpty()) {
            return file.read(target, position);
        }
        // Before the file is read: afterwards some may have been written
        var overlay = new TreeMap<>(kept);
        int start = target.position();
        int length = file.read(target, position);
        overlay.forEach((at, footer) -> {
            int from = (int) Math.max(at, position);
            long until = Math.min(at + FOOTER, position + length);
            if (from < until) {
                target.put(start + (int) (from - position), footer, (int) (from - at), (int) (until - from));
            }
        });
        return length;
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        refuseAfterFailure();
        int length = source.remaining();
        if (position == 0 || length < FOOTER) {
            // The header of the file is there twice, with checksums
            writeFully(source, position);
            return length;
        }
        long end = position + length - FOOTER;
        var footer = new byte[FOOTER];
        source.get(source.limit() - FOOTER, footer);
        synchronized (writing) {
            footers.subMap(position, end).clear();
            writeFully(source.duplicate().limit(source.limit() - FOOTER), position);
            writeFully(ByteBuffer.allocate(FOOTER), end);
            footers.put(end, footer);
        }
        source.position(source.limit());
        return length;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        syncs.share(() -> forceNow(metaData));
    }

    private void forceNow(boolean metaData) throws IOException {
        refuseAfterFailure();
        try {
            var written = new TreeMap<>(footers);
            file.force(metaData);
            if (!written.isEmpty()) {
                complete(written);
                file.force(metaData);
                written.forEach(footers::remove);
            }
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private void complete(TreeMap<Long, byte[]> written) throws IOException {
        synchronized (writing) {
            for (var footer : written.entrySet()) {
                // Otherwise another chunk has been written there in the meantime
                if (footers.get(footer.getKey()) == footer.getValue()) {
                    writeFully(ByteBuffer.wrap(footer.getValue()), footer.getKey());
                }
            }
        }
    }

    /** What a failed sync has left on the disk is unknown, so H2 has to close the file and to open it again. */
    private void refuseAfterFailure() throws IOException {
        if (failure != null) {
            throw new IOException("an earlier sync of the file failed", failure);
        }
    }

    private void writeFully(ByteBuffer source, long position) throws IOException {
        for (long at = position; source.hasRemaining(); ) {
            at += file.write(source, at);
        }
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        refuseAfterFailure();
        synchronized (writing) {
            footers.tailMap(size - FOOTER, false).clear();
            file.truncate(size);
        }
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        try (file) {
            if (failure == null) {
                forceNow(true);
            }
        }
    }
}
