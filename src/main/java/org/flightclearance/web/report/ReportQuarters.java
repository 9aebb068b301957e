package org.flightclearance.web.report;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.flightclearance.mission.Mission;
import org.flightclearance.report.Quarter;

/** The quarters that the form of the report offers. */
final class ReportQuarters {

    /** How many are offered at most: as many as a list on a page can have without being tiresome. */
    private static final int MOST = 40;

    private ReportQuarters() {}

    /**
     * From the running quarter back to the one in which the records begin, the newest first.
     *
     * @param shown the quarter of the report: always among them, whenever it is
     */
    static List<String> of(Mission mission, Instant recordsBegin, Stream<Quarter> shown, Instant now) {
        var running = quarterOf(now, mission);
        var first = quarterOf(recordsBegin, mission);
        var recorded = IntStream.range(0, MOST)
                .mapToObj(back -> running.plus(-back))
                .takeWhile(quarter -> !quarter.firstDay().isBefore(first.firstDay()));
        return Stream.concat(shown, Stream.concat(Stream.of(running), recorded))
                .map(Quarter::toString)
                .distinct()
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    static Quarter quarterOf(Instant at, Mission mission) {
        return Quarter.of(at.atZone(mission.timeZone()).toLocalDate());
    }
}
