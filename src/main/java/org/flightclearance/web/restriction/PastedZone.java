package org.flightclearance.web.restriction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Refused;
import org.flightclearance.restriction.RestrictionKind;
import org.flightclearance.restriction.file.ReadZone;
import org.flightclearance.restriction.file.ZoneText;
import org.flightclearance.web.form.PostedFields;

/** The text in the field of an area: a NOTAM, coordinates, KML, ED-269, ED-318 or GeoJSON. */
final class PastedZone {

    private PastedZone() {}

    /**
     * Reads the text, and fills with it the fields that are empty. A text that cannot be read becomes a fault of the
     * field.
     *
     * @return what the text says; null if there is none, or if it cannot be read
     */
    static @Nullable ReadZone read(PostedFields posted) {
        var raw = posted.fields().getOrDefault(RestrictionFields.AREA, List.of());
        if (!raw.isEmpty() && ZoneText.isPacked(raw.get(0))) {
            posted.fault(RestrictionFields.AREA, "fault.zone_zipped");
            posted.fields().remove(RestrictionFields.AREA);
            return null;
        }
        var text = posted.text(RestrictionFields.AREA);
        if (text == null) {
            return null;
        }
        if (text.length() > RestrictionFields.LONGEST_AREA) {
            posted.fault(RestrictionFields.AREA, "typed.area_large", text.length(), RestrictionFields.LONGEST_AREA);
            posted.fields().remove(RestrictionFields.AREA);
            return null;
        }
        try {
            var zone = ZoneText.read(text);
            var differing = differing(posted, zone);
            fill(posted, zone);
            return differing.isEmpty() ? zone : zone.withNotes(and(zone.notes(), differing));
        } catch (Refused unreadable) {
            posted.faults(unreadable);
            return null;
        }
    }

    /** The fields that have been filled otherwise than the text says. */
    private static List<Sentence> differing(PostedFields posted, ReadZone zone) {
        var says = new LinkedHashMap<String, @Nullable String>();
        says.put("restrictions.from", other(posted.dayOrInstant("/valid_from"), zone.validFrom()));
        says.put("restrictions.until", other(posted.dayOrInstant("/valid_to"), zone.validTo()));
        says.put("field.levels", other(posted.text("/levels"), zone.levels()));
        says.put("field.schedule", other(posted.text("/schedule"), zone.schedule()));
        return says.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(field -> Sentence.of(field.getKey()))
                .toList();
    }

    private static @Nullable String other(@Nullable String typed, @Nullable String said) {
        return typed == null || said == null || typed.equals(said) ? null : said;
    }

    private static List<Sentence> and(List<Sentence> notes, List<Sentence> differing) {
        return Stream.concat(notes.stream(), Stream.of(Sentence.of("zone.differs", differing)))
                .toList();
    }

    private static void fill(PostedFields posted, ReadZone zone) {
        fill(posted, "/kind", RestrictionKind.NO_FLY_ZONE.name().toLowerCase(Locale.ROOT));
        fill(posted, "/name", zone.name());
        fill(posted, "/valid_from", zone.validFrom());
        fill(posted, "/valid_to", zone.validTo());
        fill(posted, "/levels", zone.levels());
        fill(posted, "/schedule", zone.schedule());
        fill(posted, "/source", zone.source());
    }

    private static void fill(PostedFields posted, String pointer, @Nullable String value) {
        if (value != null && posted.text(pointer) == null) {
            posted.fields().put(pointer, List.of(value));
        }
    }
}
