package org.flightclearance.web.search;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.installation.OutreachService;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.personal.NamedView;
import org.flightclearance.personal.ViewService;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.MisplacedReasons;
import org.flightclearance.request.Move;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.FormDrafts;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** The daily work list: what to send, what waits, what was not answered, what was, and which flights may depart. */
@Path("/")
@Authenticated
@FormAuthentication
public class QueuePage {

    private static final int MOST_TO_DO = 40;
    private static final int MOST_TO_KNOW = 15;

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final QueueLists lists;
    private final QueueDays days;
    private final DepartedWithdrawal withdrawal;
    private final MisplacedReasons misplaced;
    private final FormDrafts drafts;
    private final ViewService views;
    private final OutreachService outreach;

    QueuePage(
            Visit visit,
            UtcClock clock,
            Missions missions,
            QueueLists lists,
            QueueDays days,
            DepartedWithdrawal withdrawal,
            MisplacedReasons misplaced,
            FormDrafts drafts,
            ViewService views,
            OutreachService outreach) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.lists = lists;
        this.days = days;
        this.withdrawal = withdrawal;
        this.misplaced = misplaced;
        this.drafts = drafts;
        this.views = views;
        this.outreach = outreach;
    }

    /**
     * The page.
     *
     * @param form the form that withdraws what departed unsent
     * @param missions the codes of the missions that the user may read
     * @param mission the chosen mission; empty: all
     * @param asOf when it was read, in words
     * @param withdrawn how many requests the user has just withdrawn
     * @param silent whether nothing is sent from here, because this may be a copy
     * @param files whether the user may file requests in one of the missions
     * @param sends the missions in which the user may send requests
     * @param answers the missions in which the user may record answers
     * @param offer what the form would withdraw; null: nothing
     * @param misplaced how many approvals carry the reason for a denial
     * @param drafts number of the user's drafts
     * @param views the user's named lists
     */
    @CheckedTemplate(basePath = "search", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record Queue(
            Frame frame,
            Form form,
            List<String> missions,
            String mission,
            String asOf,
            int withdrawn,
            boolean silent,
            boolean files,
            ActingMissions sends,
            ActingMissions answers,
            Lists lists,
            DepartedWithdrawal.@Nullable Offer offer,
            List<QueueDays.Day> days,
            long misplaced,
            int drafts,
            List<NamedView> views)
            implements TemplateInstance {}

    /** The lists of the page. */
    public record Lists(
            QueueSection toSend,
            QueueSection departed,
            QueueSection waiting,
            QueueSection unanswered,
            QueueSection answered) {}

    /** Users who do not file requests start with the overview. */
    @GET
    public Response first(@RestQuery @Nullable String mission) {
        return Move.FILE.permission().isGrantedTo(visit.actor())
                        || missions.visibleTo(visit.actor()).isEmpty()
                ? queueOf(mission, null)
                : Response.seeOther(URI.create("/overview")).build();
    }

    /** @param withdrawn how many requests were withdrawn just before */
    @GET
    @Path("queue")
    public Response queueOf(@RestQuery @Nullable String mission, @RestQuery @Nullable String withdrawn) {
        int count = withdrawn != null && withdrawn.matches("[0-9]{1,3}") ? Integer.parseInt(withdrawn) : 0;
        return visit.page(page(visit.frame(), mission, Form.of(Map.of()), count, clock.now()));
    }

    /** Withdraws the requests whose flight departed before they were sent, all with one reason. */
    @POST
    @Path("queue/withdrawal")
    public Response withdraw(MultivaluedMap<String, String> body) {
        var now = clock.now();
        var posted = new PostedFields(body);
        var mission = posted.text("/mission");
        var among = among(mission);
        try {
            int count = withdrawal.withdraw(visit.actor(), among, now, posted);
            return Response.seeOther(
                            here(mission).queryParam("withdrawn", count).build())
                    .build();
        } catch (Refused refused) {
            var form = Form.refused(posted.fields(), refused, visit.wording());
            var frame = visit.frameOf(here(mission).build().toString());
            return visit.again(page(frame, mission, form, 0, now), refused);
        }
    }

    /** The address of the queue of that mission; null: of all. */
    private static UriBuilder here(@Nullable String mission) {
        var here = UriBuilder.fromPath("/queue");
        return mission == null ? here : here.queryParam("mission", "{mission}").resolveTemplate("mission", mission);
    }

    private List<Mission> among(@Nullable String mission) {
        return mission == null || mission.isEmpty()
                ? missions.visibleTo(visit.actor())
                : List.of(missions.of(visit.actor(), mission));
    }

    private Queue page(Frame frame, @Nullable String mission, Form form, int withdrawn, Instant now) {
        var actor = visit.actor();
        var reading = new QueueLists.Reading(among(mission), now, visit.wording());
        var departed = lists.departed(reading);
        return new Queue(
                frame,
                form,
                missions.visibleTo(actor).stream().map(Mission::code).toList(),
                mission == null ? "" : mission,
                visit.wording().instant(now),
                withdrawn,
                !outreach.mayReachOut(),
                ActingMissions.of(Move.FILE, actor, reading.among()).isAny(),
                ActingMissions.of(Move.SEND, actor, reading.among()),
                ActingMissions.of(Move.ANSWER, actor, reading.among()),
                new Lists(
                        lists.section(QueueList.TO_SEND, reading, MOST_TO_DO, null),
                        lists.departed(departed, reading, MOST_TO_KNOW, null),
                        lists.section(QueueList.WAITING, reading, MOST_TO_DO, null),
                        lists.section(QueueList.UNANSWERED, reading, MOST_TO_KNOW, null),
                        lists.section(QueueList.ANSWERED, reading, MOST_TO_KNOW, null)),
                withdrawal.offer(actor, departed, now),
                days.read(reading),
                misplaced.count(reading.among()),
                drafts.rows().size(),
                views.of(actor));
    }
}
