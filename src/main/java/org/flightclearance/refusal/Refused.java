package org.flightclearance.refusal;

import java.util.List;

import org.flightclearance.language.Sentence;

/** Thrown when an input or a move is refused. Nothing has been stored. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final transient Sentence detail;
    private final transient List<Fault> faults;

    public Refused(Refusal refusal, List<Fault> faults) {
        this(refusal, Sentence.of("refused.faults", faults.size()), faults);
    }

    public Refused(Refusal refusal, Sentence detail) {
        this(refusal, detail, List.of());
    }

    public Refused(Refusal refusal, Sentence detail, List<Fault> faults) {
        super(refusal + " " + detail.key() + " " + faults);
        this.refusal = refusal;
        this.detail = detail;
        this.faults = faults;
    }

    /** A refusal of one field. */
    public static Refused at(String pointer, String key, Object... arguments) {
        return new Refused(Refusal.INVALID, List.of(new Fault(pointer, Sentence.of(key, arguments))));
    }

    public static Refused notFound() {
        return new Refused(Refusal.NOT_FOUND, Sentence.of("refused.not_found"));
    }

    /** The same refusal with other faults, such as those of the fields of a page. */
    public Refused with(List<Fault> otherFaults) {
        return new Refused(refusal, detail, otherFaults);
    }

    public Refusal refusal() {
        return refusal;
    }

    public Sentence detail() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }
}
