package org.flightclearance.request.check;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.refusal.Faults;

/** Checks the legs of a filing, and collects every fault under the pointer of its field. */
final class LegRules {

    static final int MOST_LEGS = 12;

    private final Faults faults;
    private final String under;
    private final RecordedNames recorded;

    /** @param under pointer of the filing */
    LegRules(Faults faults, String under, RecordedNames recorded) {
        this.faults = faults;
        this.under = under;
        this.recorded = recorded;
    }

    void check(@Nullable List<@Nullable Leg> legs) {
        if (legs == null || legs.isEmpty() || legs.size() > MOST_LEGS) {
            faults.add(under + "/legs", "fault.legs", MOST_LEGS);
            return;
        }
        Instant arrived = null;
        for (int i = 0; i < legs.size(); i++) {
            var leg = legs.get(i);
            var pointer = under + "/legs/" + i;
            if (leg == null) {
                faults.add(pointer, "fault.required");
                continue;
            }
            place(pointer + "/from", leg.from());
            place(pointer + "/to", leg.to());
            faults.required(pointer + "/etd", leg.etd());
            faults.required(pointer + "/eta", leg.eta());
            if (leg.etd() != null && leg.eta() != null && !leg.eta().isAfter(leg.etd())) {
                faults.add(pointer + "/eta", "fault.eta_before_etd", leg.etd());
            }
            faults.notBefore(pointer + "/etd", leg.etd(), arrived, "fault.leg_before_arrival");
            arrived = leg.eta();
        }
    }

    private void place(String pointer, @Nullable Place place) {
        if (place == null) {
            faults.add(pointer, "fault.required");
        } else if (recorded.hasPlace(place)) {
            return;
        } else if (place.code() != null) {
            if (Place.isInsteadOfCode(place.code())) {
                faults.add(pointer, "fault.instead_of_code", place.code());
            } else if (!Place.isCode(place.code())) {
                faults.add(pointer, "fault.aerodrome_code", place.code());
            }
        } else {
            faults.required(pointer + "/name", place.name());
            if (place.name() != null
                    && Place.isInsteadOfCode(place.name().strip().toUpperCase(Locale.ROOT))) {
                faults.add(pointer + "/name", "fault.instead_of_code", place.name());
            }
            faults.notLonger(pointer + "/name", place.name(), 100);
            degrees(pointer + "/latitude", place.latitude(), 90);
            degrees(pointer + "/longitude", place.longitude(), 180);
        }
    }

    private void degrees(String pointer, @Nullable Double value, int most) {
        if (value == null || !(Math.abs(value) <= most)) {
            faults.add(pointer, "fault.degrees", most);
        }
    }
}
