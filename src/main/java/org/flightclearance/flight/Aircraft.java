package org.flightclearance.flight;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The aircraft of a flight.
 *
 * @param aircraftClass drone, rotary wing or fixed wing; every request needs one
 * @param type designator of ICAO Doc 8643, such as {@code MI8}
 * @param registration as painted on the aircraft
 * @param callsign as in item 7 of a flight plan
 */
@Embeddable
@RecordBuilder
public record Aircraft(
        @Nullable @Enumerated(EnumType.STRING) AircraftClass aircraftClass,
        @Nullable @Column(name = "aircraft_type") String type,
        @Nullable String registration,
        @Nullable String callsign) {}
