package org.flightclearance.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Small files of many kinds. Each has at least the first bytes of its kind. */
public final class SomeLetters {

    public static final byte[] PDF = text("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    public static final String EMAIL =
            "From: air.ops@mission.example\r\nTo: cabinet@defence.example\r\nSubject: NV/2022/118\r\n\r\nPlease find it below.\r\n";
    static final byte[] PNG = bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R');
    static final byte[] JPEG = bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0);
    static final byte[] TIFF = bytes('I', 'I', 42, 0, 8, 0, 0, 0);

    private SomeLetters() {}

    /** A PDF of the given size in bytes. */
    public static byte[] pdf(int size) {
        return Arrays.copyOf(PDF, size);
    }

    /** A Microsoft container with the given entry at its root, and more entries below. */
    static byte[] container(String root) {
        try (var container = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(new byte[100]), root);
            container
                    .createDirectory("below")
                    .createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[100]));
            container.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(String entry) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text("<xml/>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(int... bytes) {
        var made = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            made[i] = (byte) bytes[i];
        }
        return made;
    }
}
