package org.flightclearance.letter;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Optional;

import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tells the kind of a file by what is in it: neither by its name, nor by what its sender says that it is. */
final class ContentCheck {

    /** The container that Outlook keeps a message in, as old Word and Excel keep their documents. */
    private static final String CONTAINER = "application/x-tika-msoffice";

    /** What every message has at the root of its container (MS-OXMSG 2.4), and no document has. */
    private static final String MESSAGE = "__properties_version1.0";

    private ContentCheck() {}

    /** Empty where it is of no kind that is taken. */
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
        } catch (IOException | RuntimeException noContainer) {
            return false;
        }
    }
}
