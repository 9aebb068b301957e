package org.flightclearance.mission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Purpose;
import org.flightclearance.refusal.Faults;

/** The authorities of a mission as they are sent in. */
record AuthorityList(List<@Nullable AuthorityProfile> all) {

    private static final String POINTER = "/authorities";

    static AuthorityList of(@Nullable List<@Nullable AuthorityProfile> authorities) {
        return new AuthorityList(Objects.requireNonNullElse(authorities, List.<@Nullable AuthorityProfile>of()));
    }

    /** The names, as far as there are any. */
    List<String> names() {
        return all.stream()
                .map(one -> one == null ? null : one.name())
                .filter(Objects::nonNull)
                .toList();
    }

    /** The authorities of a list without faults. */
    List<Authority> kept() {
        return all.stream()
                .map(Objects::requireNonNull)
                .map(AuthorityProfile::authority)
                .toList();
    }

    /** The list. One that is given by its name alone keeps what is known of it, also under a new name. */
    List<@Nullable AuthorityProfile> keeping(AuthorityList known) {
        var former = Renaming.of(known.names(), names());
        return new ArrayList<>(all.stream()
                .<@Nullable AuthorityProfile>map(one -> one == null || one.name() == null || !one.hasOnlyName()
                        ? one
                        : known.named(former.getOrDefault(one.name(), one.name()))
                                .map(before -> before.under(one.name()))
                                .findFirst()
                                .orElse(one))
                .toList());
    }

    /** @param channels the wire names of all channels */
    void check(Faults faults, Set<String> channels) {
        if (all.isEmpty()) {
            faults.add(POINTER, "fault.required");
            return;
        }
        MissionProfile.checkNames(
                faults,
                POINTER,
                new ArrayList<@Nullable String>(all.stream()
                        .<@Nullable String>map(one -> one == null ? null : one.name())
                        .toList()));
        var defaults = new HashSet<Purpose>();
        for (int i = 0; i < all.size(); i++) {
            var one = all.get(i);
            if (one != null) {
                one.check(faults, POINTER + "/" + i, channels);
                checkPurposes(faults, POINTER + "/" + i + "/default_for", one, defaults);
            }
        }
    }

    /** Only one authority can be the default for a purpose. */
    private static void checkPurposes(Faults faults, String pointer, AuthorityProfile one, Set<Purpose> defaults) {
        for (var purpose : Objects.requireNonNullElse(one.defaultFor(), List.<@Nullable Purpose>of())) {
            if (purpose == null) {
                faults.add(pointer, "fault.required");
            } else if (!defaults.add(purpose)) {
                faults.add(pointer, "fault.twice", purpose);
            }
        }
    }

    private Stream<AuthorityProfile> named(String name) {
        return all.stream()
                .filter(one -> one != null && name.equals(one.name()))
                .map(Objects::requireNonNull);
    }
}
