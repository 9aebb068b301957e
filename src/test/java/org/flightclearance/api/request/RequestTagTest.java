package org.flightclearance.api.request;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.Move;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;

/** The tag of a request says whether the answer is another one, whatever made it so: the time, or who asks. */
@QuarkusTest
class RequestTagTest {

    private static final Instant FIRST = Instant.parse("2022-10-03T00:00:00Z");

    @Inject
    FlightRequests requests;

    @Inject
    ObjectMapper mapper;

    @Test
    void requests_with_the_same_tag_have_the_same_answer_at_every_hour_and_for_every_caller() {
        var mission = mission();
        var pending = file(officer(mission), flight(mission));
        var granted = file(officer(mission), flight(mission));
        ApiClient.answer(mission, granted, "approved", "2022-10-05T08:00:00Z");
        var inPart = file(officer(mission), flight(mission));
        post(
                        officer(mission),
                        "/requests/" + inPart + "/answer",
                        """
                        {"received_at": "2022-10-05T08:00:00Z", "legs": [{"leg": 1, "outcome": "approved"}]}""")
                .statusCode(200);
        var callers = List.of(Role.REQUESTER, Role.OFFICER, Role.MANAGER).stream()
                .map(role -> new Actor(role.name(), Set.of(role), Set.of(mission)))
                .toList();
        var permits = List.of(List.<String>of(), List.of("It covers the flight, which needs no answer."));
        for (var reference : List.of(pending, granted, inPart)) {
            var answers = new HashMap<String, Set<String>>();
            QuarkusTransaction.requiringNew().run(() -> {
                var request = requests.of(callers.get(0), reference);
                for (var now = FIRST;
                        now.isBefore(FIRST.plus(Duration.ofDays(7)));
                        now = now.plus(Duration.ofHours(1))) {
                    for (var caller : callers) {
                        for (var language : Language.values()) {
                            for (var permitWhy : permits) {
                                var context = new AnswerContext(
                                        permitWhy, allowedMoves(request, caller, now), now, Wording.in(language));
                                answers.computeIfAbsent(
                                                RequestTag.of(request, context).getValue(), tag -> new HashSet<>())
                                        .add(mapper.valueToTree(RequestView.of(request, context))
                                                .toString());
                            }
                        }
                    }
                }
            });
            assertThat(answers).hasSizeGreaterThan(20).allSatisfy((tag, bodies) -> assertThat(bodies)
                    .as(reference + " " + tag)
                    .hasSize(1));
        }
    }

    private static List<Move> allowedMoves(FlightRequest request, Actor caller, Instant now) {
        return Stream.of(Move.values())
                .filter(move ->
                        move.permission().isGrantedTo(caller, request.mission().code()))
                .filter(move -> move.isOpenTo(request, now))
                .toList();
    }

    private static String flight(String mission) {
        return """
                {"mission": "%s", "purpose": "passenger", "aircraft": {"class": "rotary_wing"}, "sector": "East",
                 "legs": [{"from": "GAGO", "to": "GATB", "etd": "2022-10-07T06:00:00Z", "eta": "2022-10-07T08:00:00Z"},
                          {"from": "GATB", "to": "GAGO", "etd": "2022-10-07T11:00:00Z", "eta": "2022-10-07T13:00:00Z"}],
                 "sent": {"at": "2022-10-04T05:00:00Z", "channel": "note_verbale"}}"""
                .formatted(mission);
    }
}
