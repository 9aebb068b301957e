package org.flightclearance.exchange;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses which column an unknown name means. */
public final class NearestColumn {

    /** Names that other tools use. */
    private static final Map<String, LedgerColumn> ELSEWHERE = Map.ofEntries(
            Map.entry("departure_time", LedgerColumn.ETD),
            Map.entry("departure_at", LedgerColumn.ETD),
            Map.entry("depart", LedgerColumn.ETD),
            Map.entry("arrival_time", LedgerColumn.ETA),
            Map.entry("arrival_at", LedgerColumn.ETA),
            Map.entry("origin", LedgerColumn.FROM),
            Map.entry("departure_aerodrome", LedgerColumn.FROM),
            Map.entry("destination", LedgerColumn.TO),
            Map.entry("arrival_aerodrome", LedgerColumn.TO),
            Map.entry("tail_number", LedgerColumn.REGISTRATION),
            Map.entry("immatriculation", LedgerColumn.REGISTRATION),
            Map.entry("indicatif", LedgerColumn.CALLSIGN),
            Map.entry("secteur", LedgerColumn.SECTOR),
            Map.entry("pax", LedgerColumn.PASSENGERS),
            Map.entry("cargo", LedgerColumn.CARGO_KG),
            Map.entry("aircraft", LedgerColumn.AIRCRAFT_TYPE),
            Map.entry("date_sent", LedgerColumn.SENT_AT),
            Map.entry("sent", LedgerColumn.SENT_AT),
            Map.entry("answered_at", LedgerColumn.RECEIVED_AT),
            Map.entry("decision", LedgerColumn.OUTCOME),
            Map.entry("denial_reason", LedgerColumn.REASON));

    /** The share of a name that may differ. */
    private static final double FAR = 0.6;

    private NearestColumn() {}

    public static Optional<LedgerColumn> to(String name) {
        var known = Stream.concat(
                Stream.of(LedgerColumn.values()).map(column -> Map.entry(column.wireName(), column)),
                ELSEWHERE.entrySet().stream());
        return known.map(entry -> new Guess(
                        entry.getValue(),
                        LevenshteinDistance.getDefaultInstance().apply(name, entry.getKey())))
                .min(Comparator.comparingInt(Guess::distance))
                .filter(guess -> guess.distance() <= name.length() * FAR)
                .map(Guess::column);
    }

    private record Guess(LedgerColumn column, int distance) {}
}
