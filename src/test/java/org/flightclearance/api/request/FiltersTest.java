package org.flightclearance.api.request;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.flightclearance.OnBothDatabases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.aerodrome;
import static org.flightclearance.api.ApiClient.answer;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.etag;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.flightclearance.api.ApiClient.unsentDrone;
import static org.hamcrest.Matchers.containsInAnyOrder;

/** Requests are found by whatever somebody has in hand: a place, a letter, a unit, a day, words. */
@OnBothDatabases
class FiltersTest {

    private static String mission;
    private static String code;
    private static String drone;
    private static String convoy;
    private static String unsent;

    /** A drone from Gao to Ber that was denied, a convoy to a renamed aerodrome, and a request that was not sent. */
    private static void recorded() {
        if (mission != null) {
            return;
        }
        mission = mission("Asia/Tokyo");
        code = aerodrome("Tessâlit-Sévaré");
        drone = file(
                officer(mission),
                sentDrone(mission)
                        .replace("\"Ber\"", "\"Bér  Nord\"")
                        .replace(
                                "\"unit\": \"Air operations\"",
                                "\"unit\": \"Base logistique de Gao\", \"remarks\": \"Two crews;\\nthe load\\tis in the annex 100%\""));
        post(
                        officer(mission),
                        "/requests/" + drone + "/answer",
                        """
                        {"outcome": "denied", "received_at": "2022-10-05T08:00:00Z", "authority_reference": "N°0457/MDAC",
                         "reason": "no_fly_zone", "reason_stated": "Aucun drone jusqu'au 16 janvier", "reason_assessed": "security"}""")
                .statusCode(200);
        convoy = file(
                officer(mission),
                sentDrone(mission)
                        .replace("\"isr\"", "\"convoy_escort\"")
                        .replace("UNO701", "UNO702")
                        .replace("99-01", "5Y-ABC")
                        .replace("NV/2022/118", "FP/2022/7")
                        .replace("Air operations", "Force headquarters")
                        .replace("\"channel\"", "\"authority\": \"Ministry of Foreign Affairs\", \"channel\"")
                        .replace("2022-10-04T05:00:00Z", "2022-10-04T15:30:00Z")
                        .replace("2022-10-07", "2022-10-09")
                        .replaceFirst("\"from\": \"GAGO\"", "\"from\": \"" + code + "\""));
        unsent = file(
                officer(mission),
                unsentDrone(mission).replace("UNO701", "UNO703").replace("\"Ber\"", "\"Ansongo\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=gago | drone unsent",
                "q=ber nord | drone",
                "q=BÉR NORD | drone",
                "q=sevare | convoy",
                "q=tessalit | convoy",
                "q=N°0457 | drone",
                "q=0457 | drone",
                "q=fp/2022/7 | convoy",
                "q=base logistique | drone",
                "q=LOGISTIQUE gao | drone",
                "q=uno70 5y-abc | convoy",
                "q=load annex | drone",
                "q=100% | drone",
                "q=aucun drone | drone",
                "q=convoy | convoy",
                "q=foreign affairs | convoy",
                "q=no_fly | drone",
                "q=gago zzz | ''",
                "q=2022-10-05 | convoy",
                "q=5 Oct 2022 | convoy",
                "q=05.10.2022 | convoy",
                "q=9 octobre 2022 | convoy",
                "q=4 oct. 2022 | drone",
                "q=7/10/2022 | drone unsent",
                "q=8 Oct 2022 | ''",
                "place=GAGO | drone unsent",
                "place=gago | drone unsent",
                "place=Bér Nord | drone",
                "place=ber  nord | drone",
                "place=Sévaré | convoy",
                "place=ansongo | unsent",
                "place=GABS | ''",
                "unit=base LOGISTIQUE de Gao | drone",
                "unit=Force | ''",
                "letter=NV/2022/118 | drone",
                "letter=N°0457/MDAC | drone",
                "letter=FP/2022/7 | convoy",
                "letter=FP/2022 | ''",
                "authority=Ministry of Foreign Affairs | convoy",
                "authority=Ministry of Defence | drone",
                "reason=no_fly_zone | drone",
                "reason=security | ''",
                "reason_assessed=security | drone",
                "conflict=false | drone convoy unsent",
                "conflict=true | ''",
                "conflict=no_fly_zone | ''",
                "status=denied&status=submitted | drone unsent",
                "status=pending&status=submitted | unsent",
                "sent_from=2022-10-05 | convoy",
                "departure_to=2022-10-08 | drone unsent",
                "q=uno70&place=gago&unit=air operations&status=submitted | unsent",
                "q=7 Oct 2022&letter=NV/2022/118&place=ber nord | drone"
            })
    void a_filter_finds(String filter, String wanted) {
        recorded();
        assertThat(found(filter))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(wanted.split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(FiltersTest::named)
                        .toList());
    }

    @Test
    void a_search_knows_what_each_move_recorded() {
        var mission = mission();
        var officer = officer(mission);
        var reference = file(officer, unsentDrone(mission));
        assertThat(found(mission, "q=5y-new")).isEmpty();
        put(officer, reference, unsentDrone(mission).replace("99-01", "5Y-NEW").replace("GAGO", "GAKD"));
        assertThat(found(mission, "q=5y-new")).hasSize(1);
        assertThat(found(mission, "q=99-01")).isEmpty();
        assertThat(found(mission, "place=GAKD")).hasSize(1);
        assertThat(found(mission, "place=GAGO")).isEmpty();

        post(
                        officer,
                        "/requests/" + reference + "/dispatch",
                        """
                        {"sent_at": "2022-10-04T05:00:00Z", "channel": "email", "outgoing_reference": "NV/2022/9"}""")
                .statusCode(200);
        assertThat(found(mission, "q=nv/2022/9")).hasSize(1);
        assertThat(found(mission, "q=4 Oct 2022")).hasSize(1);
        post(
                        officer,
                        "/requests/" + reference + "/answer",
                        """
                        {"outcome": "denied", "received_at": "2022-10-05T08:00:00Z", "authority_reference": "0457/MDAC",
                         "reason": "security"}""")
                .statusCode(200);
        assertThat(found(mission, "q=0457")).hasSize(1);
        assertThat(found(mission, "reason=security")).hasSize(1);

        String answer = as(officer).get("/requests/" + reference).path("answer.id");
        correct(
                officer,
                reference,
                "\"answers\": [{\"id\": \"" + answer + "\", \"authority_reference\": \"0475/MDAC\"}]");
        assertThat(found(mission, "q=0457")).isEmpty();
        assertThat(found(mission, "letter=0475/MDAC")).hasSize(1);
        correct(officer, reference, "\"answers\": [{\"id\": \"" + answer + "\", \"struck\": true}]");
        assertThat(found(mission, "q=0475")).isEmpty();
        assertThat(found(mission, "letter=0475/MDAC")).isEmpty();
        assertThat(found(mission, "reason=security")).isEmpty();
    }

    @Test
    void a_late_denial_gives_its_reason_and_a_denial_in_time_goes_before_it() {
        var mission = mission();
        var late = file(officer(mission), sentDrone(mission));
        answer(mission, late, "denied", "2022-10-08T08:00:00Z").statusCode(200);
        var revoked = file(officer(mission), sentDrone(mission));
        answer(mission, revoked, "approved", "2022-10-05T08:00:00Z").statusCode(200);
        post(
                        officer(mission),
                        "/requests/" + revoked + "/revocation",
                        "{\"received_at\": \"2022-10-06T08:00:00Z\", \"reason\": \"sanctions\"}")
                .statusCode(200);
        assertThat(found(mission, "reason=security")).containsExactly(late);
        assertThat(found(mission, "reason=sanctions")).containsExactly(revoked);
    }

    @Test
    void a_renamed_aerodrome_is_found_by_its_present_name() {
        var mission = mission();
        var renamed = aerodrome("Ouagalow");
        file(officer(mission), unsentDrone(mission).replace("GAGO", renamed));
        assertThat(found(mission, "q=ouagalow")).hasSize(1);
        as(ADMIN)
                .body("{\"name\": \"Nouakhigh\"}")
                .patch("/aerodromes/" + renamed)
                .then()
                .statusCode(200);
        assertThat(found(mission, "q=ouagalow")).isEmpty();
        assertThat(found(mission, "q=nouakhigh")).hasSize(1);
        assertThat(found(mission, "place=nouakhigh")).hasSize(1);
        assertThat(found(mission, "q=akhigh")).as("not the beginning of a word").isEmpty();
    }

    /** Too long for the index of lists, so it is in a table of its own. */
    @Test
    void the_last_word_of_long_remarks_is_found_and_no_longer_when_it_is_gone() {
        var mission = mission();
        var officer = officer(mission);
        var remarks = "Many passengers with baggage. ".repeat(130) + "Lastword";
        var lengthy = unsentDrone(mission).replace("\"unit\"", "\"remarks\": \"" + remarks + "\", \"unit\"");
        var reference = file(officer, lengthy);
        var other = file(officer, unsentDrone(mission));
        for (var filter : List.of("q=lastword", "q=baggage uno701", "q=baggage lastword&place=gago")) {
            assertThat(found(mission, filter)).as(filter).containsExactly(reference);
        }
        for (var filter : List.of("q=uno701", "place=ber", "q=gago&place=ber&status=submitted&status=denied")) {
            assertThat(found(mission, filter)).as(filter).containsExactlyInAnyOrder(reference, other);
        }
        put(officer, reference, lengthy.replace("Lastword", "Otherword"));
        assertThat(found(mission, "q=lastword")).isEmpty();
        assertThat(found(mission, "q=otherword")).hasSize(1);
        put(officer, reference, unsentDrone(mission));
        assertThat(found(mission, "q=otherword")).isEmpty();
        assertThat(found(mission, "q=uno701&sort=departure_at")).containsExactlyInAnyOrder(reference, other);
    }

    @Test
    void a_value_that_nobody_knows_is_an_error_that_names_its_parameter() {
        var mission = mission();
        as(manager(mission))
                .queryParam("mission", mission)
                .queryParam("place", "Atlantis")
                .queryParam("authority", "Ministry of Magic")
                .queryParam("sector", "Everywhere")
                .queryParam("reason", "bad_mood")
                .queryParam("reason_assessed", "bad_mood")
                .queryParam("conflict", "perhaps")
                .queryParam("status", "lost")
                .get("/requests")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/place",
                                "/authority",
                                "/sector",
                                "/reason",
                                "/reason_assessed",
                                "/conflict",
                                "/status"));
        as(manager(mission))
                .get("/requests.csv?authority=Nobody&mission=" + mission)
                .then()
                .statusCode(400);
    }

    @Test
    void a_name_that_only_requests_still_have_is_known() {
        var mission = mission();
        file(officer(mission), sentDrone(mission));
        as(ADMIN)
                .body("{\"authorities\": [\"Ministry of Armies\"]}")
                .patch("/missions/" + mission)
                .then()
                .statusCode(200);
        assertThat(found(mission, "authority=Ministry of Defence")).hasSize(1);
        assertThat(found(mission, "authority=Ministry of Armies")).isEmpty();
    }

    private static void put(String officer, String reference, String body) {
        as(officer)
                .header("If-Match", etag(officer, reference))
                .body(body)
                .put("/requests/" + reference)
                .then()
                .statusCode(200);
    }

    private static void correct(String officer, String reference, String changed) {
        as(officer)
                .header("If-Match", etag(officer, reference))
                .body("{\"why\": \"A slip\", " + changed + "}")
                .post("/requests/" + reference + "/correction")
                .then()
                .statusCode(200);
    }

    private static String named(String name) {
        return switch (name) {
            case "drone" -> drone;
            case "convoy" -> convoy;
            default -> unsent;
        };
    }

    private static List<String> found(String filter) {
        return found(mission, filter);
    }

    private static List<String> found(String mission, String filter) {
        var call = as(manager(mission)).queryParam("mission", mission);
        for (var parameter : filter.split("&")) {
            var pair = parameter.split("=", 2);
            call.queryParam(pair[0], pair[1]);
        }
        return call.get("/requests").then().statusCode(200).extract().path("items.reference");
    }
}
