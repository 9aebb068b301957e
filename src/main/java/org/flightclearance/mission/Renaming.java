package org.flightclearance.mission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A name that a change takes off a list of a mission.
 *
 * @param to the name that takes its place; null: none does
 */
public record Renaming(Subject subject, String from, @Nullable String to) {

    /** The lists of a mission. Requests keep the names under which they were recorded. */
    public enum Subject {
        SECTOR,
        AUTHORITY
    }

    /** The former name of each name that takes the place of another. */
    static Map<String, String> of(List<String> before, List<String> after) {
        var found = new ArrayList<Renaming>();
        between(Subject.AUTHORITY, before, after, found);
        var former = new HashMap<String, String>();
        found.forEach(one -> Optional.ofNullable(one.to()).ifPresent(to -> former.put(to, one.from())));
        return former;
    }

    /** What a change of a mission takes off its lists. */
    static List<Renaming> between(MissionProfile before, MissionProfile after) {
        var found = new ArrayList<Renaming>();
        between(Subject.SECTOR, before.sectorList().names(), after.sectorList().names(), found);
        between(
                Subject.AUTHORITY,
                before.authorityList().names(),
                after.authorityList().names(),
                found);
        return List.copyOf(found);
    }

    /**
     * A new name takes the place of an old one if it stands at the same position of the list, or if the change takes off
     * one name and adds one.
     */
    private static void between(Subject subject, List<String> old, List<String> now, List<Renaming> found) {
        var removed = old.stream().filter(name -> !now.contains(name)).toList();
        var added = now.stream().filter(name -> !old.contains(name)).toList();
        for (var name : removed) {
            int position = old.indexOf(name);
            var there = position < now.size() ? now.get(position) : null;
            var to = removed.size() == 1 && added.size() == 1
                    ? added.get(0)
                    : there != null && added.contains(there) ? there : null;
            found.add(new Renaming(subject, name, to));
        }
    }
}
