package org.flightclearance.alert.settings;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Faults;

/**
 * What a person wants to be told of one mission, as it is sent in and returned.
 *
 * @param mission code
 * @param hour of the daily mail, 0 to 23, in the person’s zone; null: it is not daily
 * @param purposes null: all
 * @param sectors null: all, also requests without a sector
 */
public record SubscriptionProfile(
        @Nullable String mission,
        @Nullable Set<AlertKind> kinds,
        @Nullable AlertDelivery delivery,
        @Nullable Integer hour,
        @Nullable Set<Purpose> purposes,
        @Nullable Set<String> sectors) {

    private static final int LAST_HOUR = 23;

    boolean isOn() {
        return delivery != null && delivery != AlertDelivery.NONE;
    }

    /**
     * @param under pointer of this subscription
     * @param known its mission; null: there is none that the caller may read
     */
    void check(Faults faults, String under, @Nullable Mission known) {
        faults.required(under + "/mission", mission);
        if (mission != null && known == null) {
            faults.add(under + "/mission", "fault.mission_unknown", mission);
        }
        faults.required(under + "/delivery", delivery);
        if (kinds == null || kinds.isEmpty() && isOn()) {
            faults.add(under + "/kinds", "fault.required");
        } else {
            var chosen = AlertKind.chosen().stream().map(AlertKind::wireName).toList();
            kinds.stream()
                    .filter(kind -> !kind.isChosen())
                    .sorted()
                    .forEach(kind -> faults.add(under + "/kinds", "fault.one_of", kind.wireName(), chosen));
        }
        if (delivery == AlertDelivery.DAILY) {
            faults.required(under + "/hour", hour);
        }
        faults.between(under + "/hour", hour, 0, LAST_HOUR);
        if (purposes != null && purposes.isEmpty()) {
            faults.add(under + "/purposes", "fault.none_named_all");
        }
        if (sectors != null && sectors.isEmpty()) {
            faults.add(under + "/sectors", "fault.none_named_all");
        } else if (sectors != null && known != null) {
            checkSectors(faults, under + "/sectors", sectors, known);
        }
    }

    private static void checkSectors(Faults faults, String pointer, Set<String> sectors, Mission mission) {
        List<String> names = mission.sectors();
        if (!names.containsAll(sectors)) {
            faults.add(pointer, "fault.sector", names);
        }
    }
}
