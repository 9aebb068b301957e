package org.flightclearance.exchange.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.request.outcome.LegReply;
import org.flightclearance.request.outcome.Outcome;

/**
 * What an answer says of single legs, in one cell: {@code 1:approved;2:denied:no_fly_zone}. After another colon follow the
 * reason in the host's words or, of an approval, the conditions; in them a backslash stands before a colon, a semicolon or
 * another backslash.
 */
public record LegCell(List<@Nullable LegReply> legs) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final int PARTS = 4;

    public static Object read(String cell, CellTimes times) throws UnreadableCell {
        var legs = new ArrayList<@Nullable LegReply>();
        for (var leg : split(String.valueOf(Cells.text(cell, times)), ';')) {
            if (!leg.isBlank()) {
                legs.add(leg(split(leg, ':'), times));
            }
        }
        return new LegCell(legs);
    }

    private static LegReply leg(List<String> parts, CellTimes times) throws UnreadableCell {
        var number = parts.get(0).strip();
        if (!NUMBER.matcher(number).matches() || parts.size() < 2 || parts.size() > PARTS) {
            throw new UnreadableCell("fault.cell_legs");
        }
        var outcome = (Outcome) Cells.constant(Outcome.class).read(parts.get(1).strip(), times);
        var reason = part(parts, 2);
        var words = part(parts, PARTS - 1);
        return new LegReply(
                Integer.valueOf(number),
                outcome,
                reason == null
                        ? null
                        : (DenialReason) Cells.constant(DenialReason.class).read(reason, times),
                outcome == Outcome.DENIED ? words : null,
                outcome == Outcome.APPROVED ? words : null);
    }

    private static @Nullable String part(List<String> parts, int index) {
        var text = index < parts.size() ? parts.get(index).strip() : "";
        return text.isEmpty() ? null : text.replaceAll("\\\\(.)", "$1");
    }

    /** Splits where the separator stands without a backslash before it. */
    private static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == separator) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** Null if the answer is for all legs. */
    public static @Nullable String written(@Nullable List<@Nullable LegReply> legs) {
        return legs == null
                ? null
                : legs.stream().filter(Objects::nonNull).map(LegCell::written).collect(Collectors.joining(";"));
    }

    private static String written(LegReply leg) {
        var words = leg.outcome() == Outcome.DENIED ? leg.reasonStated() : leg.conditions();
        var parts = List.of(String.valueOf(leg.leg()), word(leg.outcome()), word(leg.reason()), escaped(words));
        int said = words != null ? PARTS : leg.reason() != null ? PARTS - 1 : 2;
        return String.join(":", parts.subList(0, said));
    }

    private static String word(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }

    private static String escaped(@Nullable String words) {
        return words == null ? "" : words.replaceAll("([\\\\:;])", "\\\\$1");
    }
}
