package org.flightclearance.request;

import java.util.List;
import java.util.Objects;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Aircraft;
import org.flightclearance.flight.Purpose;
import org.flightclearance.notice.Clearance;

/** What a request asks for, except the legs. If {@code askedClearance} is null, the rule in force decides. */
@Embeddable
@RecordBuilder
record Particulars(
        @Nullable String clientReference,
        @Enumerated(EnumType.STRING) Purpose purpose,
        @Embedded Aircraft aircraft,
        @Nullable String sector,
        @Nullable Integer passengers,
        @Nullable Integer crew,
        @Nullable Integer cargoKg,
        @Nullable String dangerousGoods,
        @Nullable String unit,
        @Nullable String remarks,
        @Nullable @Enumerated(EnumType.STRING) Clearance askedClearance,
        @Nullable String permit) {

    static Particulars of(Filing filing) {
        return ParticularsBuilder.builder()
                .clientReference(filing.clientReference())
                .purpose(Objects.requireNonNull(filing.purpose()))
                .aircraft(Objects.requireNonNull(filing.aircraft()))
                .sector(filing.sector())
                .passengers(filing.passengers())
                .crew(filing.crew())
                .cargoKg(filing.cargoKg())
                .dangerousGoods(filing.dangerousGoods())
                .unit(filing.unit())
                .remarks(filing.remarks())
                .askedClearance(filing.clearance())
                .permit(filing.permit())
                .build();
    }

    /** The facts of a request with these particulars, as a filing. */
    Filing asFiled(RecordedFacts request) {
        return FilingBuilder.builder()
                .mission(request.mission().code())
                .clientReference(clientReference)
                .purpose(purpose)
                .aircraft(aircraft)
                .sector(sector)
                .legs(List.copyOf(request.legs()))
                .passengers(passengers)
                .crew(crew)
                .cargoKg(cargoKg)
                .dangerousGoods(dangerousGoods)
                .unit(unit)
                .remarks(remarks)
                .repeats(request.lineage().repeats())
                .amends(request.lineage().amends())
                .filedAt(request.filedAt())
                .clearance(askedClearance)
                .permit(permit)
                .sent(request.sending())
                .build();
    }

    /** The same, under the new number of its permit. */
    Particulars withPermit(String number) {
        return ParticularsBuilder.builder(this).permit(number).build();
    }
}
