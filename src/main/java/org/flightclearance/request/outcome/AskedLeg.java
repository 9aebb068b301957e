package org.flightclearance.request.outcome;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Route;

/**
 * A leg that permission was asked for, as reports count it.
 *
 * @param from where it begins: a code or a name
 * @param to where it ends, likewise
 * @param outcome null: nothing was decided for it
 * @param withdrawn whether nothing was decided for it by the time when the mission withdrew the request, before the deadline
 */
public record AskedLeg(String from, String to, @Nullable LegOutcome outcome, boolean withdrawn) {

    private static final String SEPARATOR = "\t";
    private static final String UNDECIDED = "-";
    private static final String WITHDRAWN = "W";

    public AskedLeg with(@Nullable LegOutcome decided) {
        return new AskedLeg(from, to, decided, withdrawn);
    }

    /** The legs as stored text: one line each with the first letter of the outcome and the two places. */
    public static String text(List<AskedLeg> legs) {
        return legs.stream()
                .map(leg -> leg.letter() + SEPARATOR + blank(leg.from) + SEPARATOR + blank(leg.to))
                .collect(Collectors.joining("\n"));
    }

    /** The legs of a stored text. Earlier versions did not name places as routes do. */
    public static List<AskedLeg> read(String text) {
        return text.lines()
                .map(line -> line.split(SEPARATOR, -1))
                .map(parts -> new AskedLeg(
                        Route.name(parts[1]), Route.name(parts[2]), outcome(parts[0]), parts[0].equals(WITHDRAWN)))
                .toList();
    }

    private String letter() {
        return outcome != null ? outcome.name().substring(0, 1) : withdrawn ? WITHDRAWN : UNDECIDED;
    }

    private static @Nullable LegOutcome outcome(String letter) {
        return Stream.of(LegOutcome.values())
                .filter(one -> one.name().startsWith(letter))
                .findFirst()
                .orElse(null);
    }

    private static String blank(String name) {
        return name.replaceAll("\\s", " ");
    }
}
