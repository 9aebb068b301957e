package org.flightclearance.resilience;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Objects;

import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/** The paths {@code cut:…} of H2: files of which a test knows what a disk would hold if the power failed now. */
public final class CutDisk extends FilePathWrapper {

    static final String SCHEME = "cut";

    private static volatile @Nullable CutFile database;

    static void register() {
        FilePath.register(new CutDisk());
    }

    /** The database file that was opened last. */
    static CutFile database() {
        return Objects.requireNonNull(database, "no database has been opened");
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var file = getBase().open(mode);
        if (mode.equals("r") || !getName().endsWith(".mv.db")) {
            return file;
        }
        return database = new CutFile(file);
    }
}
