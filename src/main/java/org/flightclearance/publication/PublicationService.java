package org.flightclearance.publication;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

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
import org.flightclearance.security.Role;

/** Where managers publish: the report as of now, with the requests behind it, is written down for ever, in one step. */
@ApplicationScoped
public class PublicationService {

    /** The most requests that one publication keeps; a choice of ours: twenty times a large mission's quarter. */
    static final int MOST_REQUESTS = 100_000;

    private final Missions missions;
    private final DenialReports reports;
    private final Publications publications;
    private final PublishedFiles files;
    private final CanonicalJson json;

    PublicationService(
            Missions missions,
            DenialReports reports,
            Publications publications,
            PublishedFiles files,
            CanonicalJson json) {
        this.missions = missions;
        this.reports = reports;
        this.publications = publications;
        this.files = files;
        this.json = json;
    }

    /** Whether that actor may publish reports of that mission. */
    public static boolean isOpenTo(Actor actor, String mission) {
        return actor.mayActIn(mission, Set.of(Role.MANAGER));
    }

    /**
     * Publishes a report as of now. Begins transactions of its own.
     *
     * @param now UTC
     * @throws Refused with every fault of what is said
     */
    public Publication publish(Actor actor, Instant now, Publishing said) {
        return publish(prepare(actor, now, said));
    }

    /**
     * Computes the report to publish, from one reading of the records in a transaction of its own.
     *
     * @param now UTC
     * @throws Refused with every fault of what is said
     */
    public PreparedPublication prepare(Actor actor, Instant now, Publishing said) {
        var mission = missions.visibleTo(actor, said.mission())
                .orElseThrow(() -> Refused.at(
                        "/mission",
                        said.mission() == null ? "fault.required" : "fault.mission_unknown",
                        String.valueOf(said.mission())));
        if (!isOpenTo(actor, mission.code())) {
            throw new Refused(Refusal.FORBIDDEN, Sentence.of("refused.publish"));
        }
        var period = PublishingRules.check(
                said, mission, now.atZone(mission.timeZone()).toLocalDate());
        var basis = Objects.requireNonNullElse(said.basis(), Basis.SENT);
        var report = reports.report(mission, period, basis, now);
        if (report.requests().size() > MOST_REQUESTS) {
            throw Refused.at("/to", "fault.publication_too_large", MOST_REQUESTS);
        }
        return new PreparedPublication(actor, now, said, mission, period, basis, report);
    }

    /**
     * Publishes a report that was computed, in the running transaction or in one of its own.
     *
     * @throws Refused where it cannot take the place of the publication that it names
     */
    @Transactional
    public Publication publish(PreparedPublication prepared) {
        var mission = prepared.mission();
        var said = prepared.said();
        // One after the other, so that two revisions at once get two numbers
        missions.lock(mission.id());
        var revised = revised(prepared.actor(), mission, said, prepared.period(), prepared.basis());
        var publication = new Publication(
                mission,
                Objects.requireNonNull(said.title()).strip(),
                prepared.period(),
                prepared.basis(),
                Objects.requireNonNull(said.answersEnteredUntil()),
                revised.orElse(null),
                prepared.now(),
                prepared.actor().name());
        publications.persistAndFlush(publication);
        files.freeze(publication, document(publication, prepared.report()), prepared.report());
        publications.flush();
        return publication;
    }

    /** What is published again takes the place of what was published; what takes the place of another says so. */
    private Optional<Publication> revised(
            Actor actor, Mission mission, Publishing said, ReportPeriod period, Basis basis) {
        var same = publications.current(mission, period, basis);
        if (said.revises() == null) {
            return same;
        }
        var named = publications
                .visibleTo(actor, said.revises())
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
                inEach(wording -> wording.text("publication.statement", publication.answersEnteredUntil())),
                inEach(wording -> ReportHeading.of(report, wording).finding()),
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

    private static Map<String, String> inEach(Function<Wording, String> said) {
        var words = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            words.put(language.code(), said.apply(Wording.in(language)));
        }
        return words;
    }
}
