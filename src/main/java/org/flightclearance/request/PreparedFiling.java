package org.flightclearance.request;

import org.flightclearance.request.reference.HeldReferences;

/** A filing that was checked and has its reference, about to be stored. Closing it gives back a reference not used. */
public final class PreparedFiling implements AutoCloseable {

    private final CheckedFiling checked;
    private final HeldReferences references;

    PreparedFiling(CheckedFiling checked, HeldReferences references) {
        this.checked = checked;
        this.references = references;
    }

    CheckedFiling checked() {
        return checked;
    }

    String reference() {
        return references.next(checked.mission(), checked.filedAt());
    }

    @Override
    public void close() {
        references.close();
    }
}
