package org.flightclearance.web.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Status;
import org.flightclearance.request.search.Page;
import org.flightclearance.web.frame.Tag;

/**
 * A request as one line of a list.
 *
 * @param columns labels of the cells
 * @param picked label of its checkbox
 * @param deadline in words; empty if it has none
 * @param left time left for an answer; null if no answer is expected
 * @param urgent whether that is less than a working day
 * @param conflict whether a restriction forbids it
 * @param memos notes beside the status
 */
public record RequestRow(
        Columns columns,
        String picked,
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
            return new Columns(
                    wording.text("column.callsign"),
                    wording.text("column.route"),
                    wording.text("column.departure"),
                    wording.text("column.sector"),
                    wording.text("column.deadline"),
                    wording.text("column.state"));
        }
    }

    private static final Duration URGENT = Duration.ofHours(12);

    public static List<RequestRow> of(Page<FlightRequest> page, Instant now, Wording wording) {
        var columns = Columns.in(wording);
        return page.items().stream()
                .map(request -> of(request, now, columns, wording))
                .toList();
    }

    public static RequestRow of(FlightRequest request, Instant now, Wording wording) {
        return of(request, now, Columns.in(wording), wording);
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
                request.reference(),
                Objects.requireNonNullElse(callsign, ""),
                derived.route(),
                wording.instant(derived.departureAt()),
                Objects.requireNonNullElse(request.sector(), ""),
                deadline == null ? "" : wording.instant(deadline),
                deadline != null && waits ? wording.say(TimeLeft.left(now, deadline)) : null,
                deadline != null && waits && now.plus(URGENT).isAfter(deadline),
                Tag.of(request.statusAt(now), wording),
                derived.shortNotice(),
                !request.conflicts().isEmpty(),
                wording.say(request.memos(now)));
    }
}
