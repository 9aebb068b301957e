package org.flightclearance.restriction.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Refused;
import org.flightclearance.restriction.Circle;
import org.flightclearance.restriction.RestrictionLimits;

/** Reads a zone from a NOTAM (ICAO Annex 15), or from coordinates alone. */
final class NotamZone {

    /** In characters: our choice. A NOTAM has 2,000 at most. */
    static final int LONGEST = 20_000;

    private static final int LONGEST_REST = 300;

    /** Positions to the minute and the rounding of item Q: in metres. Our choice. */
    private static final double TOLERANCE = 2 * Distance.NAUTICAL_MILE;

    private static final Pattern BEGINNING =
            Pattern.compile("^(.*?)(?:\\b(?:WI|WITHIN|BOUNDED|LATERAL LIMITS?|RADIUS|CIRCLE"
                    + "|CENT(?:RED?|ERED)|DANS UN|RAYON|DELIMITEE?|LIMITES LATERALES|AN AREA|JOINING|ARC|PSN|FLW|COORD.*?"
                    + "|\\d{1,4}(?:[.,]\\d{1,3})? ?(?:NM|KM))\\b|$)");

    private final NotamItems items;
    private final List<Sentence> notes = new ArrayList<>();

    NotamZone(String text) {
        if (text.length() > LONGEST) {
            throw Refused.at(ZoneText.AREA, "fault.zone_long", LONGEST);
        }
        this.items = new NotamItems(text);
    }

    ReadZone read() {
        if (items.kind() == 'C') {
            throw Refused.at(
                    ZoneText.AREA, "fault.zone_cancels", items.earlier().orElse(""));
        }
        items.earlier().ifPresent(earlier -> notes.add(Sentence.of("zone.replaces", earlier)));
        var qualifier = items.plain('Q').flatMap(QualifierLine::read);
        if (items.plain('Q').isPresent() && qualifier.isEmpty()) {
            notes.add(Sentence.of("zone.qualifier_unread"));
        }
        var rings = new ZoneShapes().read(items.body());
        var around = qualifier.flatMap(QualifierLine::around);
        if (rings.isEmpty()) {
            rings.add(around.orElseThrow(() -> Refused.at(ZoneText.AREA, noArea())));
            notes.add(Sentence.of("zone.by_qualifier", around.get().radius() / Distance.NAUTICAL_MILE));
        } else {
            around.filter(circle -> isOutside(rings, circle))
                    .ifPresent(circle ->
                            notes.add(Sentence.of("zone.outside_qualifier", circle.radius() / Distance.NAUTICAL_MILE)));
        }
        var from = items.plain('B').map(text -> NotamTime.read('B', text));
        var to = items.plain('C').map(text -> NotamTime.read('C', text));
        rest();
        return new ReadZone(
                rings.geoJson(),
                name(),
                from.flatMap(NotamTime::at).orElse(null),
                to.flatMap(NotamTime::at).orElse(null),
                levels(qualifier),
                schedule(to),
                source(),
                List.copyOf(notes));
    }

    private String noArea() {
        return items.isStructured() ? "fault.zone_no_position" : "fault.zone_unknown";
    }

    private static boolean isOutside(Rings rings, Circle around) {
        var wide = around.radius() + TOLERANCE;
        return rings.corners().anyMatch(corner -> around.distance(corner) > wide);
    }

    private @Nullable String levels(Optional<QualifierLine> qualifier) {
        var said = Stream.of('F', 'G')
                .flatMap(item -> items.original(item).stream())
                .filter(level -> !level.isEmpty())
                .collect(Collectors.joining(" – "));
        return said.isEmpty()
                ? qualifier.flatMap(QualifierLine::levels).orElse(null)
                : Names.cut(said, RestrictionLimits.LEVELS);
    }

    /** An estimated end is no end: the NOTAM says so, and the schedule keeps it. */
    private @Nullable String schedule(Optional<NotamTime> to) {
        var said = Stream.concat(
                        items.original('D').stream(),
                        to
                                .filter(NotamTime::isEstimated)
                                .flatMap(estimate -> items.original('C'))
                                .map(text -> "C) " + text)
                                .stream())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        if (to.filter(NotamTime::isEstimated).isPresent()) {
            notes.add(Sentence.of("zone.estimated"));
        }
        return said.isEmpty() ? null : Names.cut(said, RestrictionLimits.SCHEDULE);
    }

    /** The number, and what the text says before the area. */
    private @Nullable String name() {
        if (!items.isStructured()) {
            return null;
        }
        var positions = FoundPosition.in(items.body());
        int end = positions.isEmpty() ? items.body().length() : positions.get(0).from();
        var beginning = BEGINNING.matcher(items.body().substring(0, end));
        var words = beginning.find()
                ? items.originalBody().substring(0, beginning.end(1)).replaceAll("[ :.,;(-]+$", "")
                : "";
        var name = (items.number().orElse("") + " " + words).strip();
        return name.isEmpty() ? null : Names.cut(name);
    }

    private @Nullable String source() {
        if (!items.isStructured()) {
            return null;
        }
        var number = items.number().map(one -> " " + one).orElse("");
        var place = items.original('A').filter(one -> !one.isEmpty()).map(one -> ", " + one);
        return Names.cut("NOTAM" + number + place.orElse(""));
    }

    /** What the text says besides the area is not read, and therefore named. */
    private void rest() {
        if (items.isStructured() && !items.originalBody().isBlank()) {
            notes.add(Sentence.of("zone.text", Names.cut(items.originalBody(), LONGEST_REST)));
        }
    }
}
