package org.flightclearance.exchange.flightplan;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;
import org.flightclearance.request.Filing;

/**
 * What pasted flight plan messages come to: a filing that may still lack values, such as purpose and sector. What a
 * request has no field for is in its remarks, in the words of the messages. docs/flight-plans.md has the grammar.
 *
 * @param notes what was assumed or replaced
 */
public record FlightPlan(Filing filing, List<Sentence> notes) {

    /** In characters: our choice, enough for a dozen of the longest messages. */
    public static final int LONGEST = 20_000;

    /**
     * The remarks of the filing, behind the remarks that somebody has typed already. What a flight plan pasted earlier has
     * left there goes.
     */
    public String remarksBeside(@Nullable String typed) {
        var read = filing.remarks() == null
                ? List.<String>of()
                : filing.remarks().lines().toList();
        return Stream.concat(UnfiledItems.remarks(typed).stream().filter(line -> !read.contains(line)), read.stream())
                .collect(Collectors.joining("\n"));
    }

    /**
     * Reads one or several FPL messages, each a leg, or one CHG or DLA message.
     *
     * @param now a departure without a day is the next one after it
     * @throws org.flightclearance.refusal.Refused with all that is wrong, by item and by place in the text
     */
    public static FlightPlan read(String text, Instant now) {
        var faults = new PlanFaults();
        if (text.length() > LONGEST) {
            faults.add("fault.too_long", LONGEST);
            faults.refuseIfAny();
        }
        var messages = new PlanMessages(PlanText.of(text), faults).find();
        if (messages.isEmpty() && faults.isEmpty()) {
            faults.add("fault.plan_none");
        }
        var read = messages.stream()
                .filter(message -> !message.items().isEmpty())
                .map(message -> PlanReading.read(message, faults))
                .toList();
        faults.refuseIfAny();
        var filled = new PlanFiling(faults, now).of(read);
        faults.refuseIfAny();
        return filled;
    }
}
