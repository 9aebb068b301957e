package org.flightclearance.api.request;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;

/** The file types of a list of requests. */
public enum RequestFile {
    CSV(RequestFile.TEXT_CSV, "text/csv;charset=UTF-8"),
    NDJSON(RequestFile.LINES, RequestFile.LINES),
    XLSX(RequestFile.WORKBOOK, RequestFile.WORKBOOK);

    public static final String TEXT_CSV = "text/csv";
    static final String LINES = "application/x-ndjson";
    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MediaType asked;
    private final String given;

    RequestFile(String asked, String given) {
        this.asked = MediaType.valueOf(asked);
        this.given = given;
    }

    String mediaType() {
        return given;
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file type that the caller prefers to JSON; empty: none. */
    static Optional<RequestFile> wanted(Request negotiation) {
        var types = Stream.concat(
                Stream.of(MediaType.APPLICATION_JSON_TYPE), Stream.of(values()).map(file -> file.asked));
        var chosen = negotiation.selectVariant(
                Variant.mediaTypes(types.toArray(MediaType[]::new)).build());
        return chosen == null
                ? Optional.empty()
                : Stream.of(values())
                        .filter(file -> file.asked.isCompatible(chosen.getMediaType()))
                        .findFirst();
    }
}
