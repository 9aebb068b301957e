package org.flightclearance.exchange.flightplan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;

/** Collects what is wrong with a text. Each fault names the item and its place in the text. */
final class PlanFaults {

    private static final int MOST = 20;
    private static final int LONGEST_QUOTE = 40;

    private final List<Found> found = new ArrayList<>();

    /** @param at offset in the text */
    private record Found(int at, Fault fault) {}

    /** A fault of one item. */
    void at(PlanItem item, String key, Object... arguments) {
        add(
                item.from(),
                "fault.plan_at",
                item.number(),
                item.whole().line(item.from()),
                item.whole().column(item.from()),
                Sentence.of(key, arguments));
    }

    /** A fault of something that belongs to no item. */
    void outside(PlanItem part, String key, Object... arguments) {
        add(
                part.from(),
                "fault.plan_outside_at",
                part.whole().line(part.from()),
                part.whole().column(part.from()),
                Sentence.of(key, arguments));
    }

    /** A fault of the whole text. */
    void add(String key, Object... arguments) {
        add(0, key, arguments);
    }

    private void add(int at, String key, Object... arguments) {
        found.add(new Found(at, new Fault("", Sentence.of(key, arguments))));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** The text of an item as a fault quotes it. */
    static String quote(PlanItem item) {
        var text = item.original();
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    /** @throws Refused if anything was found, with the first faults in the order of the text */
    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new Refused(
                    Refusal.INVALID,
                    found.stream()
                            .sorted(Comparator.comparingInt(Found::at))
                            .limit(MOST)
                            .map(Found::fault)
                            .toList());
        }
    }
}
