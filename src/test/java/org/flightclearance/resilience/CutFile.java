package org.flightclearance.resilience;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/** Passes everything on, and keeps besides what is certain to be on the disk, and what has been written since. */
final class CutFile extends FileBaseDefault {

    /** A write that may be on the disk or not; without bytes: a truncation. */
    record Write(long position, byte @Nullable [] bytes) {

        void to(FileChannel disk) throws IOException {
            if (bytes == null) {
                disk.truncate(position);
            } else {
                disk.write(ByteBuffer.wrap(bytes), position);
            }
        }
    }

    /** What the disk holds for certain, in a file, and the writes since then in their order. */
    record State(Path certain, List<Write> uncertain) {}

    private record Wanted(Path target, CompletableFuture<State> taken) {}

    private final FileChannel file;
    private final Path certain = Files.createTempFile("power-cut", ".certain");
    private final FileChannel disk = FileChannel.open(certain, StandardOpenOption.WRITE);
    private final List<Write> uncertain = new ArrayList<>();
    private final Object forcing = new Object();
    private int operationsUntil;
    private @Nullable Wanted wanted;

    CutFile(FileChannel file) throws IOException {
        this.file = file;
        certain.toFile().deleteOnExit();
        file.position(0);
        disk.transferFrom(file, 0, file.size());
    }

    /** The state after so many more writes and syncs. */
    synchronized CompletableFuture<State> stateAfter(int operations, Path target) {
        operationsUntil = operations;
        wanted = new Wanted(target, new CompletableFuture<>());
        return wanted.taken();
    }

    private void count() throws IOException {
        if (wanted != null && --operationsUntil <= 0) {
            Files.copy(certain, wanted.target(), StandardCopyOption.REPLACE_EXISTING);
            wanted.taken().complete(new State(wanted.target(), List.copyOf(uncertain)));
            wanted = null;
        }
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        return file.read(target, position);
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
        var bytes = new byte[source.remaining()];
        source.duplicate().get(bytes);
        uncertain.add(new Write(position, bytes));
        count();
        for (long at = position; source.hasRemaining(); ) {
            at += file.write(source, at);
        }
        return bytes.length;
    }

    @Override
    protected synchronized void implTruncate(long size) throws IOException {
        uncertain.add(new Write(size, null));
        count();
        file.truncate(size);
    }

    /** What was written while a sync runs stays uncertain. */
    @Override
    public void force(boolean metaData) throws IOException {
        synchronized (forcing) {
            int before;
            synchronized (this) {
                before = uncertain.size();
                count();
            }
            file.force(metaData);
            synchronized (this) {
                for (var write : uncertain.subList(0, before)) {
                    write.to(disk);
                }
                uncertain.subList(0, before).clear();
                count();
            }
        }
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        try (file;
                disk) {
            Files.delete(certain);
        }
    }
}
