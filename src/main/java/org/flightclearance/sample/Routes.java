package org.flightclearance.sample;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.mission.Strip;

/** The routes of the flights in each sector. */
final class Routes {

    private static final int MINUTES_ON_THE_GROUND = 45;

    /** The airstrips without an ICAO code. */
    static final List<Strip> STRIPS = List.of(
            new Strip("Aguelhok", 19.46, 0.85), new Strip("Ber", 16.83, -2.52), new Strip("Lere", 15.71, -4.91));

    /** A drone that returns to its starting point without landing elsewhere flies one leg. */
    private static final List<Route> ALL = Table.read(
            """
            sector class       route                    minutes_a_leg
            East   UAV         GAGO-GAGO                420
            East   UAV         GAGO-Ber-GAGO            150,150
            East   UAV         GAGO-GAMK-GAGO           160,170
            East   ROTARY_WING GAGO-GAMK-GAGO           80,80
            East   ROTARY_WING GAGO-GAAO-GAGO           30,30
            East   ROTARY_WING GAGO-Ber-GAGO            85,85
            East   ROTARY_WING GAGO-GAMK                80
            East   FIXED_WING  GABS-GAGO-GABS           150,150
            East   FIXED_WING  GAGO-GAMK-GAGO           45,45
            East   FIXED_WING  DRRN-GAGO                80
            Centre UAV         GAMB-GAMB                360
            Centre UAV         GAMB-GADZ-GAMB           90,95
            Centre ROTARY_WING GAMB-GADZ-GAMB           45,45
            Centre ROTARY_WING GAMB-GADZ                45
            Centre FIXED_WING  GABS-GAMB-GABS           75,75
            Centre FIXED_WING  GABS-GAMB                75
            West   UAV         GATB-GATB                400
            West   UAV         GATB-Lere-GATB           120,120
            West   ROTARY_WING GATB-GAGM-GATB           25,25
            West   ROTARY_WING GATB-Ber-GATB            20,20
            West   ROTARY_WING GATB-Lere-GAGM-GATB      60,45,25
            West   FIXED_WING  GABS-GATB-GABS           105,105
            West   FIXED_WING  GABS-GAMB-GATB-GABS      75,50,105
            North  UAV         GAKL-GAKL                380
            North  ROTARY_WING GAKL-GATS-GAKL           65,65
            North  ROTARY_WING GAKL-Aguelhok-GAKL       40,40
            North  ROTARY_WING GAKL-Aguelhok-GATS-GAKL  40,35,65
            North  FIXED_WING  GAGO-GAKL-GAGO           50,50
            North  FIXED_WING  GABS-GAGO-GAKL-GABS      150,50,180
            Bamako ROTARY_WING GABS-GABS                60
            Bamako ROTARY_WING GABS-GAMB                130
            Bamako FIXED_WING  GABS-GAKY-GABS           75,75
            Bamako FIXED_WING  GABS-GOBD                150
            Bamako FIXED_WING  GABS-DRRN-GABS           165,165
            Bamako FIXED_WING  GABS-DFFD                105
            Bamako FIXED_WING  DIAP-GABS                140
            """,
            row -> new Route(
                    row[0], AircraftClass.valueOf(row[1]), List.of(row[2].split("-")), List.of(row[3].split(","))));

    private Routes() {}

    /** The legs of the request's flight, with the given first departure. */
    static List<Leg> of(PlannedRequest request, Instant departure) {
        var fitting = ALL.stream()
                .filter(route ->
                        route.sector().equals(request.sector()) && route.aircraftClass() == request.aircraftClass())
                .toList();
        return Draw.of(request.flight(), "route").oneOf(fitting).legs(departure);
    }

    private static Place place(String label) {
        return STRIPS.stream()
                .filter(strip -> label.equals(strip.name()))
                .map(Strip::place)
                .findFirst()
                .orElseGet(() -> Place.aerodrome(label));
    }

    private record Route(String sector, AircraftClass aircraftClass, List<String> places, List<String> minutes) {

        List<Leg> legs(Instant departure) {
            var legs = new ArrayList<Leg>();
            var etd = departure;
            for (int i = 0; i < minutes.size(); i++) {
                var eta = etd.plus(Integer.parseInt(minutes.get(i)), ChronoUnit.MINUTES);
                legs.add(new Leg(place(places.get(i)), place(places.get(i + 1)), etd, eta));
                etd = eta.plus(MINUTES_ON_THE_GROUND, ChronoUnit.MINUTES);
            }
            return legs;
        }
    }
}
