package org.flightclearance.request.warning;

import java.util.List;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;

/** Thrown when nobody has confirmed what looks like a slip. The input may have faults, too. */
public final class Unconfirmed extends Refused {

    private static final long serialVersionUID = 1L;

    private final transient List<Warning> warnings;

    Unconfirmed(Refusal refusal, Sentence detail, List<Fault> faults, List<Warning> warnings) {
        super(refusal, detail, faults);
        this.warnings = List.copyOf(warnings);
    }

    /** All warnings of the input, also those that were confirmed before. */
    public List<Warning> warnings() {
        return warnings;
    }

    @Override
    public Refused with(List<Fault> otherFaults) {
        return new Unconfirmed(refusal(), detail(), otherFaults, warnings);
    }
}
