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
 * One of several requests for the same flight, as a line beside the others.
 *
 * @param shown whether it is the one whose page this is
 * @param relation which one it repeats or amends, in words
 * @param said what it says, in the order of the table's columns
 * @param reason of the denial, in words; null where it was not denied
 */
public record FlightTry(
        String reference, boolean shown, String relation, List<Said> said, Tag tag, @Nullable String reason) {

    /**
     * What a request says under one heading.
     *
     * @param changed whether the one before it said something else
     */
    public record Said(String heading, String words, boolean changed) {}

    /** Nothing for a flight that was asked for only once. */
    static List<FlightTry> of(FlightRequest shown, List<FlightRequest> all, Instant now, Wording wording) {
        if (all.size() < 2) {
            return List.of();
        }
        var tries = new ArrayList<FlightTry>();
        FlightRequest before = null;
        for (var request : all) {
            tries.add(of(request, before, shown, now, wording));
            before = request;
        }
        return List.copyOf(tries);
    }

    private static FlightTry of(
            FlightRequest request, @Nullable FlightRequest before, FlightRequest shown, Instant now, Wording wording) {
        var said = said(request, wording);
        var saidBefore = before == null ? said : said(before, wording);
        var cells = new ArrayList<Said>();
        for (int i = 0; i < said.size(); i++) {
            var words = said.get(i).words();
            cells.add(new Said(
                    said.get(i).heading(),
                    words,
                    !words.equals(saidBefore.get(i).words())));
        }
        var reason = request.derived().denialReason();
        return new FlightTry(
                request.reference(),
                request.reference().equals(shown.reference()),
                relation(request, wording),
                cells,
                Tag.of(request.statusAt(now), wording),
                reason == null ? null : wording.word(reason));
    }

    private static List<Said> said(FlightRequest request, Wording wording) {
        var aircraft = Objects.requireNonNull(request.asFiled().aircraft());
        var sending = request.sending();
        return List.of(
                said(
                        "column.aircraft",
                        Stream.of(aircraft.callsign(), aircraft.type(), aircraft.registration())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(", ")),
                        wording),
                said("column.route", request.derived().route(), wording),
                said("column.departure", wording.instant(request.derived().departureAt()), wording),
                said("column.sent_at", sending == null ? "" : wording.instant(sending.at()), wording));
    }

    private static Said said(String heading, String words, Wording wording) {
        return new Said(wording.text(heading), words, false);
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
