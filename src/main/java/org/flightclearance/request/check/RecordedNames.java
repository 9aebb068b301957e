package org.flightclearance.request.check;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.notice.Clearance;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FlightRequest;

/**
 * The values of a request that were checked against a list when they were recorded: its sector, its authorities, its
 * places and its clearance. The list may have changed since, so each is checked again only if it changes.
 */
public final class RecordedNames {

    /** For a new request: nothing is recorded yet. */
    static final RecordedNames NONE = new RecordedNames(null, null, List.of());

    private final @Nullable Filing filed;
    private final @Nullable Clearance clearance;
    private final Set<String> authorities;
    private final Set<Place> places;

    private RecordedNames(@Nullable Filing filed, @Nullable Clearance clearance, List<String> authorities) {
        this.filed = filed;
        this.clearance = clearance;
        this.authorities = Set.copyOf(authorities);
        this.places = filed == null ? Set.of() : places(Objects.requireNonNullElse(filed.legs(), List.<Leg>of()));
    }

    public static RecordedNames of(FlightRequest request) {
        var sending = request.sending();
        var authorities = Stream.concat(
                Stream.ofNullable(sending == null ? null : sending.authority()),
                request.answers().stream()
                        .flatMap(answer -> Stream.ofNullable(answer.reply().authority())));
        return new RecordedNames(request.asFiled(), request.clearanceWithoutPermit(), authorities.toList());
    }

    /** The sector of the request, if it has one. */
    public List<String> sectors() {
        return Stream.ofNullable(filed == null ? null : filed.sector()).toList();
    }

    /** The authority that it was sent to, and those that answered, in alphabetical order. */
    public List<String> authorities() {
        return authorities.stream().sorted().toList();
    }

    boolean hasSector(@Nullable String sector) {
        return filed != null && Objects.equals(sector, filed.sector());
    }

    boolean hasClientReference(String reference) {
        return filed != null && reference.equals(filed.clientReference());
    }

    boolean hasAuthority(String authority) {
        return authorities.contains(authority);
    }

    boolean hasPlace(Place place) {
        return places.contains(place);
    }

    /**
     * The clearance that the request has by the rule that it keeps; empty if what decides about it has changed. A rule that was
     * recorded later does not count.
     */
    Optional<Clearance> kept(Filing filing) {
        return Optional.ofNullable(clearance).filter(any -> hasClearance(filing));
    }

    /** Whether clearance, purpose, filing time and sending time are those that are recorded. */
    boolean hasClearance(Filing filing) {
        return filed != null
                && filing.clearance() == filed.clearance()
                && filing.purpose() == filed.purpose()
                && Objects.equals(filing.filedAt(), filed.filedAt())
                && Objects.equals(sentAt(filing), sentAt(filed));
    }

    private static @Nullable Instant sentAt(Filing filing) {
        return filing.sent() == null ? null : filing.sent().at();
    }

    private static Set<Place> places(List<@Nullable Leg> legs) {
        var places = new HashSet<Place>();
        legs.stream()
                .flatMap(leg -> leg == null ? Stream.of() : Stream.of(leg.from(), leg.to()))
                .flatMap(Stream::ofNullable)
                .forEach(places::add);
        return places;
    }
}
