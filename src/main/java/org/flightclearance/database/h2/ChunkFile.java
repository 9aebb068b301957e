package org.flightclearance.database.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

import static org.flightclearance.database.h2.WrittenChunk.FOOTER;

/**
 * A database file in which each chunk is whole or absent, wherever the power fails. H2 appends its changes in chunks, and
 * a chunk counts once its footer is there. A disk may store the blocks of a chunk in any order, so H2 may find the footer
 * of a chunk that is torn. Here the footer is kept back in memory, and written only when the rest has reached the disk.
 *
 * <p>H2 also overwrites chunks that it no longer needs. Before it does so, all that has been written since is synced, and the
 * {@link StoreHeader} names the newest chunk.
 */
final class ChunkFile extends FileBaseDefault {

    private final FileChannel file;
    private final SharedSync syncs = new SharedSync();

    /** The chunks whose footers are kept back, by the positions of the footers, where the file has zeros. */
    private final ConcurrentNavigableMap<Long, WrittenChunk> pending = new ConcurrentSkipListMap<>();

    private final StoreHeader header = new StoreHeader();

    /** Held during a sync, and while the header is changed. */
    private final Object syncing = new Object();

    /** Held while the file and the footers are changed together. */
    private final Object writing = new Object();

    private volatile @Nullable Throwable failure;

    ChunkFile(FileChannel file) throws IOException {
        this.file = file;
        var read = ByteBuffer.allocate(WrittenChunk.BLOCK);
        file.read(read, 0);
        header.learn(read.array());
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        var kept = pending.subMap(position - FOOTER, false, position + target.remaining(), false);
        if (kept.isEmpty()) {
            return file.read(target, position);
        }
        // Before the file is read: afterwards some may have been written
        var overlay = copy(kept);
        int start = target.position();
        int length = file.read(target, position);
        overlay.forEach((at, chunk) -> {
            int from = (int) Math.max(at, position);
            long until = Math.min(at + FOOTER, position + length);
            if (from < until) {
                target.put(start + (int) (from - position), chunk.footer(), (int) (from - at), (int) (until - from));
            }
        });
        return length;
    }

    /** The constructor of TreeMap counts first, and fails if another thread removes something meanwhile. */
    private static TreeMap<Long, WrittenChunk> copy(Map<Long, WrittenChunk> changing) {
        var copy = new TreeMap<Long, WrittenChunk>();
        changing.forEach(copy::put);
        return copy;
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        refuseAfterFailure();
        int length = source.remaining();
        if (position == 0) {
            writeHeader(source);
            return length;
        }
        if (length < FOOTER) {
            writeFully(source, position);
            return length;
        }
        if (position < file.size()) {
            prepareToOverwrite();
        }
        var chunk = WrittenChunk.of(source, position);
        long end = chunk.footerAt(length);
        synchronized (writing) {
            pending.subMap(position, end).clear();
            writeFully(source.duplicate().limit(source.limit() - FOOTER), position);
            writeFully(ByteBuffer.allocate(FOOTER), end);
            pending.put(end, chunk);
        }
        source.position(source.limit());
        return length;
    }

    /** What no chunk needs any more was needed by an earlier one, which counts until the later ones are whole. */
    private void prepareToOverwrite() throws IOException {
        syncPending();
        locked(() -> {
            if (!header.namesNewest()) {
                nameNewest();
            }
        });
    }

    private void syncPending() throws IOException {
        if (!pending.isEmpty()) {
            force(false);
        }
    }

    /** H2 names the chunk that it wrote last. That has to wait until the disk has it, unless there is none yet. */
    private void writeHeader(ByteBuffer source) throws IOException {
        var bytes = new byte[source.remaining()];
        source.get(bytes);
        locked(() -> {
            header.learn(bytes);
            if (header.isClean()) {
                sync(false);
            }
            if (header.isClean() || file.size() == 0) {
                writeFully(ByteBuffer.wrap(bytes), 0);
            }
        });
    }

    @Override
    public void force(boolean metaData) throws IOException {
        syncs.share(() -> locked(() -> sync(metaData)));
    }

    private void locked(SharedSync.Sync work) throws IOException {
        synchronized (syncing) {
            refuseAfterFailure();
            try {
                work.run();
            } catch (IOException | RuntimeException | Error e) {
                failure = e;
                throw e;
            }
        }
    }

    private void sync(boolean metaData) throws IOException {
        var written = copy(pending);
        file.force(metaData);
        if (!written.isEmpty()) {
            var whole = complete(written);
            file.force(metaData);
            if (!header.leadsTo(whole)) {
                nameNewest();
            }
            written.forEach(pending::remove);
        }
    }

    private List<WrittenChunk> complete(TreeMap<Long, WrittenChunk> written) throws IOException {
        var whole = new ArrayList<WrittenChunk>();
        synchronized (writing) {
            for (var one : written.entrySet()) {
                // Otherwise another chunk has been written there in the meantime
                if (pending.get(one.getKey()) == one.getValue()) {
                    writeFully(ByteBuffer.wrap(one.getValue().footer()), one.getKey());
                    whole.add(one.getValue());
                }
            }
        }
        return whole;
    }

    private void nameNewest() throws IOException {
        var names = header.namingNewest();
        if (names != null) {
            writeFully(names, 0);
            file.force(false);
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
        syncPending();
        synchronized (writing) {
            pending.tailMap(size - FOOTER, false).clear();
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
                locked(() -> sync(true));
            }
        }
    }
}
