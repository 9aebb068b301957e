package org.flightclearance.letter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that are accepted as letters. */
public enum LetterKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TIFF("image/tiff", "tif", "tiff"),
    EML("message/rfc822", "eml"),
    MSG("application/vnd.ms-outlook", "msg");

    private final String mediaType;
    private final List<String> endings;

    LetterKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    static Optional<LetterKind> of(String mediaType) {
        return Stream.of(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** The usual file extension, without the dot. */
    String ending() {
        return endings.get(0);
    }

    /** Whether the name has an extension of this kind. */
    boolean isNamed(String name) {
        return endings.stream().anyMatch(ending -> name.toLowerCase(Locale.ROOT).endsWith("." + ending));
    }
}
