package org.flightclearance.publication;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.mission.Mission;
import org.flightclearance.report.DenialReports;
import org.flightclearance.report.Recount;
import org.flightclearance.request.Prospect;

/** Says before answers are recorded which published reports will count otherwise than today. */
@ApplicationScoped
public class PublishedEffects {

    private final Publications publications;
    private final DenialReports reports;

    PublishedEffects(Publications publications, DenialReports reports) {
        this.publications = publications;
        this.reports = reports;
    }

    /** @param figures of the report for the same days and basis today, before and after */
    public record Effect(Publication publication, Recount figures) {}

    /** The reports, without those that a revision has replaced. Starts its own transactions; do not call it inside one. */
    public List<Effect> of(List<Prospect> prospects, Instant now) {
        return prospects.stream()
                .collect(Collectors.groupingBy(prospect -> prospect.request().mission()))
                .entrySet()
                .stream()
                .flatMap(one -> of(one.getKey(), one.getValue(), now).stream())
                .toList();
    }

    private List<Effect> of(Mission mission, List<Prospect> prospects, Instant now) {
        var all = publications.of(mission);
        var replaced = all.stream()
                .map(Publication::revises)
                .filter(Objects::nonNull)
                .map(Publication::id)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(publication -> !replaced.contains(publication.id()))
                .map(publication -> reports.recount(mission, publication.period(), publication.basis(), prospects, now)
                        .map(recount -> new Effect(publication, recount)))
                .flatMap(Optional::stream)
                .toList();
    }
}
