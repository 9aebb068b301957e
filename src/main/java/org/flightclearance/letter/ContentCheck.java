package org.flightclearance.letter;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Optional;

import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Detects the kind of a file by its content, not by its name or by the type that the sender claims. */
final class ContentCheck {

    /** The container format of Outlook messages, and of old Word and Excel files. */
    private static final String CONTAINER = "application/x-tika-msoffice";

    /** An entry at the root of every message container (MS-OXMSG 2.4) and of no document. */
    private static final String MESSAGE = "__properties_version1.0";

    private ContentCheck() {}

    /** Empty if the file is of no accepted kind. */
    static Optional<LetterKind> kindOf(LetterSource source) throws IOException {
        String type;
        try (var in = new BufferedInputStream(source.open())) {
            type = MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).toString();
        }
        if (type.equals(CONTAINER)) {
            return isMessage(source) ? Optional.of(LetterKind.MSG) : Optional.empty();
        }
        return LetterKind.of(type);
    }

    private static boolean isMessage(LetterSource source) throws IOException {
        try (var in = source.open();
                var container = new POIFSFileSystem(in)) {
            return container.getRoot().hasEntry(MESSAGE);
        } catch (IOException | RuntimeException unreadableContainer) {
            return false;
        }
    }
}
