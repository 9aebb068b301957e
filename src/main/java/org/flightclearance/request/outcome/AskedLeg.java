package org.flightclearance.request.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * @param ownDeadline the deadline of a dropped leg that nothing was decided for, UTC; null: it has that of the request
 */
public record AskedLeg(
        String from, String to, @Nullable LegOutcome outcome, boolean withdrawn, @Nullable Instant ownDeadline) {

    private static final String SEPARATOR = "\t";
    private static final String UNDECIDED = "-";
    private static final String WITHDRAWN = "W";
    private static final String DROPPED = "~";

    public AskedLeg with(@Nullable LegOutcome decided) {
        return new AskedLeg(from, to, decided, withdrawn, ownDeadline);
    }

    /**
     * The legs as stored text: one line each with the first letter of the outcome and the two places. All dropped legs have the
     * same deadline, so the first that needs it has it as a fourth part.
     */
    public static String text(List<AskedLeg> legs) {
        var lines = new ArrayList<String>();
        boolean hasDeadline = false;
        for (var leg : legs) {
            boolean needsDeadline = leg.ownDeadline != null && !hasDeadline;
            lines.add(leg.letter()
                    + SEPARATOR
                    + blank(leg.from)
                    + SEPARATOR
                    + blank(leg.to)
                    + (needsDeadline ? SEPARATOR + leg.ownDeadline : ""));
            hasDeadline = hasDeadline || needsDeadline;
        }
        return String.join("\n", lines);
    }

    /** The deadline of the dropped legs of a stored text that nothing was decided for, UTC; empty: that of the request. */
    public static Optional<Instant> ownDeadline(String text) {
        return text.lines()
                .filter(line -> line.startsWith(DROPPED + SEPARATOR))
                .findFirst()
                .map(line -> line.split(SEPARATOR, -1))
                .filter(parts -> parts.length > 3)
                .map(parts -> Instant.parse(parts[3]));
    }

    /** The legs of a stored text. Earlier versions did not name places as routes do. */
    public static List<AskedLeg> read(String text) {
        var deadline = ownDeadline(text).orElse(null);
        return text.lines()
                .map(line -> line.split(SEPARATOR, -1))
                .map(parts -> new AskedLeg(
                        Route.name(parts[1]),
                        Route.name(parts[2]),
                        outcome(parts[0]),
                        parts[0].equals(WITHDRAWN),
                        parts[0].equals(DROPPED) ? deadline : null))
                .toList();
    }

    private String letter() {
        if (outcome != null) {
            return outcome.name().substring(0, 1);
        }
        return withdrawn ? WITHDRAWN : ownDeadline != null ? DROPPED : UNDECIDED;
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
