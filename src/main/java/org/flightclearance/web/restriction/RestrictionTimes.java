package org.flightclearance.web.restriction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.flightclearance.language.Wording;
import org.flightclearance.restriction.Restriction;

/**
 * A group of restrictions in a list: in force now, to come, or past.
 *
 * @param key message key of the group's heading
 */
public record RestrictionTimes(String key, List<RestrictionRow> rows) {

    private static final List<String> KEYS = List.of("restrictions.now", "restrictions.to_come", "restrictions.past");

    /** One page of all restrictions, in groups: first those in force now, then those to come, then past ones. */
    static List<RestrictionTimes> page(List<Restriction> all, Instant now, int page, int rows, Wording wording) {
        var sorted = KEYS.stream()
                .flatMap(key -> all.stream().filter(one -> key(one, now).equals(key)))
                .skip((long) page * rows)
                .limit(rows)
                .toList();
        var times = new ArrayList<RestrictionTimes>();
        for (var key : KEYS) {
            var those = sorted.stream()
                    .filter(one -> key(one, now).equals(key))
                    .map(one -> RestrictionRow.of(one, wording))
                    .toList();
            if (!those.isEmpty()) {
                times.add(new RestrictionTimes(key, those));
            }
        }
        return times;
    }

    private static String key(Restriction restriction, Instant now) {
        var validity = restriction.validity();
        var to = validity.to();
        if (validity.includes(now)) {
            return KEYS.get(0);
        }
        return to != null && !now.isBefore(to) ? KEYS.get(2) : KEYS.get(1);
    }
}
