package org.flightclearance.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that no other account of this machine can read, with any umask: they hold the hashes of passwords, or a token. */
public final class PrivateFile {

    private PrivateFile() {}

    /** Makes an empty file, in place of one that may be there. A file system without POSIX rights decides by the folder. */
    public static Path create(Path file) throws IOException {
        Files.deleteIfExists(file);
        return isPosix(file)
                ? Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createFile(file);
    }

    /** Makes a folder and those above it, unless it is there. */
    public static Path createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (isPosix(folder)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
        return folder;
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
