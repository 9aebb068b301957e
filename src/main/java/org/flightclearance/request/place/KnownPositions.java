package org.flightclearance.request.place;

import java.util.List;
import java.util.Optional;

import org.flightclearance.flight.Position;
import org.flightclearance.language.Sentence;
import org.flightclearance.restriction.Bounds;

/**
 * The positions that a mission knows: its aerodromes, its airstrips and its no-fly zones. A position far from all of them
 * is doubtful; most often latitude and longitude were swapped. The limits are choices of this tracker (docs/domain.md,
 * “Slips of the pen”).
 */
public final class KnownPositions {

    /** In kilometres: about as far as a helicopter flies there and back. */
    static final int FAR = 1_000;

    /** In kilometres: nearer than this, swapped coordinates are not looked for. */
    static final int NEAR = 150;

    /** Swapped coordinates are named if with them the position is so many times nearer. */
    static final int TIMES_NEARER = 4;

    private static final double KILOMETRES_OF_A_DEGREE = 111.2;
    private static final int TURN = 360;
    private static final int MOST_LATITUDE = 90;

    private final List<Bounds> known;

    KnownPositions(List<Bounds> known) {
        this.known = List.copyOf(known);
    }

    static Bounds at(Position position) {
        return new Bounds(position.latitude(), position.latitude(), position.longitude(), position.longitude());
    }

    /** Why the position of a place is doubtful; empty if it is not, or if nothing is known. */
    public Optional<Sentence> doubt(String name, Position position) {
        return doubt(name, at(position));
    }

    /** The same for an area. */
    public Optional<Sentence> doubt(String name, Bounds where) {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        double distance = nearest(where);
        double swapped = swapped(where);
        if (distance > NEAR && swapped * TIMES_NEARER < distance) {
            return Optional.of(
                    Sentence.of("warning.swapped_position", name, Math.round(distance), Math.round(swapped)));
        }
        return distance > FAR
                ? Optional.of(Sentence.of("warning.far_position", name, Math.round(distance)))
                : Optional.empty();
    }

    /** The distance with latitude and longitude swapped; infinite if that is no position. */
    private double swapped(Bounds where) {
        return where.minLongitude() < -MOST_LATITUDE || where.maxLongitude() > MOST_LATITUDE
                ? Double.POSITIVE_INFINITY
                : nearest(new Bounds(
                        where.minLongitude(), where.maxLongitude(), where.minLatitude(), where.maxLatitude()));
    }

    private double nearest(Bounds where) {
        return known.stream().mapToDouble(one -> kilometres(one, where)).min().orElse(Double.POSITIVE_INFINITY);
    }

    /** Between the nearest points of two boxes; exact enough to tell near from far. */
    private static double kilometres(Bounds one, Bounds other) {
        double north =
                Math.max(0, Math.max(one.minLatitude() - other.maxLatitude(), other.minLatitude() - one.maxLatitude()));
        double east = Math.max(
                0, Math.max(one.minLongitude() - other.maxLongitude(), other.minLongitude() - one.maxLongitude()));
        double around = Math.max(
                0,
                TURN
                        - (Math.max(one.maxLongitude(), other.maxLongitude())
                                - Math.min(one.minLongitude(), other.minLongitude())));
        double middle = (one.minLatitude() + one.maxLatitude() + other.minLatitude() + other.maxLatitude()) / 4;
        double narrowed = Math.min(east, around) * Math.cos(Math.toRadians(middle));
        return KILOMETRES_OF_A_DEGREE * Math.hypot(north, narrowed);
    }
}
