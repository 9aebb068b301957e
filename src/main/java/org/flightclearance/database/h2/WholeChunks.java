package org.flightclearance.database.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;

import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The paths {@code whole:…} of H2: files in which each chunk is whole or absent, as {@link ChunkFile} describes. Public,
 * because H2 makes them by reflection.
 */
public final class WholeChunks extends FilePathWrapper {

    static final String SCHEME = "whole";

    static void register() {
        FilePath.register(new WholeChunks());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var file = getBase().open(mode);
        return mode.equals("r") ? file : new ChunkFile(file);
    }
}
