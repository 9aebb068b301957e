package org.flightclearance.exchange.flightplan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Item 18: texts behind indicators, such as {@code REG/UN159H}. A lone zero means none. */
final class OtherInformation {

    /** In the order in which Doc 4444 lists them, then those of Europe's flow management. */
    static final List<String> INDICATORS = List.of(
            "STS", "PBN", "NAV", "COM", "DAT", "SUR", "DEP", "DEST", "DOF", "REG", "EET", "SEL", "TYP", "CODE", "DLE",
            "OPR", "ORGN", "PER", "ALTN", "RALT", "TALT", "RIF", "RMK", "EUR", "IFP", "RFP", "RVR", "SRC");

    static final Pattern INDICATOR = Pattern.compile("(?<![^ ])(" + String.join("|", INDICATORS) + "|STAYINFO\\d)/");

    /** In these, anything that looks like an indicator is one that nobody knows. */
    private static final Set<String> WITHOUT_SLASHES =
            Set.of("STS", "PBN", "DEP", "DEST", "DOF", "REG", "SEL", "TYP", "CODE", "OPR", "ORGN", "PER", "ALTN");

    private static final Pattern UNKNOWN = Pattern.compile("(?<![^ ])[A-Z]{2,12}/");

    private final Map<String, PlanItem> texts = new LinkedHashMap<>();

    private OtherInformation() {}

    static OtherInformation none() {
        return new OtherInformation();
    }

    /** Reads the item. An indicator without a text, and a text without an indicator, are faults. */
    static OtherInformation read(PlanItem item, PlanFaults faults) {
        var read = new OtherInformation();
        var text = item.text();
        if (text.equals("0")) {
            return read;
        }
        var next = INDICATOR.matcher(text);
        boolean more = next.find();
        if (!more || next.start() > 0) {
            var before = item.part(0, more ? next.start() : text.length());
            faults.at(before, "fault.plan_no_indicator", PlanFaults.quote(before));
        }
        while (more) {
            var indicator = next.group(1);
            int from = next.end();
            more = next.find();
            read.put(indicator, item.part(from, more ? next.start() : text.length()), faults);
        }
        return read;
    }

    private void put(String indicator, PlanItem text, PlanFaults faults) {
        if (text.isEmpty()) {
            faults.at(text, "fault.plan_indicator_empty", indicator);
            return;
        }
        if (WITHOUT_SLASHES.contains(indicator)) {
            var unknown = UNKNOWN.matcher(text.text());
            if (unknown.find()) {
                var part = text.part(unknown.start(), unknown.end());
                faults.at(part, "fault.plan_no_indicator", PlanFaults.quote(part));
                return;
            }
        }
        if (texts.putIfAbsent(indicator, text) != null) {
            faults.at(text, "fault.plan_indicator_twice", indicator);
        }
    }

    Optional<PlanItem> text(String indicator) {
        return Optional.ofNullable(texts.get(indicator));
    }

    /** As it was pasted; null if it has no such indicator. */
    Optional<String> original(String indicator) {
        return text(indicator).map(PlanItem::original);
    }

    /** All texts by their indicators, in upper case. */
    Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        texts.forEach((indicator, text) -> all.put(indicator, text.text()));
        return all;
    }

    /** All texts but those of the indicators, as item 18 has them. */
    String without(Set<String> taken) {
        return texts.entrySet().stream()
                .filter(one -> !taken.contains(one.getKey()))
                .map(one -> one.getKey() + "/" + one.getValue().text())
                .collect(Collectors.joining(" "));
    }

    /** Writes the texts by their indicators in the order of Doc 4444. */
    static String written(Map<String, String> texts) {
        return texts.isEmpty()
                ? "0"
                : Stream.concat(INDICATORS.stream(), texts.keySet().stream().sorted())
                        .distinct()
                        .filter(texts::containsKey)
                        .map(indicator -> indicator + "/" + texts.get(indicator))
                        .collect(Collectors.joining(" "));
    }
}
