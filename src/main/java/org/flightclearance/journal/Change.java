package org.flightclearance.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * One changed field.
 *
 * @param pointer the field, as a JSON pointer in wire names
 * @param from null: it had no value
 * @param to null: it has no value any more
 */
public record Change(String pointer, @Nullable Object from, @Nullable Object to) {

    public static List<Change> between(Map<String, Object> before, Map<String, Object> after) {
        var pointers = new TreeSet<>(before.keySet());
        pointers.addAll(after.keySet());
        var changes = new ArrayList<Change>();
        for (var pointer : pointers) {
            var from = before.get(pointer);
            var to = after.get(pointer);
            if (!Objects.equals(from, to)) {
                changes.add(new Change(pointer, from, to));
            }
        }
        return changes;
    }
}
