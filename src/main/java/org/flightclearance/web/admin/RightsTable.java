package org.flightclearance.web.admin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Right;
import org.flightclearance.security.RightProfile;
import org.flightclearance.security.Rights;
import org.flightclearance.security.Role;
import org.flightclearance.web.form.FaultPointers;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;

/**
 * A table of missions and roles to tick, and a box for administrators.
 *
 * @param administrator whether the user may grant this role
 * @param explained what each of the offered roles does
 * @param roles names of the columns
 */
public record RightsTable(boolean administrator, List<String> explained, List<String> roles, List<Row> rows) {

    /** Of the box for administrators; the field of a mission is below it. */
    private static final String FIELD = "/rights";

    private static final String ADMINISTRATOR = value(Role.ADMIN);

    /** The boxes of one mission. */
    public record Row(String mission, String field, List<Box> boxes) {}

    /**
     * One box.
     *
     * @param offered whether the user may grant this right
     * @param first whether it is the first of the form, to which a fault leads
     */
    public record Box(String value, String words, boolean offered, boolean first) {}

    /** What the user may grant in these missions. */
    static RightsTable of(Actor actor, Collection<String> missions, Wording wording) {
        var columns = Stream.of(Role.values())
                .filter(role -> role != Role.ADMIN)
                .filter(role -> missions.stream().anyMatch(code -> actor.mayGrant(new Right(code, role))))
                .toList();
        var explained = new ArrayList<>(columns);
        if (actor.isAdmin()) {
            explained.add(Role.ADMIN);
        }
        var rows = new ArrayList<Row>();
        boolean first = !actor.isAdmin();
        for (var code : missions) {
            var boxes = new ArrayList<Box>();
            for (var role : columns) {
                boolean offered = actor.mayGrant(new Right(code, role));
                boxes.add(new Box(value(role), wording.word(role), offered, first && offered));
                first &= !offered;
            }
            if (boxes.stream().anyMatch(Box::offered)) {
                rows.add(new Row(code, field(code), boxes));
            }
        }
        return new RightsTable(
                actor.isAdmin(),
                explained.stream()
                        .map(role -> wording.text("role-explained." + value(role)))
                        .toList(),
                columns.stream().map(wording::word).toList(),
                rows);
    }

    static void prefill(PrefilledFields form, Rights rights) {
        rights.missions()
                .forEach(code -> form.putAll(
                        field(code),
                        rights.in(code).stream().map(RightsTable::value).toList()));
        form.put(FIELD, rights.have(Role.ADMIN) ? ADMINISTRATOR : null);
    }

    /**
     * What is ticked.
     *
     * @param missions codes of those that the form may have shown
     */
    static List<RightProfile> read(PostedFields posted, Collection<String> missions) {
        var ticked = new ArrayList<RightProfile>();
        if (posted.several(FIELD).contains(ADMINISTRATOR)) {
            ticked.add(new RightProfile(null, Role.ADMIN));
        }
        for (var code : missions) {
            var roles = posted.several(field(code));
            Stream.of(Role.values())
                    .filter(role -> role != Role.ADMIN && roles.contains(value(role)))
                    .forEach(role -> ticked.add(new RightProfile(code, role)));
        }
        return ticked;
    }

    /**
     * What is ticked, with what the table does not show and stays: the missions whose news an administrator reads.
     *
     * @return null: nothing changes
     */
    static @Nullable List<@Nullable RightProfile> change(Rights before, List<RightProfile> ticked) {
        var shown = new HashSet<RightProfile>();
        var others = new ArrayList<RightProfile>();
        for (var right : before.list()) {
            boolean hasBox = (right.mission() == null) == (right.role() == Role.ADMIN);
            (hasBox ? shown : others).add(RightProfile.of(right));
        }
        if (shown.equals(Set.copyOf(ticked)) && !before.equals(Rights.NONE)) {
            return null;
        }
        var wanted = new ArrayList<@Nullable RightProfile>(ticked);
        others.stream()
                .filter(right -> right.role() == Role.ADMIN && ticked.contains(new RightProfile(null, Role.ADMIN)))
                .forEach(wanted::add);
        return wanted;
    }

    /** Faults of a right, or of all of them, are shown at the table. */
    static Refused atTable(Refused refused) {
        return FaultPointers.each(
                refused, pointer -> pointer.startsWith(FIELD + "/") || pointer.equals("/roles") ? FIELD : pointer);
    }

    private static String field(String mission) {
        return FIELD + "/" + mission;
    }

    private static String value(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
