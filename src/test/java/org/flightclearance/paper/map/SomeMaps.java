package org.flightclearance.paper.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.flightclearance.flight.Position;
import org.flightclearance.restriction.Bounds;
import org.flightclearance.restriction.LegPath;
import org.flightclearance.restriction.Outline;

/** Places, legs and zones for tests of maps. */
final class SomeMaps {

    static final MapPlace BAMAKO = aerodrome("GABS", "Bamako", 12.5335, -7.9499);
    static final MapPlace GAO = aerodrome("GAGO", "Gao", 16.2484, -0.0055);
    static final MapPlace MOPTI = aerodrome("GAMB", "Mopti", 14.5128, -4.0796);
    static final MapPlace BER = strip("Ber", 16.83, -2.52);
    static final MapPlace UNKNOWN = new MapPlace("XQZW", null, null);

    private SomeMaps() {}

    static MapPlace aerodrome(String code, String name, double latitude, double longitude) {
        return new MapPlace(code, name, new Position(latitude, longitude));
    }

    static MapPlace strip(String name, double latitude, double longitude) {
        return new MapPlace(null, name, new Position(latitude, longitude));
    }

    static MapLeg leg(int number, MapPlace from, MapPlace to, String... crossed) {
        return leg(null, number, from, to, LegStyle.SOLID, crossed);
    }

    static MapLeg leg(String flight, int number, MapPlace from, MapPlace to, LegStyle style, String... crossed) {
        var path = from.position() == null || to.position() == null
                ? null
                : LegPath.between(from.position(), to.position());
        return new MapLeg(flight, number, from, to, path, List.of(crossed), style);
    }

    /** @param corners latitude and longitude, in turns */
    static MapZone zone(String name, boolean marked, double... corners) {
        return new MapZone(name, outline(List.of(ring(corners))), marked);
    }

    static List<Position> ring(double... corners) {
        var ring = new ArrayList<Position>();
        for (int i = 0; i < corners.length; i += 2) {
            ring.add(new Position(corners[i], corners[i + 1]));
        }
        ring.add(ring.get(0));
        return ring;
    }

    static Outline outline(List<List<Position>> rings) {
        var latitudes = rings.get(0).stream().mapToDouble(Position::latitude).summaryStatistics();
        var longitudes = rings.get(0).stream().mapToDouble(Position::longitude).summaryStatistics();
        var box = new Bounds(latitudes.getMin(), latitudes.getMax(), longitudes.getMin(), longitudes.getMax());
        return new Outline(box, List.of(rings));
    }

    static MapContent legs(MapLeg... legs) {
        return new MapContent(Arrays.asList(legs), List.of(), List.of(), null);
    }

    /** Fifty legs of a busy day over Mali and so many zones, always the same. */
    static MapContent busyDay(int zones) {
        var dice = new Random(7);
        var places = IntStream.range(0, 30)
                .mapToObj(i -> strip("Strip " + i, 12 + dice.nextDouble() * 8, -8 + dice.nextDouble() * 10))
                .toList();
        var legs = IntStream.range(0, 50)
                .mapToObj(i -> leg(
                        "UNO" + (300 + i),
                        1,
                        places.get(dice.nextInt(8)),
                        places.get(dice.nextInt(places.size())),
                        LegStyle.values()[dice.nextInt(3)]))
                .toList();
        var some = IntStream.range(0, zones)
                .mapToObj(i -> new MapZone(
                        "Zone " + i,
                        round(12 + dice.nextDouble() * 8, -8 + dice.nextDouble() * 10, .1 + dice.nextDouble() * .4),
                        i % 40 == 0))
                .toList();
        return new MapContent(legs, some, List.of(), null);
    }

    private static Outline round(double latitude, double longitude, double radius) {
        return outline(List.of(IntStream.rangeClosed(0, 72)
                .mapToObj(i -> Math.toRadians(5.0 * (i % 72)))
                .map(angle -> new Position(latitude + radius * Math.sin(angle), longitude + radius * Math.cos(angle)))
                .toList()));
    }
}
