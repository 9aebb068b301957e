package org.flightclearance.request.search;

import java.time.Instant;
import java.util.Set;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;
import org.flightclearance.mission.Missions;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;

@OnBothDatabases
class SilentLettersTest {

    private static final Instant FIRST = Instant.parse("2022-10-04T05:00:00Z");
    private static final Instant NOW = Instant.parse("2022-10-10T00:00:00Z");

    @Inject
    Missions missions;

    @Inject
    SilentLetters letters;

    private static String sent(String mission, String letter, String at, String purpose) {
        return ApiClient.file(
                requester(mission),
                ApiClient.sentDrone(mission)
                        .replace("NV/2022/118", letter)
                        .replace(FIRST.toString(), at)
                        .replace("isr", purpose));
    }

    @Test
    void letters_that_were_neither_acknowledged_nor_answered_are_listed_the_newest_first() {
        var code = mission();
        var mission = missions.of(new Actor("somebody", Set.of(Role.MANAGER), Set.of(code)), code);
        sent(code, "NV/1", FIRST.toString(), "isr");
        sent(code, "NV/1", "2022-10-04T06:00:00Z", "isr");
        var half = sent(code, "NV/1", "2022-10-04T06:00:00Z", "isr");
        sent(code, "NV/2", "2022-10-04T07:00:00Z", "medevac");
        for (var outcome : new String[] {"approved", "denied"}) {
            ApiClient.answer(code, sent(code, "NV/3", "2022-10-04T08:00:00Z", "isr"), outcome, "2022-10-05T08:00:00Z")
                    .statusCode(200);
        }
        // Too late to be an answer, and yet the letter has arrived
        ApiClient.answer(code, half, "denied", "2022-10-09T08:00:00Z").statusCode(200);
        // A notification needs no answer, and has one all the same
        ApiClient.answer(
                        code, sent(code, "NV/6", "2022-10-04T08:00:00Z", "medevac"), "approved", "2022-10-05T08:00:00Z")
                .statusCode(200);
        var withdrawn = sent(code, "NV/4", "2022-10-04T08:00:00Z", "isr");
        ApiClient.post(
                        officer(code),
                        "/requests/" + withdrawn + "/withdrawal",
                        "{\"reason\": \"weather\", \"at\": \"2022-10-05T08:00:00Z\"}")
                .statusCode(200);
        // After the deadline; nobody waits for an answer any more
        var withdrawnLate = sent(code, "NV/7", "2022-10-04T08:00:00Z", "isr");
        ApiClient.post(
                        officer(code),
                        "/requests/" + withdrawnLate + "/withdrawal",
                        "{\"reason\": \"weather\", \"at\": \"2022-10-08T08:00:00Z\"}")
                .statusCode(200);
        var acknowledged = sent(code, "NV/5", "2022-10-04T08:00:00Z", "isr");
        ApiClient.post(
                        officer(code),
                        "/requests/" + acknowledged + "/acknowledgement",
                        "{\"at\": \"2022-10-05T08:00:00Z\"}")
                .statusCode(200);
        assertThat(letters.since(mission, FIRST, NOW, 10))
                .extracting(SilentLetter::outgoingReference, SilentLetter::sentAt, SilentLetter::requests)
                .containsExactly(tuple("NV/2", Instant.parse("2022-10-04T07:00:00Z"), 1L), tuple("NV/1", FIRST, 2L));
        assertThat(letters.since(mission, FIRST.plusNanos(1000), NOW, 10))
                .extracting(SilentLetter::outgoingReference, SilentLetter::requests)
                .containsExactly(tuple("NV/2", 1L), tuple("NV/1", 1L));
        assertThat(letters.since(mission, FIRST, NOW, 1)).hasSize(1);
        assertThat(letters.since(mission, FIRST, FIRST, 10))
                .extracting(SilentLetter::outgoingReference, SilentLetter::requests)
                .containsExactly(tuple("NV/1", 1L));
    }
}
