package org.flightclearance.sample;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.flightclearance.flight.Aircraft;
import org.flightclearance.flight.AircraftClass;

/** The aircraft of the sample. No registration belongs to a real aircraft. */
final class Fleet {

    private static final List<Airframe> ALL = Table.read(
                    """
                    class       type registration callsign aircraft seats payload_kg
                    UAV         HRON SMP-9           UNO70        5     0          0
                    ROTARY_WING MI8  SMP-1           UNO20        9    20       3000
                    ROTARY_WING MI17 SMP-2           UNO30        6    22       3500
                    ROTARY_WING H60  SMP-3           UNO40        3    10       1200
                    FIXED_WING  AN26 SMP-4           UNO50        3    38       5500
                    FIXED_WING  L410 SMP-5           UNO55        3    17       1500
                    FIXED_WING  B190 SMP-6           UNO60        4    19        900
                    FIXED_WING  C130 SMP-7           UNO65        2    60       9000
                    """,
                    Fleet::ofType)
            .stream()
            .flatMap(List::stream)
            .toList();

    private Fleet() {}

    static Airframe of(PlannedRequest request) {
        var fitting = ALL.stream()
                .filter(airframe -> airframe.aircraft().aircraftClass() == request.aircraftClass())
                .toList();
        return Draw.of(request.flight(), "aircraft").oneOf(fitting);
    }

    /** Another aircraft of the same type, with the same callsign. */
    static Aircraft insteadOf(Aircraft aircraft) {
        return ALL.stream()
                .map(Airframe::aircraft)
                .filter(other -> Objects.equals(other.type(), aircraft.type()) && !other.equals(aircraft))
                .findFirst()
                .map(other -> new Aircraft(
                        aircraft.aircraftClass(), aircraft.type(), other.registration(), aircraft.callsign()))
                .orElse(aircraft);
    }

    private static List<Airframe> ofType(String[] row) {
        return IntStream.rangeClosed(1, Integer.parseInt(row[4]))
                .mapToObj(n -> new Airframe(
                        new Aircraft(AircraftClass.valueOf(row[0]), row[1], row[2] + "0" + n, row[3] + n),
                        Integer.parseInt(row[5]),
                        Integer.parseInt(row[6])))
                .toList();
    }

    /** An aircraft with its capacity. */
    record Airframe(Aircraft aircraft, int seats, int payloadKg) {}
}
