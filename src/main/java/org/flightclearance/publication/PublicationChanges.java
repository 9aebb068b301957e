package org.flightclearance.publication;

import java.time.Instant;
import java.util.ArrayList;
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
import org.flightclearance.request.history.HistoryEntries;
import org.flightclearance.request.history.HistoryEntry;

/** Compares a published report with today's report for the same days and basis. */
@ApplicationScoped
public class PublicationChanges {

    private final DenialReports reports;
    private final PublishedFiles files;
    private final HistoryEntries history;
    private final CanonicalJson json;

    PublicationChanges(DenialReports reports, PublishedFiles files, HistoryEntries history, CanonicalJson json) {
        this.reports = reports;
        this.files = files;
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
        var then = byReference(document.requests());
        var later = byReference(FrozenRequest.all(today));
        var breakdowns = names(document.report().path("by"));
        var columns = names(document.report().path("total"));
        var references = new TreeSet<>(then.keySet());
        references.addAll(later.keySet());
        var changed = references.stream()
                .filter(reference -> !same(then.get(reference), later.get(reference), breakdowns, columns))
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

    private static boolean same(
            @Nullable FrozenRequest then, @Nullable FrozenRequest now, List<String> breakdowns, List<String> columns) {
        return then != null
                && now != null
                && then.countedBy(breakdowns, columns).equals(now.countedBy(breakdowns, columns));
    }

    private static Map<String, FrozenRequest> byReference(List<FrozenRequest> requests) {
        var found = new HashMap<String, FrozenRequest>();
        requests.forEach(request -> found.put(request.reference(), request));
        return found;
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
