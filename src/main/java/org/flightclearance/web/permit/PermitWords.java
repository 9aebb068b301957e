package org.flightclearance.web.permit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Punctuation;
import org.flightclearance.language.Wording;
import org.flightclearance.permit.Permit;
import org.flightclearance.permit.PermitState;
import org.flightclearance.time.Bound;
import org.flightclearance.web.frame.Fact;
import org.flightclearance.web.frame.FactList;
import org.flightclearance.web.frame.Tag;

/** A permit in the words of one language. */
record PermitWords(Permit permit, Wording wording) {

    String from() {
        return Bound.from(permit.validFrom(), permit.timeZone()).said(wording);
    }

    /** The last day, or the first instant at which it is no longer valid. */
    String until() {
        return Bound.to(permit.validTo(), permit.timeZone()).said(wording);
    }

    String authority() {
        return wording.name(permit.authorityNamed());
    }

    Tag state(Instant now) {
        var state = permit.stateAt(now);
        return new Tag(colour(state), wording.word(state));
    }

    /** Permits have the colours of the statuses. */
    private static String colour(PermitState state) {
        return switch (state) {
            case NOT_YET_VALID -> "submitted";
            case IN_FORCE -> "approved";
            case SUSPENDED -> "unanswered";
            case LAPSED -> "withdrawn";
        };
    }

    /** Which flights it is for. */
    String flights() {
        var scope = permit.scope();
        var parts = Stream.of(
                        words(scope.purposes()),
                        words(scope.aircraftClasses()),
                        names(scope.registrations()),
                        names(scope.places()),
                        sectors(scope.sectors()))
                .filter(words -> !words.isEmpty());
        var named = Punctuation.listed(parts, wording);
        return named.isEmpty() ? wording.text("restrictions.all_flights") : named;
    }

    List<Fact> facts() {
        var scope = permit.scope();
        var hours = scope.hours();
        return new FactList(wording)
                .add("field.sent.authority", authority())
                .add("field.kind", permit.kind())
                .add("field.valid_from", from())
                .add("field.valid_to", until())
                .add("field.purposes", some(words(scope.purposes())))
                .add("field.aircraft_classes", some(words(scope.aircraftClasses())))
                .add("field.registrations", some(names(scope.registrations())))
                .add("field.places", some(names(scope.places())))
                .add("field.sectors", some(sectors(scope.sectors())))
                .add("field.weekdays", some(words(scope.weekdays())))
                .add(
                        "field.hours",
                        hours == null
                                ? null
                                : wording.text(
                                        "permits.hours",
                                        hours.from().toString(),
                                        hours.to().toString(),
                                        permit.timeZone().getId()))
                .add("field.max_flights", scope.maxFlights())
                .add("field.conditions", permit.conditions())
                .add("field.source", permit.source())
                .add(
                        "permits.recorded",
                        wording.text(
                                "restrictions.recorded_by",
                                permit.recordedAt().truncatedTo(ChronoUnit.MINUTES),
                                permit.recordedBy()))
                .facts();
    }

    private String words(@Nullable List<? extends Enum<?>> values) {
        return Stream.ofNullable(values)
                .flatMap(List::stream)
                .map(wording::word)
                .collect(Collectors.joining(", "));
    }

    private static String names(@Nullable List<String> names) {
        return names == null ? "" : String.join(", ", names);
    }

    private String sectors(@Nullable List<String> sectors) {
        return Stream.ofNullable(sectors)
                .flatMap(List::stream)
                .map(sector -> wording.name(permit.mission().sectorNamed(sector)))
                .collect(Collectors.joining(", "));
    }

    /** What limits nothing is left out. */
    private static @Nullable String some(String words) {
        return words.isEmpty() ? null : words;
    }

    /** The value that a form sends for a constant. */
    static String value(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
