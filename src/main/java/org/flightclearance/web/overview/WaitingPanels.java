package org.flightclearance.web.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
import org.flightclearance.request.search.WaitingRequest;
import org.flightclearance.request.search.WaitingRequests;
import org.flightclearance.web.request.TimeLeft;

/** Finds the requests whose deadline is near. */
@ApplicationScoped
class WaitingPanels {

    private static final Duration NEAR = Duration.ofHours(24);
    private static final Duration LONG = Duration.ofHours(48);
    private static final int MOST = 6;

    private final WaitingRequests requests;

    WaitingPanels(WaitingRequests requests) {
        this.requests = requests;
    }

    /**
     * What waits for an answer.
     *
     * @param due how many answers are due soon, in words
     * @param waiting how many requests wait, and how many of them for long, in words
     * @param rows the most urgent of those that are due soon
     */
    public record Waiting(long all, String due, String waiting, List<Row> rows) {}

    /** A request. */
    public record Row(String reference, String callsign, String route, String left, String deadline) {}

    Waiting read(Mission mission, Instant now, Wording wording) {
        var soon = now.plus(NEAR);
        var counts = requests.count(mission, now, soon, now.minus(LONG));
        var rows = counts.dueSoon() == 0 ? List.<WaitingRequest>of() : requests.dueBy(mission, now, soon, MOST);
        return new Waiting(
                counts.all(),
                wording.text("overview.due", counts.dueSoon()),
                wording.text("overview.waiting", counts.all()) + " "
                        + wording.text("overview.waiting_long", counts.sentLongAgo()),
                rows.stream().map(request -> row(request, now, wording)).toList());
    }

    private static Row row(WaitingRequest request, Instant now, Wording wording) {
        return new Row(
                request.reference(),
                Objects.requireNonNullElse(request.callsign(), ""),
                request.route(),
                wording.say(TimeLeft.left(now, request.deadlineAt())),
                wording.instant(request.deadlineAt()));
    }
}
