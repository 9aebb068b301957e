package org.flightclearance.paper.host;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.flightclearance.aerodrome.Aerodromes;
import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
import org.flightclearance.paper.PdfPrinter;
import org.flightclearance.paper.map.LegStyle;
import org.flightclearance.paper.map.MapContents;
import org.flightclearance.paper.map.MappedFlight;
import org.flightclearance.refusal.Refused;
import org.flightclearance.report.ReportPeriod;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Sending;
import org.flightclearance.request.bulk.AllOrNone;
import org.flightclearance.request.search.RequestSearch;

/** Finds the requests of a paper for the host, and makes its file. */
@ApplicationScoped
public class HostPapers {

    /** Limit of requests in an annex. */
    public static final int MOST_LISTED = 2_000;

    private final RequestSearch search;
    private final Aerodromes aerodromes;
    private final MapContents maps;

    HostPapers(RequestSearch search, Aerodromes aerodromes, MapContents maps) {
        this.search = search;
        this.aerodromes = aerodromes;
        this.maps = maps;
    }

    /**
     * The programme that was sent to the authority under the reference.
     *
     * @param language null: the mission's language
     * @throws Refused as not found, if nothing was sent to the authority under the reference
     */
    @Transactional
    public PaperFile programme(
            Mission mission,
            @Nullable String authority,
            @Nullable String reference,
            @Nullable Language language,
            PaperKind kind,
            Instant now) {
        var sent = authority == null || reference == null
                ? List.<FlightRequest>of()
                : search.sentUnder(mission, authority, reference, AllOrNone.MOST_REQUESTS + 1);
        if (authority == null || sent.isEmpty()) {
            throw Refused.notFound();
        }
        if (sent.size() > AllOrNone.MOST_REQUESTS) {
            throw Refused.at("/outgoing_reference", "fault.letter_requests", AllOrNone.MOST_REQUESTS);
        }
        var at = Objects.requireNonNull(sent.get(0).sending()).at();
        return file(
                programme(mission, authority, reference, Objects.requireNonNull(at), sent, false, language), kind, now);
    }

    /**
     * A draft of the programme for the requests; records nothing.
     *
     * @throws Refused if there are no requests or too many, or they belong to several missions
     */
    @Transactional
    public PaperFile draft(
            List<FlightRequest> some, Sending sending, @Nullable Language language, PaperKind kind, Instant now) {
        if (some.isEmpty() || some.size() > AllOrNone.MOST_REQUESTS) {
            throw Refused.at("/requests", "fault.letter_requests", AllOrNone.MOST_REQUESTS);
        }
        var mission = some.get(0).mission();
        if (some.stream().anyMatch(request -> !request.mission().code().equals(mission.code()))) {
            throw Refused.at("/requests", "fault.one_mission");
        }
        var named = sending.authority();
        var authority = named == null ? some.get(0).authorityAsked() : named;
        var at = sending.at() == null ? now : sending.at();
        return file(programme(mission, authority, sending.outgoingReference(), at, some, true, language), kind, now);
    }

    /**
     * The annex about the requests sent to the authority on the days of the period, with their current status.
     *
     * @throws Refused if there are too many requests to list
     */
    @Transactional
    public PaperFile annex(
            Mission mission,
            String authority,
            ReportPeriod period,
            boolean notice,
            @Nullable Language language,
            PaperKind kind,
            Instant now) {
        // The paper shows only minutes
        var asOf = now.truncatedTo(ChronoUnit.MINUTES);
        var found = search.sentTo(
                mission, authority, period.start(), period.end(), VerbalNoteAnnex.GROUPS, now, MOST_LISTED + 1);
        if (found.size() > MOST_LISTED) {
            throw Refused.at("/to", "fault.annex_requests", MOST_LISTED);
        }
        var places = new PlaceWords(aerodromes.names(codes(found)));
        var listed = found.stream()
                .map(request -> AnnexRequest.of(request, places, asOf))
                .toList();
        var wording = in(mission, language);
        var who = Correspondents.of(mission, authority, wording.language());
        return file(
                new VerbalNoteAnnex(who, period.from(), period.to(), asOf, notice, listed, wording).paper(), kind, now);
    }

    private HostPaper programme(
            Mission mission,
            String authority,
            @Nullable String reference,
            Instant at,
            List<FlightRequest> some,
            boolean draft,
            @Nullable Language language) {
        var wording = in(mission, language);
        return new FlightProgramme(
                        Correspondents.of(mission, authority, wording.language()),
                        reference,
                        at,
                        some.stream().map(ProgrammeFlight::of).toList(),
                        aerodromes.names(codes(some)),
                        maps.ofFlights(mission, mapped(some)),
                        draft,
                        wording)
                .paper();
    }

    /** A single flight needs no name on its map. */
    private static List<MappedFlight> mapped(List<FlightRequest> some) {
        return some.stream()
                .map(request -> new MappedFlight(
                        some.size() == 1
                                ? null
                                : Objects.requireNonNullElse(request.aircraft().callsign(), request.reference()),
                        LegStyle.SOLID,
                        request.plannedFlight()))
                .toList();
    }

    private static List<String> codes(List<FlightRequest> some) {
        return some.stream()
                .flatMap(request -> request.legs().stream())
                .flatMap(leg -> Stream.of(leg.from(), leg.to()))
                .map(place -> place == null ? null : place.code())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Wording in(Mission mission, @Nullable Language language) {
        return Wording.in(language == null ? mission.language() : language);
    }

    private static PaperFile file(HostPaper paper, PaperKind kind, Instant now) {
        var bytes = kind == PaperKind.PDF
                ? PdfPrinter.print(new HostPaperPage(paper).render(), now)
                : HostPaperDocx.write(paper, now);
        return PaperFile.of(paper.sheet().head(), kind, paper.sheet().language(), bytes);
    }
}
