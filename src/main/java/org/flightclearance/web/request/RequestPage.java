package org.flightclearance.web.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.flightplan.FlightPlans;
import org.flightclearance.letter.LetterFileService;
import org.flightclearance.letter.Letters;
import org.flightclearance.permit.Permits;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Move;
import org.flightclearance.request.check.Replacement;
import org.flightclearance.request.history.HistoryEntries;
import org.flightclearance.request.search.RequestSearch;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.filing.AccessibleRequests;
import org.flightclearance.web.filing.AerodromeSuggestions;
import org.flightclearance.web.filing.ConflictBox;
import org.flightclearance.web.filing.ConflictBoxes;
import org.flightclearance.web.filing.PermitBox;
import org.flightclearance.web.frame.EntryView;
import org.flightclearance.web.frame.Fact;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;
import org.flightclearance.web.map.MapBox;
import org.flightclearance.web.map.Maps;

/** One request: its facts, its status with the reason, its history, and the moves open to the user. */
@Path("/requests/{reference}")
@Authenticated
@FormAuthentication
public class RequestPage {

    /** The moves in the order of their buttons: those that advance a request come first. */
    /** The moves of every day, which have a button each. */
    private static final List<Move> MOVES =
            List.of(Move.SEND, Move.ANSWER, Move.GRANTED_LEGS, Move.GATE, Move.FLIGHT, Move.ACKNOWLEDGE, Move.WITHDRAW);

    /** The moves that change what is recorded. They are folded. */
    private static final List<Move> CHANGES = List.of(Move.AMEND, Move.CORRECT, Move.REVOKE);

    private static final int MOST_TRIES = 30;

    private final Visit visit;
    private final UtcClock clock;
    private final AccessibleRequests open;
    private final RequestSearch search;
    private final HistoryEntries history;
    private final Letters letters;
    private final AerodromeSuggestions aerodromes;
    private final ConflictBoxes conflicts;
    private final FlightPlans plans;
    private final Maps maps;
    private final Permits permits;

    RequestPage(
            Visit visit,
            UtcClock clock,
            AccessibleRequests open,
            RequestSearch search,
            HistoryEntries history,
            Letters letters,
            AerodromeSuggestions aerodromes,
            ConflictBoxes conflicts,
            FlightPlans plans,
            Maps maps,
            Permits permits) {
        this.visit = visit;
        this.clock = clock;
        this.open = open;
        this.search = search;
        this.history = history;
        this.letters = letters;
        this.aerodromes = aerodromes;
        this.conflicts = conflicts;
        this.plans = plans;
        this.maps = maps;
        this.permits = permits;
    }

    /**
     * The page.
     *
     * @param done name of the move that was just made in lower case, or {@code letter}; null: none
     * @param moves names of the moves that the user may make now; those of the day first
     * @param changes names of the moves that change the request
     * @param files whether the user may file in this mission
     * @param amendsByNew whether the user may file a new request that amends this one
     * @param why the sentences that explain the deadline; empty if no answer is expected
     * @param permit whether the permit that it names covers it; null: it names none
     * @param notice the notice given beside the minimum; null if the request was not sent
     * @param attaches whether the user may attach letters
     * @param tries all requests for the same flight; empty if this is the only one
     */
    @CheckedTemplate(basePath = "request", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record Request(
            Frame frame,
            @Nullable String done,
            RequestRow request,
            String since,
            RequestProgress track,
            boolean synthetic,
            FlightSummary flight,
            List<ExecutedLeg> executed,
            List<String> moves,
            List<String> changes,
            boolean files,
            boolean amendsByNew,
            List<String> why,
            @Nullable String notice,
            @Nullable PermitBox permit,
            ConflictBox conflicts,
            List<Fact> facts,
            List<Fact> sent,
            PlanBox plan,
            List<AnswerView> answers,
            List<LetterRow> letters,
            boolean attaches,
            List<RelatedRequest> tries,
            MapBox map,
            List<EntryView> history)
            implements TemplateInstance {}

    /** The confirmation after a filing. */
    @CheckedTemplate(basePath = "request", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record Filed(Frame frame, RequestRow request, boolean sends, List<String> why, ConflictBox conflicts)
            implements TemplateInstance {}

    @GET
    public Response show(String reference, @RestQuery @Nullable String done) {
        var now = clock.now();
        var request = open.readable(reference);
        var actor = visit.actor();
        var wording = visit.wording();
        var facts = new RequestFacts(request, wording);
        boolean files =
                Move.FILE.permission().isGrantedTo(actor, request.mission().code());
        return visit.page(new Request(
                visit.frame(),
                done != null && doneNames().contains(done) ? done : null,
                RequestRow.of(request, now, wording),
                wording.instant(request.statusSince(now).truncatedTo(ChronoUnit.MINUTES)),
                RequestProgress.of(request, now, wording),
                request.mission().isSynthetic(),
                FlightSummary.of(request, aerodromes.names(request.legs()), now, wording),
                ExecutedLeg.of(request, wording),
                possible(MOVES, request, now),
                possible(CHANGES, request, now),
                files,
                files && Replacement.isPossible(request, now),
                why(request),
                facts.notice(),
                permit(request),
                conflicts.of(request, wording),
                facts.asked(),
                facts.sent(),
                PlanBox.of(request, plans, wording),
                AnswerView.of(request, wording),
                LetterRow.of(letters.of(request), wording),
                LetterFileService.isOpenTo(actor, request.mission().code()),
                RelatedRequest.of(request, search.ofFlight(request, MOST_TRIES), now, wording),
                maps.of(request, now, wording).box("/requests/" + request.reference() + "/map.svg"),
                EntryView.of(history.of(request), request.mission(), wording)));
    }

    /** The map of the request by itself, for which some pages have no room. */
    @GET
    @Path("/map.svg")
    public Response map(String reference) {
        return maps.of(open.readable(reference), clock.now(), visit.wording()).picture();
    }

    private List<String> possible(List<Move> moves, FlightRequest request, Instant now) {
        return moves.stream()
                .filter(move -> move.permission()
                        .isGrantedTo(visit.actor(), request.mission().code()))
                .filter(move -> move.isOpenTo(request, now))
                .map(move -> move.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The confirmation, with what happens next. */
    @GET
    @Path("/filed")
    public Response filed(String reference) {
        var now = clock.now();
        var request = open.readable(reference);
        return visit.page(new Filed(
                visit.frame(),
                RequestRow.of(request, now, visit.wording()),
                Move.SEND.isOpenTo(request, now),
                why(request),
                conflicts.of(request, visit.wording())));
    }

    private @Nullable PermitBox permit(FlightRequest request) {
        var number = request.permit();
        return number == null
                ? null
                : permits.numbered(request.mission(), number)
                        .map(permit -> PermitBox.of(
                                permit.terms().explained(request.filedFlight(), request.isCovered()),
                                "/permits/" + permit.id(),
                                visit.wording()))
                        .orElse(null);
    }

    private List<String> why(FlightRequest request) {
        return visit.wording().say(request.terms().why());
    }

    private static List<String> doneNames() {
        return Stream.concat(
                        Stream.of(Move.values()).map(move -> move.name().toLowerCase(Locale.ROOT)), Stream.of("letter"))
                .toList();
    }
}
