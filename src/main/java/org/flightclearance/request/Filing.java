package org.flightclearance.request;

import java.time.Instant;
import java.util.List;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Aircraft;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Purpose;
import org.flightclearance.notice.Clearance;

/**
 * A request as it is filed; anything of it may still be missing or wrong.
 *
 * @param mission code of the mission
 * @param clientReference the asker's own reference, unique in the mission for ever
 * @param sector one of the mission's, where it has any
 * @param legs 1 to 12, in time order
 * @param crew number of crew
 * @param cargoKg kilograms
 * @param unit that asks
 * @param repeats reference of the request of which this one is another try
 * @param amends reference of the request that this one replaces
 * @param filedAt the earlier of now and the sending, where left out
 * @param clearance the rule in force decides, where left out
 * @param sent where it has been sent already
 */
@RecordBuilder
public record Filing(
        @Nullable String mission,
        @Nullable String clientReference,
        @Nullable Purpose purpose,
        @Nullable Aircraft aircraft,
        @Nullable String sector,
        @Nullable List<@Nullable Leg> legs,
        @Nullable Integer passengers,
        @Nullable Integer crew,
        @Nullable Integer cargoKg,
        @Nullable String dangerousGoods,
        @Nullable String unit,
        @Nullable String remarks,
        @Nullable String repeats,
        @Nullable String amends,
        @Nullable Instant filedAt,
        @Nullable Clearance clearance,
        @Nullable Sending sent)
        implements FilingBuilder.With {

    /** The first leg's ETD, where there is one. */
    @Nullable
    Instant departure() {
        return legs == null || legs.isEmpty() || legs.get(0) == null
                ? null
                : legs.get(0).etd();
    }
}
