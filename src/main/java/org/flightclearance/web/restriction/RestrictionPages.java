package org.flightclearance.web.restriction;

import java.util.List;
import java.util.UUID;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
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
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.change.ConflictUpdateService;
import org.flightclearance.restriction.Restrictions;
import org.flightclearance.rules.RestrictionService;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;
import org.flightclearance.web.map.MapBox;
import org.flightclearance.web.map.Maps;

/**
 * The list of restrictions of a mission, and the page of each with the requests that it affects. For everybody in the
 * mission.
 */
@Path("/restrictions")
@Authenticated
@FormAuthentication
public class RestrictionPages {

    private static final int ROWS = 50;
    private static final int LAST_PAGE = 100_000;

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final Restrictions restrictions;
    private final ConflictUpdateService conflicts;
    private final Maps maps;

    RestrictionPages(
            Visit visit,
            UtcClock clock,
            Missions missions,
            Restrictions restrictions,
            ConflictUpdateService conflicts,
            Maps maps) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.restrictions = restrictions;
        this.conflicts = conflicts;
        this.maps = maps;
    }

    /**
     * One page of the list.
     *
     * @param mission code of the mission; empty if the user has none
     * @param records whether the user may record and change restrictions
     * @param next address of the next page; null: this is the last
     */
    @CheckedTemplate(basePath = "restriction", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record RestrictionList(
            Frame frame,
            List<String> missions,
            String mission,
            boolean records,
            List<RestrictionTimes> times,
            @Nullable String next)
            implements TemplateInstance {}

    /**
     * One restriction.
     *
     * @param map null if it has no area
     */
    @CheckedTemplate(basePath = "restriction", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record RestrictionShown(
            Frame frame,
            String mission,
            RestrictionRow restriction,
            boolean records,
            @Nullable MapBox map,
            TouchedRequests touched)
            implements TemplateInstance {}

    @GET
    public Response list(@RestQuery @Nullable String mission, @RestQuery @DefaultValue("0") String page) {
        var all = missions.visibleTo(visit.actor());
        var codes = all.stream().map(Mission::code).toList();
        if (all.isEmpty()) {
            return visit.page(new RestrictionList(visit.frame(), codes, "", false, List.of(), null));
        }
        var picked = mission == null || mission.isEmpty() ? all.get(0) : missions.of(visit.actor(), mission);
        var found = restrictions.of(picked);
        int number = number(page);
        var next = found.size() > (number + 1) * ROWS
                ? UriBuilder.fromPath("/restrictions")
                        .queryParam("mission", picked.code())
                        .queryParam("page", number + 1)
                        .build()
                        .toString()
                : null;
        return visit.page(new RestrictionList(
                visit.frame(),
                codes,
                picked.code(),
                RestrictionService.isOpenTo(visit.actor(), picked.code()),
                RestrictionTimes.page(found, clock.now(), number, ROWS, visit.wording()),
                next));
    }

    @GET
    @Path("/{id}")
    @Transactional
    public Response show(UUID id) {
        var restriction = restrictions.visibleTo(visit.actor(), id).orElseThrow(Refused::notFound);
        var mission = restriction.mission().code();
        var touched = conflicts.touchedBy(restriction, clock.now());
        return visit.page(new RestrictionShown(
                visit.frame(),
                mission,
                RestrictionRow.of(restriction, visit.wording()),
                RestrictionService.isOpenTo(visit.actor(), mission),
                maps.of(restriction, touched, visit.wording())
                        .map(map -> map.box("/restrictions/" + id + "/map.svg"))
                        .orElse(null),
                TouchedRequests.of(touched, visit.wording())));
    }

    /** The map of a restriction by itself, for which some pages have no room. */
    @GET
    @Path("/{id}/map.svg")
    @Transactional
    public Response map(UUID id) {
        var restriction = restrictions.visibleTo(visit.actor(), id).orElseThrow(Refused::notFound);
        return maps.of(restriction, conflicts.touchedBy(restriction, clock.now()), visit.wording())
                .orElseThrow(Refused::notFound)
                .picture();
    }

    private static int number(String page) {
        try {
            return Math.max(0, Math.min(LAST_PAGE, Integer.parseInt(page)));
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
