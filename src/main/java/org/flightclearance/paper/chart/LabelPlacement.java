package org.flightclearance.paper.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Places labels below each other, as near as possible to where they belong, without overlap. */
final class LabelPlacement {

    private LabelPlacement() {}

    /**
     * The positions of the tops of the labels, from top to bottom.
     *
     * @param wanted best position of the top of each label, from top to bottom
     * @param heights height of each label
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
