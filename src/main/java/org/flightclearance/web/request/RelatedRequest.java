package org.flightclearance.web.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.web.frame.Tag;

/**
 * One of several requests for the same flight, as a row of a table that compares them.
 *
 * @param shown whether it is the request of this page
 * @param relation which request it repeats or amends, in words
 * @param values its values, in the order of the table's columns
 * @param reason reason of the denial, in words; null if there is none
 */
public record RelatedRequest(
        String reference, boolean shown, String relation, List<Value> values, Tag tag, @Nullable String reason) {

    /**
     * A value of a request with the heading of its column.
     *
     * @param changed whether the previous request had another value
     */
    public record Value(String heading, String words, boolean changed) {}

    /** All requests for the flight; empty if there is only one. */
    static List<RelatedRequest> of(FlightRequest shown, List<FlightRequest> all, Instant now, Wording wording) {
        if (all.size() < 2) {
            return List.of();
        }
        var rows = new ArrayList<RelatedRequest>();
        FlightRequest before = null;
        for (var request : all) {
            rows.add(of(request, before, shown, now, wording));
            before = request;
        }
        return List.copyOf(rows);
    }

    private static RelatedRequest of(
            FlightRequest request, @Nullable FlightRequest before, FlightRequest shown, Instant now, Wording wording) {
        var values = values(request, wording);
        var valuesBefore = before == null ? values : values(before, wording);
        var cells = new ArrayList<Value>();
        for (int i = 0; i < values.size(); i++) {
            var words = values.get(i).words();
            cells.add(new Value(
                    values.get(i).heading(),
                    words,
                    !words.equals(valuesBefore.get(i).words())));
        }
        var reason = request.derived().denialReason();
        return new RelatedRequest(
                request.reference(),
                request.reference().equals(shown.reference()),
                relation(request, wording),
                cells,
                Tag.of(request.statusAt(now), wording),
                reason == null ? null : wording.word(reason));
    }

    private static List<Value> values(FlightRequest request, Wording wording) {
        var aircraft = Objects.requireNonNull(request.asFiled().aircraft());
        var sending = request.sending();
        return List.of(
                value(
                        "column.aircraft",
                        Stream.of(aircraft.callsign(), aircraft.type(), aircraft.registration())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(", ")),
                        wording),
                value("column.route", request.derived().route(), wording),
                value("column.departure", wording.instant(request.derived().departureAt()), wording),
                value("column.sent_at", sending == null ? "" : wording.instant(sending.at()), wording));
    }

    private static Value value(String heading, String words, Wording wording) {
        return new Value(wording.text(heading), words, false);
    }

    private static String relation(FlightRequest request, Wording wording) {
        var filed = request.asFiled();
        if (filed.amends() != null) {
            return wording.text("request.amends", filed.amends());
        }
        return filed.repeats() == null
                ? wording.text("request.first")
                : wording.text("request.repeats", filed.repeats());
    }
}
