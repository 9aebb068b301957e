package org.flightclearance.restriction.file;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.flightclearance.refusal.Refused;

/** A NOTAM, split into its items. A text without items is all item E. */
final class NotamItems {

    private static final Pattern HEAD =
            Pattern.compile("([A-Z]\\d{1,4}/\\d{2}) {0,9}NOTAM ?([NRC])(?: {1,9}([A-Z]\\d{1,4}/\\d{2}))?(?![A-Z0-9])");
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Z0-9])([A-Z]\\d{4}/\\d{2})(?![0-9])");
    private static final Pattern QUALIFIER = Pattern.compile("(?<![A-Z0-9])Q\\)");
    private static final Pattern LEVEL =
            Pattern.compile("(?<![A-Z0-9])([FG])\\) ?(?=SFC|GND|FL|UNL|MSL|AMSL|SURFACE|SOL|\\d)");
    /** What a web page writes below a NOTAM, and what ends a transmission. */
    private static final List<String> TRAILERS = List.of(" CREATED:", " NNNN");

    private static final String ORDER = "QABCD";

    private final String plain;
    private final String original;
    private final TreeMap<Integer, Character> starts = new TreeMap<>();
    private boolean structured;

    NotamItems(String text) {
        this.original = text;
        this.plain = PlainText.of(text);
        if (QUALIFIER.matcher(plain).results().count() > 1
                || HEAD.matcher(plain).results().count() > 1) {
            throw Refused.at(ZoneText.AREA, "fault.zone_several");
        }
        split();
    }

    private void split() {
        var body = Pattern.compile("(?<![A-Z0-9])E\\)").matcher(plain);
        boolean headed = QUALIFIER.matcher(plain).find()
                || HEAD.matcher(plain).find()
                || Pattern.compile("(?<![A-Z0-9])B\\) ?(?:\\d{10}|WIE)")
                        .matcher(plain)
                        .find();
        structured = headed && body.find();
        if (headed && !structured) {
            throw Refused.at(ZoneText.AREA, "fault.zone_no_text");
        }
        if (!structured) {
            return;
        }
        int end = body.start();
        starts.put(end, 'E');
        for (char item : ORDER.toCharArray()) {
            var found = Pattern.compile("(?<![A-Z0-9])" + item + "\\)")
                    .matcher(plain)
                    .region(0, end);
            if (found.find()) {
                starts.put(found.start(), item);
            }
        }
        var level = LEVEL.matcher(plain).region(end, plain.length());
        while (level.find()) {
            starts.values().remove(level.group(1).charAt(0));
            starts.put(level.start(), level.group(1).charAt(0));
        }
    }

    /** Whether it has the items of a NOTAM. */
    boolean isStructured() {
        return structured;
    }

    /** The text of an item in capitals; empty if there is none. */
    Optional<String> plain(char item) {
        return range(item).map(range -> plain.substring(range[0], range[1]));
    }

    /** The text of an item as it was pasted; empty if there is none. */
    Optional<String> original(char item) {
        return range(item).map(range -> original.substring(range[0], range[1]));
    }

    /** The text that describes the area, in capitals. */
    String body() {
        return structured ? plain('E').orElse("") : plain;
    }

    String originalBody() {
        return structured ? original('E').orElse("") : original;
    }

    /** Series, number and year, such as {@code A0123/22}. */
    Optional<String> number() {
        var head = HEAD.matcher(plain);
        if (head.find()) {
            return Optional.of(head.group(1));
        }
        var number = NUMBER.matcher(plain.substring(0, structured ? starts.firstKey() : 0));
        return number.find() ? Optional.of(number.group(1)) : Optional.empty();
    }

    /** N for a new one, R for one that replaces another, C for one that cancels another. */
    char kind() {
        var head = HEAD.matcher(plain);
        return head.find() ? head.group(2).charAt(0) : 'N';
    }

    /** The number of the NOTAM that this one replaces or cancels. */
    Optional<String> earlier() {
        var head = HEAD.matcher(plain);
        return head.find() ? Optional.ofNullable(head.group(3)) : Optional.empty();
    }

    private Optional<int[]> range(char item) {
        for (var start : starts.entrySet()) {
            if (start.getValue() == item) {
                var next = starts.higherKey(start.getKey());
                int from = start.getKey() + 2;
                return Optional.of(trimmed(from, next == null ? end(from) : next));
            }
        }
        return Optional.empty();
    }

    /** Where the last item ends: before a trailer, and before the bracket that closes the message. */
    private int end(int from) {
        int end = plain.length();
        for (var trailer : TRAILERS) {
            int at = plain.indexOf(trailer, from);
            end = at < 0 ? end : Math.min(end, at);
        }
        int last = trimmed(from, end)[1];
        var item = plain.substring(from, last);
        boolean closed = item.endsWith(")")
                && item.chars().filter(c -> c == ')').count()
                        > item.chars().filter(c -> c == '(').count();
        return closed ? last - 1 : last;
    }

    private int[] trimmed(int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end && plain.charAt(begin) == ' ') {
            begin++;
        }
        while (end > begin && plain.charAt(end - 1) == ' ') {
            end--;
        }
        return new int[] {begin, end};
    }
}
