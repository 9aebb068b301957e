package org.flightclearance.paper.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** From where to where some legs go, and how they are drawn: they share one line of the map. */
record Way(MapPlace from, MapPlace to, LegStyle style) {

    /** The legs by their ways, both in the order in which they come first. */
    static Map<Way, List<MapLeg>> of(List<MapLeg> legs) {
        return legs.stream()
                .collect(Collectors.groupingBy(
                        leg -> new Way(leg.from(), leg.to(), leg.style()), LinkedHashMap::new, Collectors.toList()));
    }

    /** The same for both directions. */
    Set<MapPlace> ends() {
        return from.equals(to) ? Set.of(from) : Set.of(from, to);
    }
}
