package org.flightclearance.flight;

import java.time.Instant;
import java.util.stream.Stream;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import org.jspecify.annotations.Nullable;

/**
 * One leg of a flight. Any value may be missing until the request has been checked.
 *
 * @param etd estimated time of departure (off-block), UTC
 * @param eta estimated time of arrival, UTC
 */
@Embeddable
public record Leg(
        @Nullable
                @Embedded
                @AttributeOverride(name = "code", column = @Column(name = "from_code"))
                @AttributeOverride(name = "name", column = @Column(name = "from_name"))
                @AttributeOverride(name = "latitude", column = @Column(name = "from_latitude"))
                @AttributeOverride(name = "longitude", column = @Column(name = "from_longitude"))
                Place from,
        @Nullable
                @Embedded
                @AttributeOverride(name = "code", column = @Column(name = "to_code"))
                @AttributeOverride(name = "name", column = @Column(name = "to_name"))
                @AttributeOverride(name = "latitude", column = @Column(name = "to_latitude"))
                @AttributeOverride(name = "longitude", column = @Column(name = "to_longitude"))
                Place to,
        @Nullable Instant etd,
        @Nullable Instant eta) {

    /** The codes of the aerodromes at which it begins and ends. */
    public Stream<String> codes() {
        return Stream.of(from, to).flatMap(Stream::ofNullable).map(Place::code).flatMap(Stream::ofNullable);
    }
}
