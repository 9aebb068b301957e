package org.flightclearance.web.overview;

import java.time.Instant;
import java.util.List;
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

    OverviewPage(
            Visit visit,
            UtcClock clock,
            Missions missions,
            DayPanels days,
            WaitingPanels waiting,
            LetterPanels letters,
            WeekPanels weeks,
            PublishedPanels published) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.days = days;
        this.waiting = waiting;
        this.letters = letters;
        this.weeks = weeks;
        this.published = published;
    }

    /**
     * The page.
     *
     * @param panels null if the user may read no mission
     */
    @CheckedTemplate(basePath = "overview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record Overview(Frame frame, MissionPick pick, @Nullable Panels panels) implements TemplateInstance {}

    /** What the page shows of a mission. */
    public record Panels(
            String code,
            String name,
            String asOf,
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
                mission.name(),
                wording.text("overview.as_of", now),
                days.read(mission, now, wording),
                waiting.read(mission, now, wording),
                letters.read(mission, now, wording),
                weeks.read(mission, now, wording),
                published.read(mission, now, wording));
    }
}
