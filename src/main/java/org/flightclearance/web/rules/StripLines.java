package org.flightclearance.web.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.TypedPosition;
import org.flightclearance.mission.Strip;
import org.flightclearance.web.form.PostedFields;

/** The airstrips of a mission in a text area: one a line, a name and its position. */
final class StripLines {

    static final String POINTER = "/strips";

    private StripLines() {}

    static String text(@Nullable List<@Nullable Strip> strips) {
        return Objects.requireNonNullElse(strips, List.<@Nullable Strip>of()).stream()
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    /**
     * Reads them. A line that cannot be read becomes a fault of the form.
     *
     * @param known the recorded strips. The form shows tenths of a minute; a line that the user did not change keeps its
     *     exact position
     */
    static List<@Nullable Strip> read(PostedFields posted, @Nullable List<@Nullable Strip> known) {
        var strips = new ArrayList<@Nullable Strip>();
        for (var line : posted.lines(POINTER)) {
            var unchanged = Objects.requireNonNullElse(known, List.<@Nullable Strip>of()).stream()
                    .filter(strip -> line.equals(String.valueOf(strip)))
                    .findFirst();
            if (unchanged.isPresent()) {
                strips.add(unchanged.get());
                continue;
            }
            TypedPosition.strip(line)
                    .ifPresentOrElse(
                            place -> strips.add(new Strip(place.name(), place.latitude(), place.longitude())),
                            () -> posted.fault(POINTER, "typed.strip", line));
        }
        return strips;
    }
}
