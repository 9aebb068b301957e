package org.flightclearance.exchange.flightplan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What a flight plan says and a request has no field for, as one line of the request's remarks: the numbers of the items,
 * each with its text, as item 22 of a change message writes them. {@code FPL 8/VN 9/MI8/M 10/S/C 15/N0120VFR DCT}
 *
 * @param items texts by the number of their item
 */
record UnfiledItems(Map<Integer, String> items) {

    private static final String LINE = "FPL ";
    private static final Pattern ITEM = Pattern.compile("(?<![^ ])(7|8|9|10|15|16|18|19)/");

    /** The line; empty if there are no items. */
    String line() {
        return items.isEmpty()
                ? ""
                : items.entrySet().stream()
                        .map(item -> item.getKey() + "/" + item.getValue())
                        .collect(Collectors.joining(" ", LINE, ""));
    }

    Optional<String> item(int number) {
        return Optional.ofNullable(items.get(number));
    }

    /** The lines of the remarks that hold items, one for each leg. */
    static List<UnfiledItems> of(@Nullable String remarks) {
        return lines(remarks).stream()
                .filter(UnfiledItems::isLine)
                .map(UnfiledItems::read)
                .toList();
    }

    /** The lines of the remarks that hold no items. */
    static List<String> remarks(@Nullable String remarks) {
        return lines(remarks).stream().filter(line -> !isLine(line)).toList();
    }

    private static List<String> lines(@Nullable String remarks) {
        return remarks == null
                ? List.of()
                : remarks.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static boolean isLine(String line) {
        return line.startsWith(LINE) && ITEM.matcher(line).find(LINE.length() - 1);
    }

    private static UnfiledItems read(String line) {
        var items = new LinkedHashMap<Integer, String>();
        var starts = new ArrayList<int[]>();
        var next = ITEM.matcher(line);
        int last = 0;
        while (next.find()) {
            int number = Integer.parseInt(next.group(1));
            // Items are in order, so that the free text of item 18 may have numbers
            if (number > last) {
                starts.add(new int[] {number, next.start(), next.end()});
                last = number;
            }
        }
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1)[1] : line.length();
            items.put(starts.get(i)[0], line.substring(starts.get(i)[2], end).strip());
        }
        return new UnfiledItems(items);
    }
}
