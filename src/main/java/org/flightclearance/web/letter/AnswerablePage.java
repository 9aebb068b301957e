package org.flightclearance.web.letter;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Move;
import org.flightclearance.request.Sending;
import org.flightclearance.request.Status;
import org.flightclearance.request.search.RequestFilter;
import org.flightclearance.request.search.RequestOrder;
import org.flightclearance.request.search.RequestSearch;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;
import org.flightclearance.web.request.RequestRow;

/** Lists the open requests of an authority, so that the user can tick those that a letter answers. */
@ApplicationScoped
class AnswerablePage {

    /** Usually 40 to 150 are open at once. */
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
     */
    @CheckedTemplate(basePath = "letter", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record Answerable(
            Frame frame,
            List<String> missions,
            String mission,
            List<String> authorities,
            String authority,
            List<RequestRow> rows)
            implements TemplateInstance {}

    Response show(@Nullable String code, @Nullable String authority, Instant now) {
        var open = missions.visibleTo(visit.actor()).stream()
                .filter(mission -> Move.ANSWER.permission().isGrantedTo(visit.actor(), mission.code()))
                .toList();
        var among = open.stream()
                .filter(mission ->
                        code == null || code.isEmpty() || mission.code().equals(code))
                .toList();
        var wanted = Objects.requireNonNullElse(authority, "");
        var pending = search.page(
                        RequestFilter.withStatus(Set.of(Status.PENDING)), among, now, SOONEST_DEPARTURE, MOST, null)
                .items();
        var rows = pending.stream()
                .filter(request -> wanted.isEmpty() || wanted.equals(authorityOf(request)))
                .map(request -> RequestRow.of(request, now, visit.wording()))
                .toList();
        return visit.page(new Answerable(
                visit.frame(),
                open.stream().map(Mission::code).toList(),
                Objects.requireNonNullElse(code, ""),
                Stream.concat(
                                among.stream().flatMap(mission -> mission.authorities().stream()),
                                pending.stream().flatMap(request -> Stream.ofNullable(authorityOf(request))))
                        .distinct()
                        .toList(),
                wanted,
                rows));
    }

    private static @Nullable String authorityOf(FlightRequest request) {
        Sending sending = request.sending();
        return sending == null ? null : sending.authority();
    }
}
