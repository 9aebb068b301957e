package org.flightclearance.flight;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The places of legs in order, as one line: {@code GAGO–Ber–GAGO}, with a comma if a leg begins elsewhere than the last one
 * ended.
 */
public final class Route {

    private static final String TO = "–";
    private static final String ELSEWHERE = ", ";
    private static final Pattern PARTS = Pattern.compile(ELSEWHERE);

    private Route() {}

    /** The two ends of a leg. */
    public record Ends(String from, String to) {}

    /** A dash or comma in a name is written in another way, so that {@link #legs} finds the same legs again. */
    public static String of(List<Leg> legs) {
        var route = new StringBuilder();
        var last = "";
        for (var leg : legs) {
            var from = name(leg.from());
            if (!from.equals(last)) {
                route.append(last.isEmpty() ? "" : ELSEWHERE).append(from);
            }
            last = name(leg.to());
            route.append(TO).append(last);
        }
        return route.toString();
    }

    /** The legs of a route. */
    public static List<Ends> legs(String route) {
        var legs = new ArrayList<Ends>();
        for (var part : PARTS.split(route)) {
            var places = part.split(TO);
            for (int i = 1; i < places.length; i++) {
                legs.add(new Ends(places[i - 1], places[i]));
            }
        }
        return legs;
    }

    /** A place as routes name it. */
    public static String name(@Nullable Place place) {
        return name(Objects.requireNonNull(place).label());
    }

    /** The label of a place as routes write it. */
    public static String name(String label) {
        return label.replace(TO, "-").replace(ELSEWHERE, " ");
    }
}
