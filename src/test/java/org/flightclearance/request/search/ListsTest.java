package org.flightclearance.request.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.report.RandomHistories;
import org.flightclearance.request.FilingService;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.RequestService;
import org.flightclearance.request.Status;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;

/** Lists of the requests of several missions, read page by page. */
@OnBothDatabases
class ListsTest {

    private static final Instant NOW = Instant.parse("2022-12-01T00:00:00Z");
    private static List<Mission> both;

    @Inject
    Missions missions;

    @Inject
    FilingService filing;

    @Inject
    RequestService service;

    @Inject
    RequestSearch requests;

    @ParameterizedTest
    @EnumSource
    void pages_list_every_request_once_in_order_with_those_without_the_instant_last(RequestOrder.Key key) {
        for (var status : List.of(Set.<Status>of(), Set.of(Status.SUBMITTED), Set.of(Status.PENDING, Status.DENIED))) {
            var expected = all().filter(request -> status.isEmpty() || status.contains(request.statusAt(NOW)))
                    .toList();
            assertThat(expected).hasSizeGreaterThan(8);
            for (var descending : List.of(true, false)) {
                var byInstant = descending ? Comparator.<Instant>reverseOrder() : Comparator.<Instant>naturalOrder();
                var sorted = expected.stream()
                        .map(request -> instant(key, request))
                        .sorted(Comparator.nullsLast(byInstant))
                        .toList();
                var read = read(RequestFilter.withStatus(status), new RequestOrder(key, descending));
                assertThat(read.stream().map(request -> instant(key, request)))
                        .as("%s %s", status, descending ? "down" : "up")
                        .containsExactlyElementsOf(sorted);
                assertThat(read.stream().map(FlightRequest::reference))
                        .containsExactlyInAnyOrderElementsOf(
                                expected.stream().map(FlightRequest::reference).toList());
            }
        }
    }

    private List<FlightRequest> read(RequestFilter filter, RequestOrder order) {
        var read = new ArrayList<FlightRequest>();
        String cursor = null;
        do {
            var page = requests.page(filter, both, NOW, order, 7, cursor);
            read.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return read;
    }

    private Stream<FlightRequest> all() {
        if (both == null) {
            both = Stream.of(mission("Africa/Bamako"), mission("Europe/Nicosia"))
                    .map(code -> missions.of(new Actor("somebody", Set.of(Role.MANAGER), Set.of(code)), code))
                    .toList();
            both.forEach(mission -> new RandomHistories(15, mission.code(), filing, service)
                    .record(150, Instant.parse("2022-09-01T00:00:00Z")));
        }
        return both.stream().flatMap(mission -> requests.list("mission", mission).stream());
    }

    private static Instant instant(RequestOrder.Key key, FlightRequest request) {
        return switch (key) {
            case FILED_AT -> request.asFiled().filedAt();
            case SENT_AT -> request.isSent() ? request.sending().at() : null;
            case DEPARTURE_AT -> request.derived().departureAt();
            case DEADLINE_AT -> request.derived().deadlineAt();
            case CHANGED_AT -> request.changedAt();
        };
    }
}
