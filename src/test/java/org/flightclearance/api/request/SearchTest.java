package org.flightclearance.api.request;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.flightclearance.OnBothDatabases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.sentDrone;

/** Requests are found by part of a word. */
@OnBothDatabases
class SearchTest {

    private static String mission;

    @ParameterizedTest
    @CsvSource({
        "uno7%1, 1",
        "o7%1, 1",
        "NO70, 1",
        "no702, 1",
        "2022/1, 1",
        "-0000, 2",
        "99_01, 0",
        "99-01, 1",
        "5y-a, 1",
        "ato-3, 1",
        "zzz, 0",
        "o, 2"
    })
    void part_of_a_callsign_registration_letter_or_reference_finds_the_request_in_any_case(String typed, int found) {
        if (mission == null) {
            mission = mission();
            file(requester(mission), named("UNO7%1", "99-01", "NV/2022/118", "ATO-2"));
            file(requester(mission), named("UNO702", "5Y-ABC", "NV/2023/1", "ATO-3"));
        }
        int items = as(manager(mission))
                .queryParam("mission", mission)
                .queryParam("q", typed)
                .get("/requests")
                .then()
                .statusCode(200)
                .extract()
                .path("items.size()");
        assertThat(items).isEqualTo(found);
    }

    private static String named(String callsign, String registration, String letter, String clientReference) {
        return sentDrone(mission)
                .replace("UNO701", callsign)
                .replace("99-01", registration)
                .replace("NV/2022/118", letter)
                .replaceFirst("\\{", "{\"client_reference\": \"" + clientReference + "\", ");
    }
}
