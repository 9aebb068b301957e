package org.flightclearance.publication;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.report.DenialReportJson;
import org.flightclearance.report.DenialReports;
import org.flightclearance.report.ReportChanges;
import org.flightclearance.report.ReportSelection;
import org.flightclearance.request.history.HistoryEntries;
import org.flightclearance.request.history.HistoryEntry;

/** Compares a published report with today's report for the same days and basis. */
@ApplicationScoped
public class PublicationChanges {

    private final DenialReports reports;
    private final ReportChanges changes;
    private final HistoryEntries history;
    private final CanonicalJson json;

    PublicationChanges(DenialReports reports, ReportChanges changes, HistoryEntries history, CanonicalJson json) {
        this.reports = reports;
        this.changes = changes;
        this.history = history;
        this.json = json;
    }

    /**
     * What has changed since a publication.
     *
     * @param asOf the instant of today's report, UTC
     * @param definition the definition of today's figures; may differ from that of the publication
     * @param then the report as published
     * @param now the same report today
     * @param requests the requests that are counted differently today, by reference
     */
    public record Changes(Instant asOf, int definition, JsonNode then, JsonNode now, List<Changed> requests) {}

    /**
     * A request that is counted differently than in the publication.
     *
     * @param then null if it was not in the published report
     * @param now null if it is not in today's report
     * @param entries what was recorded of it since, oldest first; empty if only time has passed
     */
    public record Changed(
            String reference, @Nullable FrozenRequest then, @Nullable FrozenRequest now, List<HistoryEntry> entries) {}

    /** What has changed since it was published. Starts its own transactions; do not call it inside another. */
    public Changes since(Publication publication, FrozenDocument document, Instant now) {
        var mission = publication.mission();
        var today = reports.report(mission, publication.period(), publication.basis(), now);
        var later = byReference(FrozenRequest.all(today));
        var then = byReference(document.requests());
        if (then.values().stream().anyMatch(request -> request.legs() == null)) {
            complete(then, later, publication, now);
        }
        var known = KnownFigures.of(document.report());
        var references = new TreeSet<>(then.keySet());
        references.addAll(later.keySet());
        var changed = references.stream()
                .filter(reference -> !same(then.get(reference), later.get(reference), known))
                .toList();
        var entries = history.recordedAfter(publication.publishedAt(), changed);
        var report = json.tree(DenialReportJson.of(today, Wording.in(mission.language())));
        return new Changes(
                now,
                report.path("definition").intValue(),
                document.report(),
                report,
                changed.stream()
                        .map(reference -> new Changed(
                                reference,
                                then.get(reference),
                                later.get(reference),
                                entries.getOrDefault(reference, List.of())))
                        .toList());
    }

    /**
     * Adds what older documents do not have, as it was recorded when they were published. What was not recorded since, and
     * was not changed by time, was the same then.
     */
    private void complete(
            Map<String, FrozenRequest> then, Map<String, FrozenRequest> later, Publication publication, Instant now) {
        var published = new ReportSelection(
                publication.mission(), publication.period(), publication.basis(), publication.publishedAt());
        var recorded = new HashMap<>(later);
        for (var pair :
                changes.since(publication.mission(), List.of(published), now).get(0)) {
            if (pair.then() != null) {
                recorded.put(
                        pair.then().reference(),
                        FrozenRequest.of(pair.then(), published.period(), published.basis(), published.asOf()));
            }
        }
        then.replaceAll((reference, request) -> {
            var same = recorded.get(reference);
            return same == null ? request : request.completedBy(same);
        });
    }

    private static boolean same(@Nullable FrozenRequest then, @Nullable FrozenRequest now, KnownFigures known) {
        return then != null && now != null && then.countedBy(known).equals(now.countedBy(known));
    }

    private static Map<String, FrozenRequest> byReference(List<FrozenRequest> requests) {
        var found = new HashMap<String, FrozenRequest>();
        requests.forEach(request -> found.put(request.reference(), request));
        return found;
    }
}
