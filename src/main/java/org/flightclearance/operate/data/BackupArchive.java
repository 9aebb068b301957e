package org.flightclearance.operate.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The zip archive of a backup. It has the file of the database, and nothing else. */
public record BackupArchive(Path file) {

    private static final byte[] H2 = {'H', ':', '2'};

    /**
     * Reads it to the end.
     *
     * @throws NotDone if it is no backup of a tracker, or damaged
     */
    public void check() throws IOException {
        unpack(OutputStream.nullOutputStream());
    }

    /** @throws NotDone if it is no backup of a tracker, or damaged; then a part may have been written */
    public void unpack(OutputStream out) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NotDone("There is no file %s.".formatted(file));
        }
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry(DataFolder.FILE);
            if (zip.size() != 1 || entry == null) {
                throw new NotDone(
                        "%s is no backup of a tracker: that has one file, %s.".formatted(file, DataFolder.FILE));
            }
            try (var in = zip.getInputStream(entry)) {
                unpack(entry, in, out);
            }
        } catch (ZipException damaged) {
            throw new NotDone("%s is no backup, or is damaged: %s.".formatted(file, NotDone.firstLine(damaged)));
        }
    }

    private void unpack(ZipEntry entry, InputStream in, OutputStream out) throws IOException {
        // The library does not compare the checksums
        var checked = new CheckedInputStream(in, new CRC32());
        var begin = checked.readNBytes(H2.length);
        if (!Arrays.equals(begin, H2)) {
            throw new NotDone(
                    "%s is no backup of a tracker: %s in it is no database of H2.".formatted(file, DataFolder.FILE));
        }
        out.write(begin);
        checked.transferTo(out);
        if (checked.getChecksum().getValue() != entry.getCrc()) {
            throw new NotDone("%s is damaged: what is in it does not match its checksum.".formatted(file));
        }
    }
}
