package org.flightclearance.publication;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.flightclearance.event.EventService;
import org.flightclearance.event.EventType;
import org.flightclearance.event.NewEvent;
import org.flightclearance.language.Language;
import org.flightclearance.language.Sentence;
import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.paper.report.DenialReportJson;
import org.flightclearance.paper.report.ReportHeading;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.report.Basis;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.DenialReports;
import org.flightclearance.report.ReportPeriod;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Permission;

/** Publishes reports for managers: freezes the report as of now, with the requests behind it, in one transaction. */
@ApplicationScoped
public class PublicationService {

    /** Limit of requests in one publication. Our choice: twenty times what a large mission sends in a quarter. */
    static final int MOST_REQUESTS = 100_000;

    private final Missions missions;
    private final DenialReports reports;
    private final Publications publications;
    private final PublishedFiles files;
    private final CanonicalJson json;
    private final EventService events;

    PublicationService(
            Missions missions,
            DenialReports reports,
            Publications publications,
            PublishedFiles files,
            CanonicalJson json,
            EventService events) {
        this.missions = missions;
        this.reports = reports;
        this.publications = publications;
        this.files = files;
        this.json = json;
        this.events = events;
    }

    /** Whether the actor may publish reports of the mission. */
    public static boolean isOpenTo(Actor actor, String mission) {
        return Permission.PUBLISH_REPORTS.isGrantedTo(actor, mission);
    }

    /** @throws Refused as forbidden, if the actor may not publish the reports of that mission */
    public static void checkRole(Actor actor, String mission) {
        if (!isOpenTo(actor, mission)) {
            throw new Refused(Refusal.FORBIDDEN, Sentence.of("refused.publish"));
        }
    }

    /**
     * Publishes a report as of now. Starts its own transactions.
     *
     * @param now UTC
     * @throws Refused with every fault of the input
     */
    public Publication publish(Actor actor, Instant now, PublicationInput input) {
        return publish(prepare(actor, now, input));
    }

    /**
     * Computes the report to publish, in a transaction of its own that sees one state of the records.
     *
     * @param now UTC
     * @throws Refused with every fault of the input
     */
    public PreparedPublication prepare(Actor actor, Instant now, PublicationInput input) {
        var mission = missions.visibleTo(actor, input.mission())
                .orElseThrow(() -> Refused.at(
                        "/mission",
                        input.mission() == null ? "fault.required" : "fault.mission_unknown",
                        String.valueOf(input.mission())));
        checkRole(actor, mission.code());
        var period = PublishingRules.check(
                input, mission, now.atZone(mission.timeZone()).toLocalDate());
        var basis = Objects.requireNonNullElse(input.basis(), Basis.SENT);
        var report = reports.report(mission, period, basis, now);
        if (report.requests().size() > MOST_REQUESTS) {
            throw Refused.at("/to", "fault.publication_too_large", MOST_REQUESTS);
        }
        return new PreparedPublication(actor, now, input, mission, period, basis, report);
    }

    /**
     * Publishes a prepared report, in the current transaction if there is one.
     *
     * @throws Refused if it cannot replace the publication that it names
     */
    @Transactional
    public Publication publish(PreparedPublication prepared) {
        var mission = prepared.mission();
        var input = prepared.input();
        // One at a time, so that two revisions at the same moment get different numbers
        missions.lock(mission.id());
        var revised = revised(prepared.actor(), mission, input, prepared.period(), prepared.basis());
        var publication = new Publication(
                mission,
                Objects.requireNonNull(input.title()).strip(),
                prepared.period(),
                prepared.basis(),
                Objects.requireNonNull(input.answersEnteredUntil()),
                revised.orElse(null),
                prepared.now(),
                prepared.actor().name());
        publications.persistAndFlush(publication);
        files.freeze(publication, document(publication, prepared.report()), prepared.report());
        publications.flush();
        events.record(NewEvent.of(
                EventType.PUBLICATION_MADE,
                mission.id(),
                prepared.now(),
                prepared.actor().name()));
        return publication;
    }

    /** The publication to replace: the named one, otherwise the current one for the same days and basis. */
    private Optional<Publication> revised(
            Actor actor, Mission mission, PublicationInput input, ReportPeriod period, Basis basis) {
        var same = publications.current(mission, period, basis);
        if (input.revises() == null) {
            return same;
        }
        var named = publications
                .visibleTo(actor, input.revises())
                .filter(publication -> publication.mission().code().equals(mission.code()))
                .orElseThrow(() -> Refused.at("/revises", "fault.revises_unknown", mission.code()));
        var newest = publications.newest(named);
        if (!newest.id().equals(named.id())) {
            throw Refused.at("/revises", "fault.revises_revised", newest.id().toString());
        }
        if (same.isPresent() && !same.get().id().equals(named.id())) {
            throw Refused.at("/revises", "fault.revises_other", same.get().id().toString());
        }
        return Optional.of(named);
    }

    private FrozenDocument document(Publication publication, DenialReport report) {
        return new FrozenDocument(
                publication.id(),
                publication.mission().code(),
                publication.title(),
                publication.revision(),
                idOf(publication.revises()),
                publication.answersEnteredUntil(),
                inEachLanguage(wording -> wording.text("publication.statement", publication.answersEnteredUntil())),
                inEachLanguage(wording -> ReportHeading.of(report, wording).finding()),
                publication.publishedAt(),
                publication.publishedBy(),
                json(report),
                FrozenRequest.all(report));
    }

    private JsonNode json(DenialReport report) {
        return json.tree(DenialReportJson.of(report, Wording.in(report.mission().language())));
    }

    private static @Nullable UUID idOf(@Nullable Publication publication) {
        return publication == null ? null : publication.id();
    }

    private static Map<String, String> inEachLanguage(Function<Wording, String> text) {
        var words = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            words.put(language.code(), text.apply(Wording.in(language)));
        }
        return words;
    }
}
