package org.flightclearance.request.warning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;

/**
 * What was found in an input, in one round: values that could not be read, faults by the rules, and warnings. The
 * page or operation that takes the input decides which warnings are acceptable.
 */
public final class Findings {

    private final Faults faults;
    private final Predicate<Warning> acceptable;

    /** Whether a warning that is not acceptable is a fault, because nobody can be asked. */
    private final boolean strict;

    private final List<Warning> warnings = new ArrayList<>();

    private Findings(Faults faults, Predicate<Warning> acceptable, boolean strict) {
        this.faults = faults;
        this.acceptable = acceptable;
        this.strict = strict;
    }

    /** Accepts and keeps every warning. */
    public static Findings noting() {
        return new Findings(new Faults(), warning -> true, false);
    }

    /**
     * For a call of a script.
     *
     * @param unreadable faults of values that could not be read
     * @param strict whether warnings are refused
     */
    public static Findings ofCall(List<Fault> unreadable, boolean strict) {
        return new Findings(new Faults(unreadable, Refusal.MALFORMED), warning -> !strict, strict);
    }

    /**
     * For a form, whose user is asked about every warning that is not acceptable.
     *
     * @param unreadable faults of values that could not be read, with the pointers that the rules use
     */
    public static Findings ofForm(List<Fault> unreadable, Predicate<Warning> acceptable) {
        return new Findings(new Faults(unreadable, Refusal.INVALID), acceptable, false);
    }

    public Faults faults() {
        return faults;
    }

    public void warn(Collection<Warning> found) {
        warnings.addAll(found);
    }

    public List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    /** @throws Refused with every fault, and with the warnings that are not acceptable */
    public void refuseIfAny() {
        refuseIfAny(Refusal.INVALID, "refused.faults");
    }

    /**
     * Refuses in the same way.
     *
     * @param ofRules how faults by the rules are refused; unreadable values have a refusal of their own
     * @param key of the sentence that says how many faults there are
     */
    public void refuseIfAny(Refusal ofRules, String key) {
        boolean doubtful = warnings.stream().anyMatch(acceptable.negate());
        if (doubtful && strict) {
            warnings.forEach(warning -> faults.add(
                    warning.pointer(),
                    warning.detail().key(),
                    warning.detail().arguments().toArray()));
        }
        var found = faults.found();
        if (doubtful && !strict) {
            var refusal = found.isEmpty() ? Refusal.INVALID : faults.refusal(ofRules);
            throw new Unconfirmed(refusal, Sentence.of("refused.unconfirmed"), found, warnings);
        }
        if (!found.isEmpty()) {
            throw new Refused(faults.refusal(ofRules), Sentence.of(key, found.size()), found);
        }
    }
}
