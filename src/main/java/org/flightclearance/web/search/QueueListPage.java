package org.flightclearance.web.search;

import java.util.List;
import java.util.Set;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.Move;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** One list of the queue, all of it, page by page. */
@Path("/queue/{list: to-send|departed|waiting|unanswered|answered}")
@Authenticated
@FormAuthentication
public class QueueListPage {

    private static final int ROWS = 50;
    private static final ActingMissions NONE = new ActingMissions(Set.of());

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final QueueLists lists;

    QueueListPage(Visit visit, UtcClock clock, Missions missions, QueueLists lists) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.lists = lists;
    }

    /**
     * The page.
     *
     * @param title of the list
     * @param due heading of the column of deadlines
     * @param mission the chosen mission; empty: all
     * @param letter the letter for which requests can be selected, {@code send} or {@code answer}; empty: none
     * @param ticked the missions whose requests can be selected
     * @param acknowledged whether acknowledgements of the selected can be recorded
     * @param next address of the next page; empty: this is the last
     */
    @CheckedTemplate(basePath = "search", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record WholeList(
            Frame frame,
            String title,
            String due,
            String mission,
            QueueSection section,
            String letter,
            ActingMissions ticked,
            boolean acknowledged,
            String next)
            implements TemplateInstance {}

    @GET
    public Response show(String list, @RestQuery @Nullable String mission, @RestQuery @Nullable String cursor) {
        var shown = QueueList.at(list).orElseThrow(Refused::notFound);
        boolean picked = mission != null && !mission.isEmpty();
        var among = picked ? List.of(missions.of(visit.actor(), mission)) : missions.visibleTo(visit.actor());
        var reading = new QueueLists.Reading(among, clock.now(), visit.wording());
        var section = lists.section(shown, reading, ROWS, cursor);
        var frame = visit.frame();
        var move = move(shown);
        var ticked = move == null ? NONE : ActingMissions.of(move, visit.actor(), among);
        boolean answers = ActingMissions.of(Move.ANSWER, visit.actor(), among).isAny();
        return visit.page(new WholeList(
                frame,
                frame.say(shown.title()),
                frame.say(shown == QueueList.TO_SEND ? "column.send_by" : "column.deadline"),
                picked ? mission : "",
                section,
                !ticked.isAny() ? "" : shown == QueueList.TO_SEND ? "send" : answers ? "answer" : "",
                ticked,
                shown == QueueList.WAITING,
                section.next() == null ? "" : next(list, picked ? mission : "", section.next())));
    }

    /** Whoever may make this move can select requests of the list; null: nobody can. */
    private static @Nullable Move move(QueueList list) {
        return switch (list) {
            case TO_SEND -> Move.SEND;
            case WAITING -> Move.ACKNOWLEDGE;
            case UNANSWERED -> Move.ANSWER;
            case DEPARTED, ANSWERED -> null;
        };
    }

    private static String next(String list, String mission, String cursor) {
        var address = UriBuilder.fromPath("/queue/" + list);
        if (!mission.isEmpty()) {
            address.queryParam("mission", "{mission}").resolveTemplate("mission", mission);
        }
        return address.queryParam("cursor", cursor).build().toString();
    }
}
