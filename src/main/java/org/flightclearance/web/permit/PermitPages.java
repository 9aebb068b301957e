package org.flightclearance.web.permit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import jakarta.transaction.Transactional;
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

import org.flightclearance.letter.Letters;
import org.flightclearance.mission.Missions;
import org.flightclearance.permit.Permit;
import org.flightclearance.permit.PermitState;
import org.flightclearance.permit.Permits;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.coverage.FlightsOfPermits;
import org.flightclearance.rules.PermitService;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.frame.Fact;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.MissionPick;
import org.flightclearance.web.frame.Tag;
import org.flightclearance.web.frame.Visit;
import org.flightclearance.web.request.LetterRow;

/** The permits of a mission, and the page of each with its suspensions and its flights. For everybody in the mission. */
@Path("/permits")
@Authenticated
@FormAuthentication
public class PermitPages {

    /** Flights on the page of a permit, and lapsed permits in the list. */
    private static final int MOST_ROWS = 50;

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final Permits permits;
    private final FlightsOfPermits flights;
    private final Letters letters;

    PermitPages(
            Visit visit,
            UtcClock clock,
            Missions missions,
            Permits permits,
            FlightsOfPermits flights,
            Letters letters) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.permits = permits;
        this.flights = flights;
        this.letters = letters;
    }

    /** A permit in a list. */
    public record Row(
            String address,
            String number,
            String authority,
            String kind,
            String from,
            String until,
            String flights,
            Tag state) {}

    /**
     * Permits in the same state.
     *
     * @param key message key of the heading
     * @param all how many there are if only some of them are listed; null: these are all
     */
    public record Group(String key, List<Row> rows, @Nullable Integer all) {}

    /** @param records whether the user may record permits */
    @CheckedTemplate(basePath = "permit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PermitList(Frame frame, MissionPick pick, boolean records, List<Group> groups)
            implements TemplateInstance {}

    /**
     * One permit.
     *
     * @param named how many requests name it
     * @param all address of the search for all of them
     */
    @CheckedTemplate(basePath = "permit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PermitShown(
            Frame frame,
            UUID id,
            String mission,
            String number,
            Tag state,
            List<Fact> facts,
            List<SuspensionRow> suspensions,
            List<LetterRow> letters,
            List<FlightRow> flights,
            long named,
            String all,
            boolean records)
            implements TemplateInstance {}

    @GET
    @Transactional
    public Response list(@RestQuery @Nullable String mission, @RestQuery boolean all) {
        var pick = MissionPick.of(missions, visit.actor(), mission);
        if (pick.picked() == null) {
            return visit.page(new PermitList(visit.frame(), pick, false, List.of()));
        }
        var kept = permits.of(missions.of(visit.actor(), pick.picked()));
        int most = all ? Integer.MAX_VALUE : MOST_ROWS;
        var now = clock.now();
        var groups = new ArrayList<Group>();
        group(
                "permits.now",
                kept,
                now,
                state -> state == PermitState.IN_FORCE || state == PermitState.SUSPENDED,
                most,
                groups);
        group("permits.to_come", kept, now, state -> state == PermitState.NOT_YET_VALID, most, groups);
        group("permits.past", kept, now, state -> state == PermitState.LAPSED, most, groups);
        return visit.page(
                new PermitList(visit.frame(), pick, PermitService.isOpenTo(visit.actor(), pick.picked()), groups));
    }

    private void group(
            String key, List<Permit> kept, Instant now, Predicate<PermitState> states, int most, List<Group> groups) {
        var those =
                kept.stream().filter(permit -> states.test(permit.stateAt(now))).toList();
        var rows = those.stream()
                .limit(most)
                .map(permit -> row(new PermitWords(permit, visit.wording()), now))
                .toList();
        if (!rows.isEmpty()) {
            groups.add(new Group(key, rows, rows.size() < those.size() ? those.size() : null));
        }
    }

    private static Row row(PermitWords words, Instant now) {
        var permit = words.permit();
        return new Row(
                "/permits/" + permit.id(),
                permit.number(),
                words.authority(),
                words.wording().word(permit.kind()),
                words.from(),
                words.until(),
                words.flights(),
                words.state(now));
    }

    @GET
    @Path("/{id}")
    @Transactional
    public Response show(UUID id) {
        var permit = permits.visibleTo(visit.actor(), id).orElseThrow(Refused::notFound);
        var words = new PermitWords(permit, visit.wording());
        var now = clock.now();
        return visit.page(new PermitShown(
                visit.frame(),
                id,
                permit.mission().code(),
                permit.number(),
                words.state(now),
                words.facts(),
                SuspensionRow.of(permit, visit.wording()),
                LetterRow.of(letters.of(permit), visit.wording()),
                flights.naming(permit, MOST_ROWS).stream()
                        .map(request -> FlightRow.of(request, now, visit.wording()))
                        .toList(),
                flights.countNaming(permit),
                UriBuilder.fromPath("/requests")
                        .queryParam("mission", permit.mission().code())
                        .queryParam("q", "{number}")
                        .build(permit.number())
                        .toString(),
                PermitService.isOpenTo(visit.actor(), permit.mission().code())));
    }
}
