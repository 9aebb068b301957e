package org.flightclearance.web.overview;

import java.time.Instant;
import java.util.List;
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

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.report.Quarter;
import org.flightclearance.request.MisplacedReasons;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.MissionPick;
import org.flightclearance.web.frame.Visit;

/** The start page of managers: what flies, what waits, and how the requests of a mission end. */
@Path("/overview")
@Authenticated
@FormAuthentication
public class OverviewPage {

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final DayPanels days;
    private final WaitingPanels waiting;
    private final LetterPanels letters;
    private final WeekPanels weeks;
    private final PublishedPanels published;
    private final MisplacedReasons misplaced;

    OverviewPage(
            Visit visit,
            UtcClock clock,
            Missions missions,
            DayPanels days,
            WaitingPanels waiting,
            LetterPanels letters,
            WeekPanels weeks,
            PublishedPanels published,
            MisplacedReasons misplaced) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.days = days;
        this.waiting = waiting;
        this.letters = letters;
        this.weeks = weeks;
        this.published = published;
        this.misplaced = misplaced;
    }

    /**
     * The page.
     *
     * @param panels null if the user may read no mission
     */
    @CheckedTemplate(basePath = "overview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record Overview(Frame frame, MissionPick pick, @Nullable Panels panels) implements TemplateInstance {}

    /**
     * What the page shows of a mission.
     *
     * @param quarter address of the denial report of the last quarter that has ended
     * @param misplaced how many approvals carry the reason for a denial
     */
    public record Panels(
            String code,
            String name,
            String asOf,
            String quarter,
            long misplaced,
            List<DayPanels.Day> days,
            WaitingPanels.Waiting waiting,
            LetterPanels.Letters letters,
            WeekPanels.Weeks weeks,
            PublishedPanels.Published published) {}

    @GET
    public Response show(@RestQuery @Nullable String mission) {
        var now = clock.now();
        var pick = MissionPick.of(missions, visit.actor(), mission);
        var picked = pick.picked();
        return visit.page(new Overview(
                visit.frame(), pick, picked == null ? null : panels(missions.of(visit.actor(), picked), now)));
    }

    private Panels panels(Mission mission, Instant now) {
        var wording = visit.wording();
        return new Panels(
                mission.code(),
                mission.nameIn(wording.language()),
                wording.text("overview.as_of", now),
                lastQuarter(mission, now),
                misplaced.count(List.of(mission)),
                days.read(mission, now, wording),
                waiting.read(mission, now, wording),
                letters.read(mission, now, wording),
                weeks.read(mission, now, wording),
                published.read(mission, now, wording));
    }

    private static String lastQuarter(Mission mission, Instant now) {
        var ended = Quarter.of(now.atZone(mission.timeZone()).toLocalDate()).plus(-1);
        return UriBuilder.fromPath("/reports/denials")
                .queryParam("mission", "{mission}")
                .queryParam("quarter", "{quarter}")
                .build(mission.code(), ended)
                .toString();
    }
}
