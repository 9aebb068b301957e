package org.flightclearance.request.check;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;
import org.flightclearance.mission.Missions;
import org.flightclearance.request.DepartingFlight;
import org.flightclearance.request.FlightRequests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.unsentDrone;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Of the requests that depart at the same time, only those with the same callsign are read: there may be very many. */
@OnBothDatabases
class SameFlightsTest {

    private static final Instant FIRST = Instant.parse("2022-10-07T06:00:00Z");
    private static final Instant LAST = Instant.parse("2022-10-09T06:00:00Z");

    @Inject
    FlightRequests requests;

    @Inject
    Missions missions;

    @ConfigProperty(name = "quarkus.datasource.db-kind")
    String kind;

    private static String file(String mission, String callsign, int day) {
        return ApiClient.file(
                requester(mission),
                unsentDrone(mission).replace("UNO701", callsign).replace("2022-10-07", "2022-10-0" + day));
    }

    @Test
    void neither_other_callsigns_nor_departures_in_between_are_read() {
        var code = mission();
        var same = file(code, "uno701", 7);
        file(code, "UNO702", 7);
        file(code, "UNO701", 8);
        file(code, "UNO703", 9);
        var mission = missions.find("code", code).firstResult();
        assertThat(requests.departing(mission, Set.of(FIRST, LAST), Set.of("UNO701")))
                .extracting(DepartingFlight::reference)
                .containsExactly(same);
        assertThat(requests.departing(mission, Set.of(), Set.of("UNO701"))).isEmpty();
        assertThat(requests.sameFlight(mission, FIRST, "UNO701", null)).contains(same);
        assertThat(requests.sameFlight(mission, LAST, "UNO701", null)).isEmpty();
        var own = requests.referenced(List.of(same)).get(0).flightId();
        assertThat(requests.sameFlight(mission, FIRST, "UNO701", own)).isEmpty();
        assertThat(requests.sameFlight(mission, FIRST, "UNO701", UUID.randomUUID()))
                .contains(same);
    }

    /** On H2 alone: PostgreSQL scans so small a table whatever the query. */
    @Test
    void the_instants_of_departure_lead_to_the_index() {
        assumeTrue(kind.equals("h2"));
        var plan = requests.getSession()
                .createNativeQuery("explain " + FlightRequests.DEPARTING, String.class)
                .setParameter("departures", new Instant[] {FIRST})
                .setParameter("mission", UUID.randomUUID())
                .setParameter("callsigns", List.of("UNO701"))
                .getSingleResult();
        assertThat(plan).containsPattern("FLIGHT_REQUEST_DEPARTURE: .*\\s*(AND )?DEPARTURE_AT = WANTED.DEPARTS_AT");
    }
}
