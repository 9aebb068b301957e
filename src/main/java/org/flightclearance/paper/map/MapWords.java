package org.flightclearance.paper.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.flightclearance.language.Wording;

/** Says in words what a map shows: the legs with their lengths, what they cross, and what could not be drawn. */
final class MapWords {

    private static final double METRES_OF_A_KILOMETRE = 1_000;
    private static final double METRES_OF_A_MILE = 1_852;

    /** Below this, lengths are said with a decimal. */
    private static final int SHORT = 10;

    /** The most lines about legs, and the most names in a list. */
    private static final int MOST_LINES = 60;

    private static final int MOST_NAMES = 12;

    private final MapContent content;
    private final Wording wording;

    MapWords(MapContent content, Wording wording) {
        this.content = content;
        this.wording = wording;
    }

    /** How to read the map; only what it has. */
    String caption(MapFrame frame) {
        double middle = Math.rint(frame.latitude() * 10) / 10;
        var sentences = new ArrayList<>(List.of(wording.text("map.caption_north")));
        if (!content.drawable().isEmpty()) {
            sentences.add(wording.text("map.caption_legs"));
        }
        if (!content.zones().isEmpty()) {
            sentences.add(wording.text("map.caption_zones"));
        }
        sentences.add(wording.text(
                "map.caption_scale", wording.text(middle < 0 ? "degrees.south" : "degrees.north", Math.abs(middle))));
        return String.join(" ", sentences);
    }

    /** The legs and what they cross. They do not depend on how the map is drawn. */
    List<String> legs() {
        var lines = new ArrayList<String>();
        var groups = content.legs().stream()
                .collect(Collectors.groupingBy(Alike::of, LinkedHashMap::new, Collectors.toList()));
        groups.entrySet().stream().limit(MOST_LINES).forEach(group -> lines.add(leg(group.getKey(), group.getValue())));
        int more =
                groups.values().stream().skip(MOST_LINES).mapToInt(List::size).sum();
        if (more > 0) {
            lines.add(wording.text("map.more_legs", more));
        }
        boolean crosses = content.legs().stream().anyMatch(leg -> !leg.crossed().isEmpty());
        if (!crosses && content.about() == null && !content.drawable().isEmpty()) {
            lines.add(wording.text("map.crosses_none", content.drawable().size()));
        }
        return lines;
    }

    /** What else is drawn, and how. */
    List<String> picture(ZoneDrawing zones, PlaceLabels places, LegLines drawn, Detail detail) {
        var lines = new ArrayList<String>();
        var others = zones.drawn().stream()
                .filter(zone -> !zone.marked())
                .map(MapZone::name)
                .toList();
        if (!others.isEmpty()) {
            lines.add(wording.text(content.about() == null ? "map.other_zones" : "map.zones_around", names(others)));
        }
        var ends = content.ends();
        var around = places.seen().stream()
                .filter(place -> !ends.contains(place))
                .map(MapPlace::words)
                .toList();
        if (!around.isEmpty()) {
            lines.add(wording.text("map.around", names(around)));
        }
        if (!places.unlabelled().isEmpty()) {
            lines.add(wording.text(
                    "map.unlabelled",
                    names(places.unlabelled().stream().map(MapPlace::words).toList())));
        }
        if (drawn.hasWaysBack()) {
            lines.add(wording.text("map.ways_back"));
        }
        lines.addAll(rough(zones, drawn, detail));
        return lines;
    }

    /** In what the map is not exact or not complete; these words also stand on the map. */
    List<String> rough(ZoneDrawing zones, LegLines drawn, Detail detail) {
        var lines = new ArrayList<String>();
        if (detail.isRough() && !zones.drawn().isEmpty()) {
            lines.add(wording.text("map.rough", zones.drawn().size()));
        }
        if (zones.left() > 0) {
            lines.add(wording.text("map.zones_left", zones.left()));
        }
        long unknown = content.legs().stream().filter(leg -> leg.path() == null).count();
        if (unknown > 0) {
            lines.add(wording.text("map.legs_unknown", unknown));
        }
        if (drawn.left() > 0) {
            lines.add(wording.text("map.legs_left", drawn.left()));
        }
        return lines;
    }

    /** Legs with the same description. */
    private record Alike(Way way, List<String> crossed) {

        static Alike of(MapLeg leg) {
            return new Alike(new Way(leg.from(), leg.to(), leg.style()), leg.crossed());
        }
    }

    private String leg(Alike alike, List<MapLeg> legs) {
        var first = legs.get(0);
        var who = called(legs);
        var from = first.from().words();
        var to = first.to().words();
        if (first.path() == null) {
            var unknown = Stream.of(first.from(), first.to())
                    .filter(place -> place.position() == null)
                    .map(MapPlace::words)
                    .distinct()
                    .toList();
            return wording.text("map.leg_unknown", who, from, to, unknown.size(), unknown);
        }
        double metres = Objects.requireNonNull(first.path()).length();
        double km = rounded(metres / METRES_OF_A_KILOMETRE);
        double nm = rounded(metres / METRES_OF_A_MILE);
        return alike.crossed().isEmpty()
                ? wording.text("map.leg", who, from, to, km, nm)
                : wording.text(
                        "map.leg_crossing",
                        who,
                        from,
                        to,
                        km,
                        nm,
                        alike.crossed().size(),
                        alike.crossed());
    }

    /** What some legs are called: by number in a single flight, otherwise by flight and, if it has several, by number. */
    private String called(List<MapLeg> legs) {
        var said = legs.get(0).flight() == null
                ? wording.text(
                        "map.legs",
                        legs.size(),
                        legs.stream().map(leg -> String.valueOf(leg.number())).toList())
                : names(legs.stream().map(MapWords::name).distinct().toList());
        return styled() ? wording.text("map.flights_standing", said, legs.get(0).style()) : said;
    }

    private boolean styled() {
        return content.legs().stream().anyMatch(leg -> leg.style() != LegStyle.SOLID);
    }

    private static String name(MapLeg leg) {
        return String.valueOf(leg.flight());
    }

    private String names(List<String> names) {
        int more = names.size() - MOST_NAMES;
        var said = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return more > 0 ? wording.text("map.and_more", said, more) : said;
    }

    private static double rounded(double length) {
        return length < SHORT ? Math.rint(length * 10) / 10 : Math.rint(length);
    }
}
