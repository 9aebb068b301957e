package org.flightclearance.web.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Status;
import org.flightclearance.request.search.Page;
import org.flightclearance.request.search.UnsentRequest;
import org.flightclearance.web.frame.Tag;

/**
 * A request as one line of a list.
 *
 * @param columns labels of the cells
 * @param picked label of its checkbox
 * @param mission code
 * @param deadline in words; empty if it has none; of a request to send, the latest sending with full notice
 * @param left time left for an answer, or for a sending with full notice; null if neither is expected
 * @param urgent whether that is less than a working day
 * @param conflict whether a restriction forbids it
 * @param memos notes beside the status
 */
public record RequestRow(
        Columns columns,
        String picked,
        String mission,
        String reference,
        String callsign,
        String route,
        String departure,
        String sector,
        String deadline,
        @Nullable String left,
        boolean urgent,
        Tag tag,
        boolean shortNotice,
        boolean conflict,
        List<String> memos) {

    /**
     * Labels of the cells on a narrow screen. They are part of each row, because templates look up names from outside a
     * loop more slowly.
     */
    public record Columns(
            String callsign, String route, String departure, String sector, String deadline, String state) {

        static Columns in(Wording wording) {
            return in(wording, wording.text("column.deadline"));
        }

        static Columns toSend(Wording wording) {
            return in(wording, wording.text("column.send_by"));
        }

        private static Columns in(Wording wording, String deadline) {
            return new Columns(
                    wording.text("column.callsign"),
                    wording.text("column.route"),
                    wording.text("column.departure"),
                    wording.text("column.sector"),
                    deadline,
                    wording.text("column.state"));
        }
    }

    private static final Duration URGENT = Duration.ofHours(12);

    public static List<RequestRow> of(Page<FlightRequest> page, Instant now, Wording wording) {
        return of(page.items(), now, wording);
    }

    public static List<RequestRow> of(List<FlightRequest> requests, Instant now, Wording wording) {
        var columns = Columns.in(wording);
        return requests.stream()
                .map(request -> of(request, now, columns, wording))
                .toList();
    }

    /**
     * Requests that were not sent: instead of the deadline, with the latest sending that gives full notice wherever the
     * provisional holidays fall. Once that has passed, with the one by the days as they are recorded.
     *
     * @param unsent with both times, by the id of the request
     */
    public static List<RequestRow> toSend(
            List<FlightRequest> requests, Map<UUID, UnsentRequest> unsent, Instant now, Wording wording) {
        var columns = Columns.toSend(wording);
        return requests.stream()
                .map(request -> of(request, now, columns, wording)
                        .before(
                                Objects.requireNonNull(unsent.get(request.id())),
                                request.derived().departureAt().isAfter(now),
                                now,
                                wording))
                .toList();
    }

    private RequestRow before(UnsentRequest unsent, boolean toCome, Instant now, Wording wording) {
        if (!toCome) {
            return due("", wording.text("queue.departed_notification"), true);
        }
        var sendBy = unsent.sendBy();
        if (sendBy == null) {
            return due(wording.text("queue.no_minimum"), null, false);
        }
        var safe = Objects.requireNonNullElse(unsent.safeSendBy(), sendBy);
        if (safe.isBefore(now)) {
            var passed = sendBy.isBefore(now) ? "queue.notice_short" : "queue.notice_unsafe";
            return due(wording.instant(sendBy), wording.text(passed), true);
        }
        return due(
                wording.instant(safe),
                wording.say(TimeLeft.left(now, safe)),
                now.plus(URGENT).isAfter(safe));
    }

    private RequestRow due(String due, @Nullable String timeLeft, boolean isUrgent) {
        return new RequestRow(
                columns,
                picked,
                mission,
                reference,
                callsign,
                route,
                departure,
                sector,
                due,
                timeLeft,
                isUrgent,
                tag,
                shortNotice,
                conflict,
                memos);
    }

    public static RequestRow of(FlightRequest request, Instant now, Wording wording) {
        return of(request, now, Columns.in(wording), wording);
    }

    private static String sector(FlightRequest request, Wording wording) {
        var recorded = request.sector();
        return recorded == null ? "" : wording.name(request.mission().sectorNamed(recorded));
    }

    private static RequestRow of(FlightRequest request, Instant now, Columns columns, Wording wording) {
        // Not request.asFiled(), which would also load the legs
        var callsign = request.aircraft().callsign();
        var derived = request.derived();
        var deadline = derived.deadlineAt();
        boolean waits = deadline != null && request.statusAt(now) == Status.PENDING;
        return new RequestRow(
                columns,
                wording.text("queue.tick", request.reference()),
                request.mission().code(),
                request.reference(),
                Objects.requireNonNullElse(callsign, ""),
                derived.route(),
                wording.instant(derived.departureAt()),
                sector(request, wording),
                deadline == null ? "" : wording.instant(deadline),
                deadline != null && waits ? wording.say(TimeLeft.left(now, deadline)) : null,
                deadline != null && waits && now.plus(URGENT).isAfter(deadline),
                Tag.of(request.statusAt(now), wording),
                derived.shortNotice(),
                !request.conflicts().isEmpty(),
                wording.say(request.memos(now)));
    }
}
