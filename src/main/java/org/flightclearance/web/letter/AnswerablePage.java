package org.flightclearance.web.letter;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
import org.flightclearance.request.search.RequestFilter;
import org.flightclearance.request.search.RequestOrder;
import org.flightclearance.request.search.RequestSearch;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;
import org.flightclearance.web.request.RequestRow;

/** Lists the open requests of an authority, so that the user can tick those that a letter answers. */
@ApplicationScoped
class AnswerablePage {

    /** Usually 40 to 150 are open at once; further pages show the rest. */
    private static final int MOST = 200;

    private static final RequestOrder SOONEST_DEPARTURE = new RequestOrder(RequestOrder.Key.DEPARTURE_AT, false);

    private final Visit visit;
    private final Missions missions;
    private final RequestSearch search;

    AnswerablePage(Visit visit, Missions missions, RequestSearch search) {
        this.visit = visit;
        this.missions = missions;
        this.search = search;
    }

    /**
     * The page.
     *
     * @param authority the chosen one; empty: all
     * @param total how many requests wait for an answer
     * @param next address of the next page; empty: this is the last
     */
    @CheckedTemplate(basePath = "letter", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record Answerable(
            Frame frame,
            List<String> missions,
            String mission,
            List<String> authorities,
            String authority,
            List<RequestRow> rows,
            long total,
            String next)
            implements TemplateInstance {}

    Response show(@Nullable String code, @Nullable String authority, @Nullable String cursor, Instant now) {
        var open = missions.visibleTo(visit.actor()).stream()
                .filter(mission -> Move.ANSWER.permission().isGrantedTo(visit.actor(), mission.code()))
                .toList();
        var among = open.stream()
                .filter(mission ->
                        code == null || code.isEmpty() || mission.code().equals(code))
                .toList();
        var wanted = Objects.requireNonNullElse(authority, "");
        var filter = RequestFilter.waitingFor(wanted.isEmpty() ? null : wanted);
        var page = search.page(filter, among, now, SOONEST_DEPARTURE, MOST, cursor);
        boolean whole = cursor == null && page.next() == null;
        return visit.page(new Answerable(
                visit.frame(),
                open.stream().map(Mission::code).toList(),
                Objects.requireNonNullElse(code, ""),
                Stream.concat(
                                among.stream().flatMap(mission -> mission.authorities().stream()),
                                page.items().stream()
                                        .map(FlightRequest::sending)
                                        .flatMap(Stream::ofNullable)
                                        .map(Sending::authority))
                        .distinct()
                        .toList(),
                wanted,
                RequestRow.of(page, now, visit.wording()),
                whole ? page.items().size() : search.count(filter, among, now),
                page.next() == null ? "" : next(code, wanted, page.next())));
    }

    private static String next(@Nullable String mission, String authority, String cursor) {
        return UriBuilder.fromPath("/letters/answer")
                .queryParam("mission", "{mission}")
                .queryParam("authority", "{authority}")
                .queryParam("cursor", "{cursor}")
                .build(Objects.requireNonNullElse(mission, ""), authority, cursor)
                .toString();
    }
}
