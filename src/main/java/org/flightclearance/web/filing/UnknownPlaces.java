package org.flightclearance.web.filing;

import java.util.List;

import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Refused;
import org.flightclearance.web.form.PostedFields;

/** The fields of a form whose text means no place that is known, or several. The domain refuses each of them too. */
public record UnknownPlaces(List<Fault> faults) {

    /** The refusal of the domain, with these faults in the place of its own about the same fields. */
    public Refused in(Refused refused) {
        return refused.with(
                refused.faults().stream().map(this::replaced).distinct().toList());
    }

    /** Adds them to the faults of the form, for what is computed without asking the domain about its places. */
    void addTo(PostedFields posted) {
        posted.faults(faults);
    }

    private Fault replaced(Fault fault) {
        return faults.stream()
                .filter(own ->
                        fault.pointer().equals(own.pointer()) || fault.pointer().startsWith(own.pointer() + "/"))
                .findFirst()
                .orElse(fault);
    }
}
