package org.flightclearance.mission;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Faults;

/** The sectors of a mission as they are sent in. */
record SectorList(List<@Nullable SectorProfile> all) {

    private static final String POINTER = "/sectors";

    static SectorList of(@Nullable List<@Nullable SectorProfile> sectors) {
        return new SectorList(Objects.requireNonNullElse(sectors, List.<@Nullable SectorProfile>of()));
    }

    /** The names, as far as there are any. */
    List<String> names() {
        return all.stream()
                .map(one -> one == null ? null : one.name())
                .filter(Objects::nonNull)
                .toList();
    }

    /** The sectors of a list without faults. */
    List<Sector> kept() {
        return all.stream()
                .map(Objects::requireNonNull)
                .map(one -> new Sector(Objects.requireNonNull(one.name()), one.hasOnlyName() ? null : one.nameFr()))
                .toList();
    }

    /** The list. A name alone keeps its French name. A new name gets none: the French name may not fit it any more. */
    List<@Nullable SectorProfile> keeping(SectorList known) {
        return new ArrayList<>(all.stream()
                .<@Nullable SectorProfile>map(one -> one == null || one.nameFr() != null
                        ? one
                        : known.all.stream()
                                .filter(before -> before != null && Objects.equals(before.name(), one.name()))
                                .findFirst()
                                .orElse(one))
                .toList());
    }

    void check(Faults faults) {
        MissionProfile.checkNames(
                faults,
                POINTER,
                new ArrayList<@Nullable String>(all.stream()
                        .<@Nullable String>map(one -> one == null ? null : one.name())
                        .toList()));
        for (int i = 0; i < all.size(); i++) {
            var one = all.get(i);
            if (one != null) {
                faults.notLonger(POINTER + "/" + i + "/name_fr", one.nameFr(), MissionProfile.LONGEST_NAME);
            }
        }
    }
}
