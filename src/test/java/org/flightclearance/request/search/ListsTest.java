package org.flightclearance.request.search;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.notice.Clearance;
import org.flightclearance.report.RandomHistories;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Status;
import org.flightclearance.request.filing.FilingService;
import org.flightclearance.request.moves.RequestService;
import org.flightclearance.request.outcome.DenialReason;
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

    @Inject
    KeptRequests kept;

    @Inject
    EntityManager database;

    @Inject
    PlaceNames places;

    @Inject
    SearchReach reach;

    @Inject
    UnsentRequests unsent;

    @Inject
    DayFlights flights;

    @Inject
    WaitingRequests waiting;

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

    @Test
    void a_count_is_the_length_of_the_list() {
        for (var filter : List.of(
                RequestFilter.waitingFor(null),
                RequestFilter.waitingFor("Ministry of Defence"),
                RequestFilter.answeredSince(NOW.minus(Duration.ofDays(30))),
                RequestFilter.unansweredSince(NOW.minus(Duration.ofDays(30))))) {
            all();
            var read = read(filter, RequestOrder.NEWEST_FIRST);
            assertThat(read).hasSizeGreaterThan(1);
            assertThat(requests.count(filter, both, NOW)).isEqualTo(read.size());
        }
    }

    /** Whether an index leads to the requests or each is looked at: then the most that are sorted is 0. */
    @ParameterizedTest
    @CsvSource({"2000, false", "0, false", "0, true"})
    void a_list_has_each_request_that_the_filter_describes_once_and_is_counted_whatever_the_order(
            int mostSorted, boolean everything) {
        var all = all().toList();
        var day = LocalDate.of(2022, 11, 30);
        var queries = new RequestQueries(database, places, mostSorted);
        var lists = new RequestLists(database, queries, new RequestSearch(queries), kept, reach);
        var reason = all.stream()
                .filter(request -> request.statusAt(NOW) == Status.DENIED)
                .map(request -> request.derived().denialReason())
                .findFirst()
                .orElseThrow();
        wanted(day, reason).forEach((filter, condition) -> {
            var expected = references(all.stream().filter(condition).toList());
            assertThat(expected).as(filter.toString()).isNotEmpty();
            for (var key : List.of(RequestOrder.Key.FILED_AT, RequestOrder.Key.SENT_AT)) {
                for (var descending : List.of(true, false)) {
                    var read = new ArrayList<String>();
                    String cursor = null;
                    do {
                        var wish = new RequestLists.Wish(
                                filter, new RequestOrder(key, descending), 20, cursor, everything);
                        var listing = lists.read(wish, both, NOW);
                        assertThat(listing.count()).as(filter.toString()).isEqualTo(expected.size());
                        read.addAll(references(listing.page().items()));
                        cursor = listing.page().next();
                    } while (cursor != null);
                    assertThat(read).as("%s by %s", filter, key).containsExactlyInAnyOrderElementsOf(expected);
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_list_that_is_read_in_steps_has_each_request_once_in_order(RequestOrder.Key key) {
        var all = all().toList();
        var day = LocalDate.of(2022, 11, 30);
        var most = new SearchReach(requests, Optional.of("40"));
        var steps = new RequestSteps(database, new RequestQueries(database, places, 0), requests, kept, most);
        wanted(day, DenialReason.NO_REASON).forEach((filter, condition) -> {
            var expected = references(all.stream().filter(condition).toList());
            for (var descending : List.of(true, false)) {
                var order = new RequestOrder(key, descending);
                var read = new ArrayList<FlightRequest>();
                int calls = 0;
                String cursor = null;
                do {
                    var page = steps.page(filter, both, NOW, order, 20, cursor);
                    read.addAll(page.items());
                    cursor = page.next();
                    calls++;
                } while (cursor != null);
                assertThat(references(read))
                        .as("%s by %s", filter, order)
                        .containsExactlyInAnyOrderElementsOf(expected);
                assertThat(read.stream().map(request -> new Cursor(instant(key, request), request.id())))
                        .isSortedAccordingTo(order.ofCursors());
                if (filter.status().isEmpty()) {
                    // No index leads there: a page that finds fewer than 20 ends after those that it looked at
                    assertThat(calls).as("%s by %s", filter, order).isGreaterThan(expected.size() / 20 + 1);
                }
            }
        });
    }

    private static Map<RequestFilter, Predicate<FlightRequest>> wanted(LocalDate day, DenialReason reason) {
        return Map.of(
                filter(with -> with.q("30.11.2022")),
                request -> isOn(day, request, request.derived().departureAt()) || isOn(day, request, request.sentAt()),
                filter(with -> with.q("Defence ministry")),
                request -> request.isSent() && request.sending().authority().equals("Ministry of Defence"),
                filter(with -> with.place("gatb").status(Set.of(Status.PENDING, Status.SUBMITTED))),
                request -> Set.of(Status.PENDING, Status.SUBMITTED).contains(request.statusAt(NOW)),
                filter(with -> with.place("GATB").departureFrom(day)),
                request -> !LocalDate.ofInstant(
                                request.derived().departureAt(),
                                request.mission().timeZone())
                        .isBefore(day),
                filter(with -> with.sentFrom(day).sentTo(day.plusDays(3)).q("gago")),
                request -> request.isSent()
                        && !LocalDate.ofInstant(
                                        request.sentAt(), request.mission().timeZone())
                                .isBefore(day)
                        && !LocalDate.ofInstant(
                                        request.sentAt(), request.mission().timeZone())
                                .isAfter(day.plusDays(3)),
                filter(with -> with.reason(reason).status(Set.of(Status.DENIED))),
                request -> request.statusAt(NOW) == Status.DENIED
                        && request.derived().denialReason() == reason);
    }

    private static RequestFilter filter(UnaryOperator<RequestFilterBuilder> with) {
        return with.apply(RequestFilterBuilder.builder()).build();
    }

    private static boolean isOn(LocalDate day, FlightRequest request, Instant instant) {
        return instant != null
                && LocalDate.ofInstant(instant, request.mission().timeZone()).equals(day);
    }

    @Test
    void requests_that_wait_for_an_authority_are_those_that_were_sent_to_it() {
        var wanted = all().filter(request -> request.statusAt(NOW) == Status.PENDING)
                .filter(request -> request.sending().authority().equals("Ministry of Defence"))
                .toList();
        assertThat(wanted).isNotEmpty();
        assertThat(references(read(RequestFilter.waitingFor("Ministry of Defence"), RequestOrder.NEWEST_FIRST)))
                .containsExactlyInAnyOrderElementsOf(references(wanted));
    }

    @Test
    void what_is_not_sent_can_still_be_sent_or_has_departed_or_was_withdrawn() {
        var submitted = all().filter(request -> request.statusAt(NOW) == Status.SUBMITTED)
                .toList();
        var lost = submitted.stream()
                .filter(request -> !request.derived().departureAt().isAfter(NOW)
                        && request.derived().clearance() == Clearance.REQUIRED)
                .toList();
        assertThat(lost).hasSizeGreaterThan(3);
        assertThat(unsent.departed(both, NOW, NOW).requests())
                .isSortedAccordingTo(Comparator.comparing(UnsentRequest::departureAt))
                .extracting(UnsentRequest::reference)
                .containsExactlyInAnyOrderElementsOf(references(lost));
        var toSend = unsent.toSend(both, NOW).requests();
        assertThat(toSend)
                .hasSizeGreaterThan(3)
                .extracting(UnsentRequest::reference)
                .containsExactlyInAnyOrderElementsOf(references(submitted.stream()
                        .filter(request -> !lost.contains(request))
                        .toList()));
    }

    @Test
    void what_can_be_sent_is_sorted_by_the_latest_sending_with_full_notice_and_departed_notifications_come_last() {
        all();
        var later = Instant.parse("2023-03-01T00:00:00Z");
        var toSend = unsent.toSend(both, later).requests();
        assertThat(toSend).anySatisfy(request -> {
            assertThat(request.purpose()).isEqualTo(Purpose.ISR);
            assertThat(request.sendBy()).isEqualTo(request.departureAt().minus(Duration.ofHours(72)));
        });
        assertThat(toSend.stream()
                        .filter(request -> !request.hasDeparted(later))
                        .map(request -> Objects.requireNonNullElse(request.sendBy(), request.departureAt())))
                .isSorted();
        var departed =
                toSend.stream().map(request -> request.hasDeparted(later)).toList();
        assertThat(departed).isSorted().contains(true, false);
    }

    @Test
    void what_waits_is_counted_and_the_most_urgent_come_first() {
        var pending =
                all().filter(request -> request.statusAt(NOW) == Status.PENDING).toList();
        var soon = NOW.plus(Duration.ofDays(60));
        var longAgo = NOW.plus(Duration.ofDays(40));
        for (var mission : both) {
            var ofMission = pending.stream()
                    .filter(request -> request.mission().code().equals(mission.code()))
                    .toList();
            var due = ofMission.stream()
                    .filter(request -> !request.derived().deadlineAt().isAfter(soon))
                    .sorted(Comparator.comparing(request -> request.derived().deadlineAt()))
                    .toList();
            assertThat(due).hasSizeBetween(1, ofMission.size());
            assertThat(waiting.count(mission, NOW, soon, longAgo))
                    .isEqualTo(new WaitingCounts(
                            ofMission.size(),
                            due.size(),
                            ofMission.stream()
                                    .filter(request -> !request.sending().at().isAfter(longAgo))
                                    .count()));
            assertThat(waiting.dueBy(mission, NOW, soon, 100))
                    .extracting(WaitingRequest::deadlineAt)
                    .containsExactlyElementsOf(due.stream()
                            .map(request -> request.derived().deadlineAt())
                            .toList());
            assertThat(waiting.dueBy(mission, NOW, soon, 1))
                    .extracting(WaitingRequest::deadlineAt)
                    .containsExactly(due.get(0).derived().deadlineAt());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-11-30", "2022-12-01", "2022-12-02"})
    void the_flights_of_a_day_depart_on_that_day_in_the_zone_of_the_mission(LocalDate day) {
        var all = all().toList();
        for (var mission : both) {
            var wanted = all.stream()
                    .filter(request -> request.mission().code().equals(mission.code()))
                    .filter(request -> request.legsLeft().stream()
                            .map(leg -> Objects.requireNonNull(
                                    request.legs().get(leg - 1).etd()))
                            .anyMatch(etd ->
                                    LocalDate.ofInstant(etd, mission.timeZone()).equals(day)))
                    .toList();
            var found = flights.on(mission, day);
            assertThat(found)
                    .isSortedAccordingTo(Comparator.comparing(DayFlight::departureAt))
                    .extracting(DayFlight::reference)
                    .containsExactlyInAnyOrderElementsOf(references(wanted));
            for (var request : wanted) {
                assertThat(found).anySatisfy(flight -> {
                    assertThat(flight.reference()).isEqualTo(request.reference());
                    assertThat(flight.statusAt(NOW)).isEqualTo(request.statusAt(NOW));
                });
            }
        }
    }

    private static List<String> references(List<FlightRequest> requests) {
        return requests.stream().map(FlightRequest::reference).toList();
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
