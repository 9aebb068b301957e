package org.flightclearance.request.place;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.flightclearance.aerodrome.Aerodromes;
import org.flightclearance.flight.Place;
import org.flightclearance.flight.Position;
import org.flightclearance.flight.TypedPosition;
import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Mission;
import org.flightclearance.restriction.Restriction;
import org.flightclearance.restriction.Restrictions;

/** Finds positions of a mission that lie far from all that it knows. */
@ApplicationScoped
public class DoubtfulPositions {

    /** The requests of a mission whose aerodromes are known. */
    private static final int REQUESTS_LOOKED_AT = 100;

    /** Filings come many a second; what a mission knows changes slowly, and only a warning depends on it. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private static final int MOST_MISSIONS = 1_000;

    private final FlownPlaces flown;
    private final Aerodromes aerodromes;
    private final Restrictions restrictions;
    private final Cache<UUID, KnownPositions> kept = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(MOST_MISSIONS)
            .build();

    DoubtfulPositions(FlownPlaces flown, Aerodromes aerodromes, Restrictions restrictions) {
        this.flown = flown;
        this.aerodromes = aerodromes;
        this.restrictions = restrictions;
    }

    /** Why the position of an airstrip is doubtful. Empty if it is not, or if the place has a code or no position. */
    public Optional<Sentence> of(Mission mission, Place place) {
        var latitude = place.latitude();
        var longitude = place.longitude();
        if (place.code() != null
                || latitude == null
                || longitude == null
                || !(Math.abs(latitude) <= TypedPosition.MOST_LATITUDE)
                || !(Math.abs(longitude) <= TypedPosition.MOST_LONGITUDE)) {
            return Optional.empty();
        }
        return kept.get(mission.id(), id -> known(mission, null))
                .doubt(place.label(), new Position(latitude, longitude));
    }

    /** Why the area of a restriction, stored or not, is doubtful. Empty if it is not, or if it has none. */
    public Optional<Sentence> of(Restriction restriction) {
        var bounds = restriction.bounds();
        return bounds == null
                ? Optional.empty()
                : known(restriction.mission(), restriction.id()).doubt(restriction.name(), bounds);
    }

    /**
     * The aerodromes of the latest flights, the airstrips and the zones of a mission. A mission that has none of them yet
     * knows all aerodromes. An airstrip of a flight is not known: its position may be the one that is doubtful.
     *
     * @param except a restriction whose zone is left out; null: none
     */
    private KnownPositions known(Mission mission, @Nullable UUID except) {
        var codes = flown.latest(mission, REQUESTS_LOOKED_AT).stream()
                .map(Place::code)
                .filter(Objects::nonNull)
                .toList();
        var positions = Stream.concat(
                mission.strips().stream()
                        .map(strip -> new Position(
                                Objects.requireNonNull(strip.latitude()), Objects.requireNonNull(strip.longitude()))),
                aerodromes.positions(codes).values().stream());
        var known = Stream.concat(positions.map(KnownPositions::at), restrictions.bounds(mission, except).stream())
                .toList();
        return new KnownPositions(
                known.isEmpty()
                        ? aerodromes.positions().stream()
                                .map(KnownPositions::at)
                                .toList()
                        : known);
    }
}
