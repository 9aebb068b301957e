package org.flightclearance.request;

import java.util.List;
import java.util.Objects;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Aircraft;
import org.flightclearance.flight.Purpose;
import org.flightclearance.notice.Clearance;

/** What is asked for, but for the legs; {@code askedClearance} is null where the rule in force decides. */
@Embeddable
record Particulars(
        @Nullable String clientReference,
        @Enumerated(EnumType.STRING) Purpose purpose,
        @Embedded Aircraft aircraft,
        @Nullable String sector,
        @Nullable Integer passengers,
        @Nullable Integer cargoKg,
        @Nullable String dangerousGoods,
        @Nullable String unit,
        @Nullable String remarks,
        @Nullable @Enumerated(EnumType.STRING) Clearance askedClearance) {

    static Particulars of(Filing filing) {
        return new Particulars(
                filing.clientReference(),
                Objects.requireNonNull(filing.purpose()),
                Objects.requireNonNull(filing.aircraft()),
                filing.sector(),
                filing.passengers(),
                filing.cargoKg(),
                filing.dangerousGoods(),
                filing.unit(),
                filing.remarks(),
                filing.clearance());
    }

    /** The facts of that request, whose particulars these are, as they would be filed today. */
    Filing asFiled(FlightRequest request) {
        return FilingBuilder.builder()
                .mission(request.mission().code())
                .clientReference(clientReference)
                .purpose(purpose)
                .aircraft(aircraft)
                .sector(sector)
                .legs(List.copyOf(request.legs()))
                .passengers(passengers)
                .cargoKg(cargoKg)
                .dangerousGoods(dangerousGoods)
                .unit(unit)
                .remarks(remarks)
                .repeats(request.lineage().repeats())
                .amends(request.lineage().amends())
                .filedAt(request.filedAt())
                .clearance(askedClearance)
                .sent(request.sending())
                .build();
    }

    /** Whether the permission asked for is the same: what else differs may be amended in place once it is sent. */
    boolean asksTheSameAs(Particulars other) {
        return purpose == other.purpose
                && aircraft.aircraftClass() == other.aircraft.aircraftClass()
                && Objects.equals(aircraft.type(), other.aircraft.type())
                && Objects.equals(sector, other.sector)
                && Objects.equals(dangerousGoods, other.dangerousGoods)
                && Objects.equals(clientReference, other.clientReference)
                && askedClearance == other.askedClearance;
    }
}
