package org.flightclearance.request.filing;

import org.flightclearance.request.reference.HeldReferences;

/** A checked filing with its reference, ready to be stored. Closing it gives back an unused reference. */
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
