package org.flightclearance.mission;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Place;
import org.flightclearance.flight.Position;
import org.flightclearance.flight.TypedPosition;
import org.flightclearance.refusal.Faults;

/**
 * An airstrip without an ICAO code, which a mission keeps so that nobody has to type its position again. Any value may
 * be missing until it has been checked.
 *
 * @param latitude in decimal degrees (WGS 84), north positive
 * @param longitude in decimal degrees (WGS 84), east positive
 */
public record Strip(@Nullable String name, @Nullable Double latitude, @Nullable Double longitude) {

    private static final int LONGEST_NAME = 100;

    void check(Faults faults, String pointer) {
        faults.required(pointer + "/name", name);
        faults.notLonger(pointer + "/name", name, LONGEST_NAME);
        if (name != null && name.chars().anyMatch(Character::isISOControl)) {
            faults.add(pointer + "/name", "fault.one_line");
        }
        degrees(faults, pointer + "/latitude", latitude, TypedPosition.MOST_LATITUDE);
        degrees(faults, pointer + "/longitude", longitude, TypedPosition.MOST_LONGITUDE);
    }

    /** A checked strip, as the end of a leg. */
    public Place place() {
        return new Place(null, name, latitude, longitude);
    }

    /** On one line, as people read and type it: {@code Ber 16°49.8′N 002°31.2′W}. */
    @Override
    public String toString() {
        return latitude == null || longitude == null
                ? String.valueOf(name)
                : name + " " + new Position(latitude, longitude).inMinutes();
    }

    private static void degrees(Faults faults, String pointer, @Nullable Double value, int most) {
        if (value == null || !(Math.abs(value) <= most)) {
            faults.add(pointer, "fault.degrees", most);
        }
    }
}
