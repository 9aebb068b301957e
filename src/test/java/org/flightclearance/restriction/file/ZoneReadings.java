package org.flightclearance.restriction.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.mission.UnstoredMission;
import org.flightclearance.refusal.Refused;
import org.flightclearance.restriction.Restriction;
import org.flightclearance.restriction.RestrictionKind;
import org.flightclearance.restriction.RestrictionProfile;

/** What a text comes to, in lines: a zone that can be recorded, or its refusal. */
final class ZoneReadings {

    private static final Wording ENGLISH = Wording.in(Language.EN);

    private ZoneReadings() {}

    static List<String> of(String text) {
        try {
            var zone = ZoneText.read(text);
            var lines = new ArrayList<String>();
            lines.add(area(zone.area()) + " " + box(recorded(zone)));
            add(lines, "name", zone.name());
            add(lines, "from", zone.validFrom());
            add(lines, "to", zone.validTo());
            add(lines, "levels", zone.levels());
            add(lines, "schedule", zone.schedule());
            add(lines, "source", zone.source());
            zone.notes().forEach(note -> lines.add("note " + ENGLISH.say(note)));
            return lines;
        } catch (Refused refused) {
            return refused.faults().stream()
                    .map(fault -> "refused " + fault.pointer() + " " + ENGLISH.say(fault.sentence()))
                    .toList();
        }
    }

    /** The restriction as the tracker would record it. */
    static Restriction recorded(ReadZone zone) {
        return new Restriction(
                UnstoredMission.with("Africa/Bamako", List.of()),
                new RestrictionProfile(
                        "MINUSMA",
                        RestrictionKind.NO_FLY_ZONE,
                        Objects.requireNonNullElse(zone.name(), "A zone"),
                        zone.area(),
                        null,
                        null,
                        null,
                        Objects.requireNonNullElse(zone.validFrom(), "2022-01-01"),
                        zone.validTo(),
                        zone.levels(),
                        zone.schedule(),
                        Objects.requireNonNullElse(zone.source(), "A text")),
                "tester",
                Instant.parse("2022-10-01T00:00:00Z"));
    }

    private static String area(JsonNode area) {
        var type = area.path("type").asText();
        var rings = new ArrayList<String>();
        switch (type) {
            case "Polygon" -> rings.add(corners(area.path("coordinates")));
            case "MultiPolygon" -> area.path("coordinates").forEach(polygon -> rings.add(corners(polygon)));
            default -> {}
        }
        return (type + " " + String.join(" + ", rings)).strip();
    }

    /** The number of corners of each ring, outer edge first. */
    private static String corners(JsonNode polygon) {
        var counts = new ArrayList<String>();
        polygon.forEach(ring -> counts.add(String.valueOf(ring.size() - 1)));
        return String.join(" without ", counts);
    }

    private static String box(Restriction restriction) {
        var box = Objects.requireNonNull(restriction.bounds());
        return String.format(
                Locale.ROOT,
                "[%.4f to %.4f, %.4f to %.4f]",
                box.minLatitude(),
                box.maxLatitude(),
                box.minLongitude(),
                box.maxLongitude());
    }

    private static void add(List<String> lines, String name, @Nullable String value) {
        if (value != null) {
            lines.add(name + " " + value);
        }
    }
}
