package org.flightclearance.security;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.journal.Description;

/**
 * What an account or a key may do: which role in which mission. Administrators are so in the whole installation; a mission
 * of theirs without another role only says whose news they read.
 */
public final class Rights {

    public static final Rights NONE = new Rights(Map.of(), EnumSet.noneOf(Role.class));

    private final Map<String, Set<Role>> byMission;
    private final Set<Role> inNone;

    private Rights(Map<String, ? extends Set<Role>> byMission, Set<Role> inNone) {
        var sorted = new TreeMap<String, Set<Role>>();
        byMission.forEach((mission, roles) -> sorted.put(mission, Collections.unmodifiableSet(roles)));
        this.byMission = Collections.unmodifiableMap(sorted);
        this.inNone = Collections.unmodifiableSet(inNone);
    }

    /** Each of the roles in each of the missions. Without missions: the roles in none so far. */
    public static Rights each(Set<Role> roles, Set<String> missions) {
        return of(roles.stream()
                .flatMap(role -> missions.isEmpty()
                        ? Stream.of(new Right(null, role))
                        : missions.stream().map(mission -> new Right(mission, role)))
                .toList());
    }

    public static Rights of(Collection<Right> rights) {
        var byMission = new TreeMap<String, Set<Role>>();
        var inNone = EnumSet.noneOf(Role.class);
        for (var right : rights) {
            if (right.mission() != null) {
                byMission
                        .computeIfAbsent(right.mission(), code -> EnumSet.noneOf(Role.class))
                        .add(right.role());
            }
            if (right.mission() == null || right.role() == Role.ADMIN) {
                inNone.add(right.role());
            }
        }
        byMission.values().stream().filter(roles -> roles.size() > 1).forEach(roles -> roles.remove(Role.ADMIN));
        inNone.removeIf(
                role -> role != Role.ADMIN && byMission.values().stream().anyMatch(roles -> roles.contains(role)));
        return new Rights(byMission, inNone);
    }

    /** Those that a maker could grant now. A mission that the maker may read stays, also without any role. */
    public Rights within(Actor maker) {
        var kept = new TreeMap<String, Set<Role>>();
        byMission.forEach((mission, roles) -> {
            if (maker.mayRead(mission)) {
                kept.put(mission, only(roles, role -> maker.mayGrant(new Right(mission, role))));
            }
        });
        return new Rights(kept, only(inNone, role -> maker.mayGrant(new Right(null, role))));
    }

    private static Set<Role> only(Set<Role> roles, Predicate<Role> which) {
        return roles.stream().filter(which).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** Every role that is held anywhere. */
    public Set<Role> roles() {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(inNone);
        byMission.values().forEach(roles::addAll);
        return Collections.unmodifiableSet(roles);
    }

    /** Codes. */
    public Set<String> missions() {
        return byMission.keySet();
    }

    public Set<Role> in(String mission) {
        return byMission.getOrDefault(mission, Set.of());
    }

    /** Codes of the missions in which one of the roles is held. */
    public Set<String> missionsOf(Set<Role> some) {
        return byMission.entrySet().stream()
                .filter(one -> !Collections.disjoint(one.getValue(), some))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the role is held anywhere. */
    public boolean have(Role role) {
        return inNone.contains(role) || byMission.values().stream().anyMatch(roles -> roles.contains(role));
    }

    /** Whether every role is held in every mission, so that the two lists say all. */
    public boolean areAlike() {
        return equals(each(roles(), missions()));
    }

    /** The roles in no mission: administrator, and those that have none so far. */
    public Set<Role> inNone() {
        return inNone;
    }

    /** Each right, those of the whole installation first. */
    public List<Right> list() {
        return Stream.concat(
                        inNone.stream().map(role -> new Right(null, role)),
                        byMission.entrySet().stream()
                                .flatMap(one -> one.getValue().stream().map(role -> new Right(one.getKey(), role))))
                .sorted(Right.ORDER)
                .toList();
    }

    /** Two lists if they say all, otherwise the roles of each mission. */
    public Description describe(Description description) {
        if (areAlike()) {
            return description.with("/roles", roles()).with("/missions", missions());
        }
        byMission.forEach((mission, roles) -> description.with("/roles/" + mission, roles));
        return inNone.isEmpty() ? description : description.with("/roles", inNone);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rights rights && byMission.equals(rights.byMission) && inNone.equals(rights.inNone);
    }

    @Override
    public int hashCode() {
        return 31 * byMission.hashCode() + inNone.hashCode();
    }

    @Override
    public String toString() {
        return list().toString();
    }
}
