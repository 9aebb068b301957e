package org.flightclearance.paper.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Labels under each other, as near to where they belong as none lies on another. */
final class LabelPlacement {

    private LabelPlacement() {}

    /**
     * Where the tops of the labels go, from above.
     *
     * @param wanted where each would best be, from above
     * @param heights what each needs
     */
    static List<Double> between(double top, double foot, List<Double> wanted, List<Double> heights) {
        var placed = new ArrayList<Double>();
        double free = top;
        for (int i = 0; i < wanted.size(); i++) {
            placed.add(Math.max(wanted.get(i), free));
            free = placed.get(i) + heights.get(i);
        }
        double limit = foot;
        for (int i = wanted.size() - 1; i >= 0; i--) {
            placed.set(i, Math.min(placed.get(i), limit - heights.get(i)));
            limit = placed.get(i);
        }
        return Collections.unmodifiableList(placed);
    }
}
