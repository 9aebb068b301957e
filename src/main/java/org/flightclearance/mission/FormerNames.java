package org.flightclearance.mission;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names that something on a list of a mission had before, each with the present one, oldest first. What was recorded
 * under them still belongs to it.
 */
record FormerNames(Map<String, String> present) {

    static final FormerNames NONE = new FormerNames(Map.of());

    /** As many as the column can hold. */
    private static final int MOST = 1_000;

    FormerNames {
        present = Collections.unmodifiableMap(new LinkedHashMap<>(present));
    }

    /** The present name of what had this name before; any other name as it is. */
    String presentOf(String name) {
        return present.getOrDefault(name, name);
    }

    /** Oldest first. */
    List<String> all() {
        return List.copyOf(present.keySet());
    }

    FormerNames renamed(String from, String to) {
        var names = new LinkedHashMap<String, String>();
        present.forEach((former, now) -> names.put(former, now.equals(from) ? to : now));
        names.remove(from);
        names.remove(to);
        names.put(from, to);
        while (names.size() > MOST) {
            names.remove(names.keySet().iterator().next());
        }
        return new FormerNames(names);
    }

    /** Without those that stand for something on the list now. */
    FormerNames without(Collection<String> taken) {
        var names = new LinkedHashMap<>(present);
        names.keySet().removeAll(taken);
        return new FormerNames(names);
    }
}
