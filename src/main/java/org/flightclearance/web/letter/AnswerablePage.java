package org.flightclearance.web.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Move;
import org.flightclearance.request.Sending;
import org.flightclearance.request.bulk.AllOrNone;
import org.flightclearance.request.search.Page;
import org.flightclearance.request.search.RequestFilter;
import org.flightclearance.request.search.RequestOrder;
import org.flightclearance.request.search.RequestSearch;
import org.flightclearance.web.frame.Choices;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;
import org.flightclearance.web.request.RequestRow;

/**
 * Lists the requests that a letter may answer: those that wait for an answer, and those whose deadline passed lately, as
 * their letter may still lie in a tray. The user selects some of them, or all that one letter of ours carried.
 */
@ApplicationScoped
class AnswerablePage {

    /** Usually 40 to 150 are open at once; further pages show the rest. */
    private static final int MOST = 200;

    /** How long after the deadline a request is listed. A choice: nearly all answers that come late come sooner. */
    private static final Duration RECENT = Duration.ofDays(30);

    private static final RequestOrder SOONEST_DEPARTURE = new RequestOrder(RequestOrder.Key.DEPARTURE_AT, false);
    private static final RequestOrder LATEST_DEADLINE = new RequestOrder(RequestOrder.Key.DEADLINE_AT, true);

    private final Visit visit;
    private final Missions missions;
    private final RequestSearch search;

    AnswerablePage(Visit visit, Missions missions, RequestSearch search) {
        this.visit = visit;
        this.missions = missions;
        this.search = search;
    }

    /**
     * What the user asks for.
     *
     * @param mission empty: all
     * @param authority empty: all
     * @param outgoing reference of a letter of ours; empty: any
     */
    record Wanted(String mission, String authority, String outgoing, @Nullable String cursor) {

        static Wanted of(
                @Nullable String mission,
                @Nullable String authority,
                @Nullable String outgoing,
                @Nullable String cursor) {
            return new Wanted(text(mission), text(authority), text(outgoing), cursor);
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given.strip();
        }

        String next(String from) {
            return UriBuilder.fromPath("/letters/answer")
                    .queryParam("mission", "{mission}")
                    .queryParam("authority", "{authority}")
                    .queryParam("cursor", "{cursor}")
                    .build(mission, authority, from)
                    .toString();
        }
    }

    /**
     * The page.
     *
     * @param total how many requests wait for an answer
     * @param next address of the next page of them; empty: this is the last
     * @param letters the letters of ours that carried several of the requests
     * @param passedTotal how many requests have had no answer by their deadline
     */
    @CheckedTemplate(basePath = "letter", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record Answerable(
            Frame frame,
            List<String> missions,
            Wanted wanted,
            List<Choices.Choice> authorities,
            List<RequestRow> rows,
            long total,
            String next,
            List<OurLetter> letters,
            List<RequestRow> passed,
            long passedTotal)
            implements TemplateInstance {}

    /** A letter of ours, with the address of the form for its answer. */
    public record OurLetter(String reference, int requests, String address) {}

    /** The requests that a letter of ours carried and that have no answer yet, by departure. */
    List<String> carriedBy(Wanted wanted, Instant now) {
        return among(wanted).stream()
                .flatMap(mission -> search.unanswered(mission, wanted.outgoing(), AllOrNone.MOST_REQUESTS).stream())
                .filter(request -> Move.ANSWER.isOpenTo(request, now))
                .map(FlightRequest::reference)
                .toList();
    }

    Response show(Wanted wanted, Instant now) {
        var among = among(wanted);
        var authority = wanted.authority().isEmpty() ? null : wanted.authority();
        var waiting = RequestFilter.waitingFor(authority);
        var page = search.page(waiting, among, now, SOONEST_DEPARTURE, MOST, wanted.cursor());
        var passed = RequestFilter.unansweredSince(now.minus(RECENT), authority);
        var passedPage = search.page(passed, among, now, LATEST_DEADLINE, MOST, null);
        var listed = Stream.concat(page.items().stream(), passedPage.items().stream())
                .toList();
        return visit.page(new Answerable(
                visit.frame(),
                open().map(Mission::code).toList(),
                wanted,
                authorities(among, listed),
                RequestRow.of(page, now, visit.wording()),
                wanted.cursor() == null ? total(page, waiting, among, now) : search.count(waiting, among, now),
                page.next() == null ? "" : wanted.next(page.next()),
                letters(listed),
                RequestRow.of(passedPage, now, visit.wording()),
                total(passedPage, passed, among, now)));
    }

    private Stream<Mission> open() {
        return missions.visibleTo(visit.actor()).stream()
                .filter(mission -> Move.ANSWER.permission().isGrantedTo(visit.actor(), mission.code()));
    }

    private List<Mission> among(Wanted wanted) {
        return open().filter(
                        mission -> wanted.mission().isEmpty() || mission.code().equals(wanted.mission()))
                .toList();
    }

    private long total(Page<FlightRequest> first, RequestFilter filter, Collection<Mission> among, Instant now) {
        return first.next() == null ? first.items().size() : search.count(filter, among, now);
    }

    private List<Choices.Choice> authorities(List<Mission> among, List<FlightRequest> listed) {
        var recorded = listed.stream()
                .map(FlightRequest::sending)
                .flatMap(Stream::ofNullable)
                .map(Sending::authority)
                .flatMap(Stream::ofNullable)
                .toList();
        return visit.frame().choices().authorities(among, recorded);
    }

    private static List<OurLetter> letters(List<FlightRequest> listed) {
        Map<List<String>, Integer> carried =
                new TreeMap<>(Comparator.<List<String>, String>comparing(letter -> letter.get(1))
                        .thenComparing(letter -> letter.get(0)));
        for (var request : listed) {
            var reference = Objects.requireNonNull(request.sending()).outgoingReference();
            if (reference != null) {
                carried.merge(List.of(request.mission().code(), reference), 1, Integer::sum);
            }
        }
        return carried.entrySet().stream()
                .filter(letter -> letter.getValue() > 1)
                .map(letter -> new OurLetter(
                        letter.getKey().get(1),
                        letter.getValue(),
                        UriBuilder.fromPath("/letters/answer")
                                .queryParam("mission", "{mission}")
                                .queryParam("outgoing_reference", "{reference}")
                                .build(letter.getKey().toArray())
                                .toString()))
                .toList();
    }
}
