package org.flightclearance.request;

import java.time.Instant;
import java.util.List;

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
 * @param cargoKg kilograms
 * @param unit that asks
 * @param repeats reference of the request of which this one is another try
 * @param amends reference of the request that this one replaces
 * @param filedAt the earlier of now and the sending, where left out
 * @param clearance the rule in force decides, where left out
 * @param sent where it has been sent already
 */
public record Filing(
        @Nullable String mission,
        @Nullable String clientReference,
        @Nullable Purpose purpose,
        @Nullable Aircraft aircraft,
        @Nullable String sector,
        @Nullable List<@Nullable Leg> legs,
        @Nullable Integer passengers,
        @Nullable Integer cargoKg,
        @Nullable String dangerousGoods,
        @Nullable String unit,
        @Nullable String remarks,
        @Nullable String repeats,
        @Nullable String amends,
        @Nullable Instant filedAt,
        @Nullable Clearance clearance,
        @Nullable Sending sent) {

    /** The first leg's ETD, where there is one. */
    @Nullable
    Instant departure() {
        return legs == null || legs.isEmpty() || legs.get(0) == null
                ? null
                : legs.get(0).etd();
    }

    /** The same, saying which clearance it comes to. */
    public Filing clearedBy(Clearance effective) {
        return with(mission, repeats, amends, filedAt, effective, sent);
    }

    /** The same, with another sending, or none. */
    public Filing sentAs(@Nullable Sending sending) {
        return with(mission, repeats, amends, filedAt, clearance, sending);
    }

    /** The same, in that mission. */
    public Filing in(@Nullable String someMission) {
        return with(someMission, repeats, amends, filedAt, clearance, sent);
    }

    /** The same, following those requests. */
    Filing following(@Nullable String repeated, @Nullable String amended) {
        return with(mission, repeated, amended, filedAt, clearance, sent);
    }

    Filing filed(@Nullable Instant at, @Nullable Sending sending) {
        return with(mission, repeats, amends, at, clearance, sending);
    }

    private Filing with(
            @Nullable String someMission,
            @Nullable String repeated,
            @Nullable String amended,
            @Nullable Instant filed,
            @Nullable Clearance asked,
            @Nullable Sending sending) {
        return new Filing(
                someMission,
                clientReference,
                purpose,
                aircraft,
                sector,
                legs,
                passengers,
                cargoKg,
                dangerousGoods,
                unit,
                remarks,
                repeated,
                amended,
                filed,
                asked,
                sending);
    }
}
