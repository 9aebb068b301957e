package org.flightclearance.exchange.flightplan;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the messages in a text, and splits them into their items. */
final class PlanMessages {

    /** Of the other messages of Doc 4444, only the name is known, to refuse them by it. */
    private static final String KINDS =
            "FPL|CHG|DLA|CNL|DEP|ARR|ALR|RCF|EST|CPL|CDN|ACP|LAM|RQP|RQS|SPL|AFP|APL|ACH|ISD|FNM|MFS";

    /** With a bracket, or at the beginning of a line. A number and a reference of the message may follow its kind. */
    private static final Pattern START = Pattern.compile(
            "\\([ \\n]{0,9}(" + KINDS + ")(?:[A-Z]{1,8}/[A-Z0-9]{1,12}(?:/[A-Z0-9]{1,12})?)?[ \\n]{0,9}-"
                    + "|(?m:^)[ ]{0,9}(FPL|CHG|DLA|CNL)[ ]{0,9}-");

    /** The lines that a fixed telecommunication network puts around a message. */
    private static final Pattern ENVELOPE = Pattern.compile("ZCZC.*|N{4}|=|[A-Z]{3}\\d{3,4}( \\d{6})?"
            + "|(SS|DD|FF|GG|KK)( [A-Z]{8}){1,21}|[A-Z]{8}( [A-Z]{8}){0,20}|\\d{6} [A-Z]{8}( .*)?");

    private static final Pattern SUPPLEMENT =
            Pattern.compile("-[ \\n]{0,9}(?=E/\\d{4}|P/(?:\\d{1,3}|TBN)\\b|R/[UVE]{1,3}\\b|[SJDAC]/)");

    private static final Pattern AMENDMENT = Pattern.compile("-[ \\n]{0,9}(\\d{1,2})/");
    private static final Pattern END = Pattern.compile("\\n[ ]{0,9}(?:N{4}|=)[ \\n]{0,99}$");

    private final PlanText whole;
    private final PlanFaults faults;
    private final List<PlanMessage> found = new ArrayList<>();

    PlanMessages(PlanText whole, PlanFaults faults) {
        this.whole = whole;
        this.faults = faults;
    }

    List<PlanMessage> find() {
        var text = whole.plain();
        var start = START.matcher(text);
        int end = 0;
        while (start.find(end)) {
            outside(end, start.start());
            boolean bracketed = start.group(1) != null;
            int body = start.end() - 1;
            int next = bracketed ? text.length() : next(start.end());
            int close = closing(body, next);
            if (close < 0 && !bracketed) {
                close = unbracketed(next);
            }
            var kind = bracketed ? start.group(1) : start.group(2);
            var named = whole.part(3, start.start(), start.end() - 1);
            if (close < 0) {
                faults.outside(named, "fault.plan_open");
                return found;
            }
            message(kind, named, body, close);
            end = close < text.length() && text.charAt(close) == ')' ? close + 1 : next;
        }
        outside(end, text.length());
        return found;
    }

    private void outside(int from, int to) {
        for (int begin = from; begin < to; ) {
            int newline = whole.plain().indexOf('\n', begin);
            int end = newline < 0 || newline > to ? to : newline;
            var line = whole.part(0, begin, end);
            boolean known = line.text().chars().allMatch(c -> c <= ' ')
                    || ENVELOPE.matcher(line.text()).matches();
            if (!known) {
                faults.outside(line, "fault.plan_outside", PlanFaults.quote(line));
                return;
            }
            begin = end + 1;
        }
    }

    /** The bracket that closes the message. Brackets in its text close each other. Negative if there is none. */
    private int closing(int from, int to) {
        int open = 1;
        for (int i = from; i < to; i++) {
            char c = whole.plain().charAt(i);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Where the next message begins; otherwise the end of the text. */
    private int next(int from) {
        var next = START.matcher(whole.plain());
        return next.find(from) ? next.start() : whole.plain().length();
    }

    /** Where a message without brackets ends: before the next one, or before the end of its transmission. */
    private int unbracketed(int next) {
        var end = END.matcher(whole.plain()).region(0, next);
        return end.find() ? end.start() : next;
    }

    private void message(String named, PlanItem start, int body, int end) {
        var kind = Stream.of(MessageKind.values())
                .filter(one -> one.name().equals(named))
                .findFirst();
        if (kind.isEmpty()) {
            faults.at(start, "fault.plan_kind", named);
            return;
        }
        var cuts = IntStream.range(body, end)
                .filter(at -> whole.plain().charAt(at) == '-')
                .toArray();
        var items = kind.get().items();
        var message = new PlanMessage(kind.get(), found.size() + 1, start, new TreeMap<>());
        found.add(message);
        if (cuts.length < items.size()) {
            faults.at(start, "fault.plan_ends", items.subList(cuts.length, items.size()));
            return;
        }
        int last = kind.get() == MessageKind.FPL ? items.size() - 1 : items.size();
        for (int i = 0; i < last; i++) {
            put(message, items.get(i), cuts[i] + 1, i + 1 < cuts.length ? cuts[i + 1] : end);
        }
        if (cuts.length > last) {
            rest(message, cuts[last], end);
        } else if (kind.get() == MessageKind.CHG) {
            faults.at(start, "fault.plan_ends", List.of(22));
        }
    }

    /** Item 18, whose text may have hyphens, and what follows it: item 19, or the new items in item 22. */
    private void rest(PlanMessage message, int cut, int end) {
        switch (message.kind()) {
            case FPL -> {
                var supplement = SUPPLEMENT.matcher(whole.plain()).region(cut, end);
                boolean supplemented = supplement.find();
                put(message, 18, cut + 1, supplemented ? supplement.start() : end);
                if (supplemented) {
                    put(message, 19, supplement.end(), end);
                }
            }
            case CHG -> amendments(message, cut, end);
            case DLA, CNL -> put(message, 18, cut + 1, end);
        }
    }

    private void amendments(PlanMessage message, int cut, int end) {
        var next = AMENDMENT.matcher(whole.plain()).region(cut, end);
        int from = cut + 1;
        int item = 18;
        boolean amended = false;
        while (next.find()) {
            if (next.start() > cut) {
                put(message, item, from, next.start());
            }
            amended = true;
            from = next.end();
            item = Integer.parseInt(next.group(1));
            if (!MessageKind.FPL.items().contains(item)) {
                faults.at(whole.part(22, next.start() + 1, from), "fault.plan_amended", item, MessageKind.FPL.items());
            }
        }
        put(message, item, from, end);
        if (!amended) {
            faults.at(message.start(), "fault.plan_ends", List.of(22));
        }
    }

    private void put(PlanMessage message, int number, int from, int to) {
        var item = whole.part(number, from, to);
        if (item.isEmpty()) {
            faults.at(item, "fault.plan_empty_item");
        } else {
            message.items().put(number, item);
        }
    }
}
