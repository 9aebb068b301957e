package org.flightclearance.web.search;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.personal.NamedView;
import org.flightclearance.personal.ViewService;
import org.flightclearance.request.Move;
import org.flightclearance.request.Status;
import org.flightclearance.request.search.RequestFilter;
import org.flightclearance.request.search.RequestOrder;
import org.flightclearance.request.search.RequestSearch;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.FormDrafts;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;
import org.flightclearance.web.request.RequestRow;

/** The daily work list: requests to send, near their deadline, unanswered, and answered. */
@Path("/")
@Authenticated
@FormAuthentication
public class QueuePage {

    /** How long unanswered and answered requests stay on the page. */
    private static final Duration RECENT = Duration.ofDays(7);

    private static final int MOST_TO_DO = 40;
    private static final int MOST_TO_KNOW = 15;
    private static final RequestOrder SOONEST_DEPARTURE = new RequestOrder(RequestOrder.Key.DEPARTURE_AT, false);
    private static final RequestOrder SOONEST_DEADLINE = new RequestOrder(RequestOrder.Key.DEADLINE_AT, false);
    private static final RequestOrder LATEST_CHANGE = new RequestOrder(RequestOrder.Key.CHANGED_AT, true);
    private static final RequestOrder LATEST_DEADLINE = new RequestOrder(RequestOrder.Key.DEADLINE_AT, true);

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final RequestSearch search;
    private final FormDrafts drafts;
    private final ViewService views;

    QueuePage(
            Visit visit,
            UtcClock clock,
            Missions missions,
            RequestSearch search,
            FormDrafts drafts,
            ViewService views) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.search = search;
        this.drafts = drafts;
        this.views = views;
    }

    /**
     * The page.
     *
     * @param mission the chosen mission; empty: all
     * @param sends whether the user may send requests
     * @param answers whether the user may record answers
     * @param drafts number of the user's drafts
     * @param views the user's named lists
     */
    @CheckedTemplate(basePath = "search", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record Queue(
            Frame frame,
            List<String> missions,
            String mission,
            boolean sends,
            boolean answers,
            Section toSend,
            Section open,
            Section unanswered,
            Section answered,
            int drafts,
            List<NamedView> views)
            implements TemplateInstance {}

    /**
     * One list of the page.
     *
     * @param more whether there are more requests than shown
     */
    public record Section(List<RequestRow> rows, boolean more) {

        public String count() {
            return rows.size() + (more ? "+" : "");
        }
    }

    /** Users who do not file requests start with the overview. */
    @GET
    public Response first(@RestQuery @Nullable String mission) {
        return Move.FILE.permission().isGrantedTo(visit.actor())
                        || missions.visibleTo(visit.actor()).isEmpty()
                ? show(mission, clock.now())
                : Response.seeOther(URI.create("/overview")).build();
    }

    @GET
    @Path("queue")
    public Response queueOf(@RestQuery @Nullable String mission) {
        return show(mission, clock.now());
    }

    private Response show(@Nullable String mission, Instant now) {
        var actor = visit.actor();
        boolean picked = mission != null && !mission.isEmpty();
        var all = missions.visibleTo(actor);
        var among = picked ? List.of(missions.of(actor, mission)) : all;
        return visit.page(new Queue(
                visit.frame(),
                all.stream().map(Mission::code).toList(),
                picked ? mission : "",
                Move.SEND.permission().isGrantedTo(actor),
                Move.ANSWER.permission().isGrantedTo(actor),
                section(RequestFilter.withStatus(Set.of(Status.SUBMITTED)), among, now, SOONEST_DEPARTURE, MOST_TO_DO),
                section(RequestFilter.withStatus(Set.of(Status.PENDING)), among, now, SOONEST_DEADLINE, MOST_TO_DO),
                section(RequestFilter.unansweredSince(now.minus(RECENT)), among, now, LATEST_DEADLINE, MOST_TO_KNOW),
                section(RequestFilter.answeredSince(now.minus(RECENT)), among, now, LATEST_CHANGE, MOST_TO_KNOW),
                drafts.rows().size(),
                views.of(actor)));
    }

    private Section section(RequestFilter filter, List<Mission> among, Instant now, RequestOrder order, int most) {
        var page = search.page(filter, among, now, order, most, null);
        return new Section(RequestRow.of(page, now, visit.wording()), page.next() != null);
    }
}
