package org.flightclearance.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;

/**
 * Finds the requests that an earlier report may have counted otherwise than the same report does now. Reads only what was
 * recorded, was sent, or has ended, since.
 */
@ApplicationScoped
public class ReportChanges {

    private final Records records;

    ReportChanges(Records records) {
        this.records = records;
    }

    /**
     * A request as both reports read it. The two may still count it in the same way.
     *
     * @param then null: it was not in the earlier report
     * @param now null: it is not in today's report
     */
    public record Pair(@Nullable ReportedRequest then, @Nullable ReportedRequest now) {}

    /**
     * The requests of each report, in the order of the reports.
     *
     * @param reports earlier reports of one mission; their as-of instants are not after now
     */
    public List<List<Pair>> since(Mission mission, List<ReportSelection> reports, Instant now) {
        if (reports.isEmpty()) {
            return List.of();
        }
        return records.read(mission, now, recorded -> reports.stream()
                .map(report -> pairs(report, recorded))
                .toList());
    }

    private static List<Pair> pairs(ReportSelection report, RecordsAsOf recorded) {
        var earlier = new HashMap<String, ReportedRequest>();
        recorded.changedSince(report.asOf())
                .sent(report.period(), report.basis())
                .forEach(request -> earlier.put(request.reference(), request));
        var pairs = new ArrayList<Pair>();
        for (var one : recorded.sentAndNewSince(report.asOf(), report.period(), report.basis())) {
            var request = one.request();
            var then = earlier.remove(request.reference());
            pairs.add(new Pair(one.recordedAt().isAfter(report.asOf()) ? then : unchanged(request, report), request));
        }
        earlier.values().forEach(then -> pairs.add(new Pair(then, null)));
        return pairs;
    }

    /**
     * Of a request that was not changed since: it was in no report before the sending, which may have been recorded some minutes
     * ahead, and by its outcome in no period before it ended.
     */
    private static @Nullable ReportedRequest unchanged(ReportedRequest request, ReportSelection report) {
        var sentAt = request.sentAt();
        boolean wasSent = sentAt != null && !sentAt.isAfter(report.asOf());
        boolean wasThere = report.basis() != Basis.OUTCOME || request.endedAt(report.asOf()) != null;
        return wasSent && wasThere ? request : null;
    }
}
