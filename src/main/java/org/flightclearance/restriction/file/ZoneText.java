package org.flightclearance.restriction.file;

import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Refused;

/**
 * Reads a zone from a text as people have it: a NOTAM, coordinates, KML, ED-269, ED-318 or GeoJSON. docs/restrictions.md
 * says what is understood.
 */
public final class ZoneText {

    static final String AREA = "/area";

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Pattern ZIPPED = Pattern.compile("^PK[\\x03-\\x08]");

    private ZoneText() {}

    /** @throws Refused with everything that is wrong, under {@code /area} */
    public static ReadZone read(String text) {
        var plain = text.startsWith("\uFEFF") ? text.substring(1).strip() : text.strip();
        if (isPacked(plain)) {
            throw Refused.at(AREA, "fault.zone_zipped");
        }
        if (plain.startsWith("<")) {
            return new KmlZone(plain).read();
        }
        if (plain.startsWith("{") || plain.startsWith("[")) {
            var tree = json(plain);
            return UasZones.isIn(tree)
                    ? new UasZones().read(tree)
                    : ReadZone.of(tree).withName(name(tree));
        }
        return new NotamZone(plain).read();
    }

    /** Whether the text is a ZIP file, such as a KMZ, that was read as text. */
    public static boolean isPacked(String text) {
        return ZIPPED.matcher(text).find();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noJson) {
            var at = noJson.getLocation();
            throw Refused.at(
                    AREA, "fault.zone_json", at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
        }
    }

    /** The name of a feature, or of the only one; otherwise null. */
    private static @Nullable String name(JsonNode tree) {
        var name = tree.at(tree.path("features").size() == 1 ? "/features/0/properties/name" : "/properties/name");
        return name.isTextual() && !name.asText().isBlank() ? Names.cut(name.asText()) : null;
    }
}
