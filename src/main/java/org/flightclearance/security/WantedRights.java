package org.flightclearance.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Faults;

/**
 * The rights in a request: either as roles and missions, which means each role in each mission, or one by one. Both may
 * be given if they agree, as in an answer that is sent back.
 */
public record WantedRights(
        @Nullable Set<Role> roles, @Nullable Set<String> missions, @Nullable List<@Nullable RightProfile> rights) {

    static final int MOST_MISSIONS = 150;

    private static final String ROLES = "/roles";
    private static final String MISSIONS = "/missions";
    private static final String RIGHTS = "/rights";

    boolean areGiven() {
        return roles != null || missions != null || rights != null;
    }

    public void checkGiven(Faults faults) {
        if (roles == null && rights == null) {
            faults.add(ROLES, "fault.required");
        }
    }

    public void check(Faults faults) {
        if (roles != null && roles.isEmpty()) {
            faults.add(ROLES, "fault.required");
        }
        if (rights == null) {
            return;
        }
        if (rights.isEmpty()) {
            faults.add(RIGHTS, "fault.required");
        }
        for (int i = 0; i < rights.size(); i++) {
            var right = rights.get(i);
            faults.required(at(i, ""), right);
            if (right != null) {
                faults.required(at(i, "/role"), right.role());
                faults.required(at(i, "/mission"), right.role() == Role.ADMIN ? Role.ADMIN : right.mission());
            }
        }
        if (!agree()) {
            faults.add(RIGHTS, "fault.rights_differ");
        }
    }

    private boolean agree() {
        var one = oneByOne();
        return (roles == null || roles.equals(one.roles())) && (missions == null || missions.equals(one.missions()));
    }

    /** Whether the roles without the missions, or these without those, would leave open what is wanted. */
    public void checkClear(Faults faults, Rights before) {
        if (rights == null && (roles == null) != (missions == null) && !before.areAlike()) {
            faults.add(roles == null ? MISSIONS : ROLES, "fault.roles_differ_by_mission");
        }
    }

    public void checkMissions(Faults faults, Predicate<String> missionIsKnown) {
        if (missions != null && rights == null) {
            missions.stream()
                    .filter(missionIsKnown.negate())
                    .sorted()
                    .forEach(code -> faults.add(MISSIONS, "fault.mission_unknown", code));
        }
        forEach((i, right) -> {
            if (right.mission() != null && !missionIsKnown.test(right.mission())) {
                faults.add(at(i, "/mission"), "fault.mission_unknown", right.mission());
            }
        });
    }

    public void checkNotTooMany(Faults faults) {
        if (missions != null && missions.size() > MOST_MISSIONS) {
            faults.add(MISSIONS, "fault.too_many", MOST_MISSIONS);
        }
        if (oneByOne().missions().size() > MOST_MISSIONS) {
            faults.add(RIGHTS, "fault.too_many", MOST_MISSIONS);
        }
    }

    /** Checks that the maker has what a key is to have. */
    public void checkHeld(Faults faults, Actor maker, Predicate<String> missionIsKnown) {
        if (rights == null && roles != null) {
            var missing = Rights.each(roles, missions == null ? Set.of() : missions).list().stream()
                    .filter(right -> right.mission() == null || missionIsKnown.test(right.mission()))
                    .filter(right -> !maker.mayGrant(right))
                    .toList();
            roles.stream()
                    .filter(role -> !maker.mayGrant(new Right(null, role)))
                    .sorted()
                    .forEach(role -> faults.add(ROLES, "fault.role_not_held", role));
            missing.stream()
                    .filter(right -> maker.mayGrant(new Right(null, right.role())))
                    .forEach(right -> faults.add(ROLES, "fault.role_not_held_in", right.role(), right.mission()));
        }
        forEach((i, right) -> {
            if (!maker.mayGrant(new Right(null, right.role()))) {
                faults.add(at(i, "/role"), "fault.role_not_held", right.role());
            } else if (right.mission() != null && missionIsKnown.test(right.mission()) && !maker.mayGrant(right)) {
                faults.add(at(i, "/role"), "fault.role_not_held_in", right.role(), right.mission());
            }
        });
        checkMissions(faults, missionIsKnown);
    }

    private void forEach(Each each) {
        for (int i = 0; rights != null && i < rights.size(); i++) {
            var right = rights.get(i);
            if (right != null && right.role() != null) {
                each.take(i, new Right(right.mission(), right.role()));
            }
        }
    }

    private interface Each {
        void take(int at, Right right);
    }

    private static String at(int i, String field) {
        return RIGHTS + "/" + i + field;
    }

    private Rights oneByOne() {
        var all = new ArrayList<Right>();
        forEach((i, right) -> all.add(right));
        return Rights.of(all);
    }

    /** The rights after a change that gives them, or some of them. */
    public Rights after(Rights before) {
        if (!areGiven()) {
            return before;
        }
        return rights != null
                ? oneByOne()
                : Rights.each(roles == null ? before.roles() : roles, missions == null ? before.missions() : missions);
    }

    /** The field at which a lost role is refused. */
    public String pointerOfRoles() {
        return rights == null ? ROLES : RIGHTS;
    }
}
