package org.flightclearance.sample;

import java.util.List;
import java.util.stream.IntStream;

import org.flightclearance.flight.Aircraft;
import org.flightclearance.flight.AircraftClass;

/** The aircraft of the sample; no registration is one of a real aircraft. */
final class Fleet {

    private static final String TABLE =
            """
            class       type registration callsign aircraft
            UAV         HRON SMP-9           UNO70        5
            ROTARY_WING MI8  SMP-1           UNO20        9
            ROTARY_WING MI17 SMP-2           UNO30        6
            ROTARY_WING H60  SMP-3           UNO40        3
            FIXED_WING  AN26 SMP-4           UNO50        3
            FIXED_WING  L410 SMP-5           UNO55        3
            FIXED_WING  B190 SMP-6           UNO60        4
            FIXED_WING  C130 SMP-7           UNO65        2
            """;

    private static final List<Aircraft> ALL =
            Table.read(TABLE, Fleet::ofType).stream().flatMap(List::stream).toList();

    private Fleet() {}

    static Aircraft of(PlannedRequest request) {
        return Draw.of(request.flight(), "aircraft").oneOf(of(request.aircraftClass()));
    }

    /** Another one of the same type, under the same callsign. */
    static Aircraft insteadOf(Aircraft aircraft) {
        return ALL.stream()
                .filter(other ->
                        other.type() != null && other.type().equals(aircraft.type()) && !other.equals(aircraft))
                .findFirst()
                .map(other -> new Aircraft(
                        aircraft.aircraftClass(), aircraft.type(), other.registration(), aircraft.callsign()))
                .orElse(aircraft);
    }

    private static List<Aircraft> of(AircraftClass aircraftClass) {
        return ALL.stream()
                .filter(aircraft -> aircraft.aircraftClass() == aircraftClass)
                .toList();
    }

    private static List<Aircraft> ofType(String[] row) {
        return IntStream.rangeClosed(1, Integer.parseInt(row[4]))
                .mapToObj(n -> new Aircraft(AircraftClass.valueOf(row[0]), row[1], row[2] + "0" + n, row[3] + n))
                .toList();
    }
}
