package org.flightclearance.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Syncs folders. A synced file can still be lost in a power cut until the folder is synced, which has its name. */
public final class FolderSync {

    private FolderSync() {}

    /** Waits until the names of the files in a folder are on the disk, where the system can be asked for that. */
    public static void sync(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }
}
