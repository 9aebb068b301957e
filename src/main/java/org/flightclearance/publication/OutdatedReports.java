package org.flightclearance.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.report.ReportChanges;
import org.flightclearance.report.ReportSelection;
import org.flightclearance.report.ReportedRequest;

/**
 * Finds the published reports that would show other figures today. Counts the same requests as {@link PublicationChanges},
 * but reads no document: a report as of the publication is the published one.
 */
@ApplicationScoped
public class OutdatedReports {

    /** How many publications are compared, from the newest: those of a year, if there is one each quarter. */
    public static final int COMPARED = 4;

    private final Publications publications;
    private final ReportChanges changes;

    OutdatedReports(Publications publications, ReportChanges changes) {
        this.publications = publications;
        this.changes = changes;
    }

    /**
     * A published report.
     *
     * @param changed number of requests that are counted differently today; 0: none
     */
    public record Compared(PublishedReport report, int changed) {}

    /** The newest published reports that no revision has replaced, the newest first. Starts its own transaction. */
    public List<Compared> newest(Mission mission, Instant now) {
        var reports = publications.inForce(mission, COMPARED);
        var selections =
                reports.stream().map(report -> report.selection(mission)).toList();
        var pairs = changes.since(mission, selections, now);
        var compared = new ArrayList<Compared>();
        for (int i = 0; i < reports.size(); i++) {
            var selection = selections.get(i);
            int changed = (int) pairs.get(i).stream()
                    .filter(pair -> !isSame(pair, selection, now))
                    .count();
            compared.add(new Compared(reports.get(i), changed));
        }
        return List.copyOf(compared);
    }

    private static boolean isSame(ReportChanges.Pair pair, ReportSelection then, Instant now) {
        var known = KnownFigures.of(then);
        var before = frozen(pair.then(), then, then.asOf());
        var after = frozen(pair.now(), then, now);
        return before != null && after != null && before.countedBy(known).equals(after.countedBy(known));
    }

    private static @Nullable FrozenRequest frozen(
            @Nullable ReportedRequest request, ReportSelection report, Instant asOf) {
        return request == null ? null : FrozenRequest.of(request, report.period(), report.basis(), asOf);
    }
}
